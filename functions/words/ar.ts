import type { Language } from './language.ts'
import type { PageKey } from './page-words.ts'

/**
 * Arabic as the documents of the United Nations and of the Arab ministries write it: the reader is addressed in the polite
 * plural. A sentence with two numbers says "numbering" before each, because a noun agrees with one number only. What a
 * computer reads runs from left to right between U+2066 and U+2069.
 */
export const ar: Language = {
  language: 'ar',
  locale: 'ar-u-nu-latn',
  direction: 'rtl',
  reviewed: false,
  // The names used from Iraq to Lebanon, then those used from Egypt to the Gulf, as the United Nations write them: a reader
  // may know only one of the two.
  dates: {
    months: [
      'كانون الثاني/يناير',
      'شباط/فبراير',
      'آذار/مارس',
      'نيسان/أبريل',
      'أيار/مايو',
      'حزيران/يونيه',
      'تموز/يوليه',
      'آب/أغسطس',
      'أيلول/سبتمبر',
      'تشرين الأول/أكتوبر',
      'تشرين الثاني/نوفمبر',
      'كانون الأول/ديسمبر',
    ],
  },
  messages: {
    subjectOfVisit: '{$what} ({$visit}، {$date})',
    subjectOfDay: '{$what} ({$date})',
    subjectLate:
      '.input {$days :number} .match $days zero {{متأخر: {$title}}} one {{متأخر يومًا واحدًا: {$title}}} two {{متأخر يومين: {$title}}} few {{متأخر {$days} أيام: {$title}}} many {{متأخر {$days} يومًا: {$title}}} * {{متأخر {$days} يوم: {$title}}}',
    subjectOverdue: 'متأخر منذ {$due}: {$title}',
    subjectToday: 'يحل موعده اليوم: {$title}',
    subjectSoon:
      '.input {$days :number} .match $days zero {{يحل موعده اليوم: {$title}}} one {{يحل موعده غدًا: {$title}}} two {{يحل موعده بعد يومين: {$title}}} few {{يحل موعده بعد {$days} أيام: {$title}}} many {{يحل موعده بعد {$days} يومًا: {$title}}} * {{يحل موعده بعد {$days} يوم: {$title}}}',
    subjectNew: 'جديد: {$title}',
    subjectCheckIn: 'للإفادة بما تم: {$title}',
    subjectLater: 'متفق عليه: {$title}',
    subjectWaiting: 'بانتظار الرد: {$title}',
    subjectMatter: 'مطلوب البت فيه: {$title}',
    partCommitment:
      '.input {$count :number} .match $count zero {{لا التزامات}} one {{التزام واحد}} two {{التزامان}} few {{{$count} التزامات}} many {{{$count} التزامًا}} * {{{$count} التزام}}',
    partLate:
      '.input {$count :number} .match $count zero {{لا بنود متأخرة}} one {{بند متأخر}} two {{بندان متأخران}} few {{{$count} بنود متأخرة}} many {{{$count} بندًا متأخرًا}} * {{{$count} بند متأخر}}',
    partToday:
      '.input {$count :number} .match $count zero {{لا بنود يحل موعدها اليوم}} one {{بند يحل موعده اليوم}} two {{بندان يحل موعدهما اليوم}} few {{{$count} بنود يحل موعدها اليوم}} many {{{$count} بندًا يحل موعدها اليوم}} * {{{$count} بند يحل موعدها اليوم}}',
    partSoon:
      '.input {$count :number} .match $count zero {{لا بنود قادمة}} one {{بند قادم}} two {{بندان قادمان}} few {{{$count} بنود قادمة}} many {{{$count} بندًا قادمًا}} * {{{$count} بند قادم}}',
    partNew:
      '.input {$count :number} .match $count zero {{لا بنود جديدة}} one {{بند جديد}} two {{بندان جديدان}} few {{{$count} بنود جديدة}} many {{{$count} بندًا جديدًا}} * {{{$count} بند جديد}}',
    partCheckIn:
      '.input {$count :number} .match $count zero {{لا بنود للإفادة بما تم}} one {{بند للإفادة بما تم}} two {{بندان للإفادة بما تم}} few {{{$count} بنود للإفادة بما تم}} many {{{$count} بندًا للإفادة بما تم}} * {{{$count} بند للإفادة بما تم}}',
    partLater:
      '.input {$count :number} .match $count zero {{لا بنود لاحقة}} one {{بند لاحق}} two {{بندان لاحقان}} few {{{$count} بنود لاحقة}} many {{{$count} بندًا لاحقًا}} * {{{$count} بند لاحق}}',
    partWaiting:
      '.input {$count :number} .match $count zero {{لا بنود بانتظار الرد}} one {{بند بانتظار الرد}} two {{بندان بانتظار الرد}} few {{{$count} بنود بانتظار الرد}} many {{{$count} بندًا بانتظار الرد}} * {{{$count} بند بانتظار الرد}}',
    partMatter:
      '.input {$count :number} .match $count zero {{لا مسائل للبت فيها}} one {{مسألة للبت فيها}} two {{مسألتان للبت فيهما}} few {{{$count} مسائل للبت فيها}} many {{{$count} مسألة للبت فيها}} * {{{$count} مسألة للبت فيها}}',
    partNews:
      '.input {$count :number} .match $count zero {{لا مستجدات}} one {{مستجد واحد}} two {{مستجدان}} few {{{$count} مستجدات}} many {{{$count} مستجدًا}} * {{{$count} مستجد}}',

    greeting: 'حضرة {$name}، تحية طيبة وبعد،',
    introFirst:
      'هذه أول رسالة نوجهها إليكم. يُسجَّل لدى {$institution} ما يُتفق عليه في الزيارات الرسمية، ويُذكَّر به المسؤولون المكلفون إلى أن يُنجز. ولا يتطلب الرد إنشاء حساب.',
    introFirstOffice:
      'هذه أول رسالة نوجهها إلى هذا العنوان. يُسجَّل لدى {$institution} ما يُتفق عليه في الزيارات الرسمية، ويُعرض عليكم ما تركته السجلات دون حسم.',
    intro:
      '.input {$count :number} .match $count zero {{ليس من بين ما اتُّفق عليه في الزيارات الرسمية ما يتطلب عنايتكم اليوم.}} one {{بند واحد متفق عليه في زيارة رسمية يتطلب عنايتكم اليوم.}} two {{بندان متفق عليهما في زيارات رسمية يتطلبان عنايتكم اليوم.}} few {{{$count} بنود متفق عليها في زيارات رسمية تتطلب عنايتكم اليوم.}} many {{{$count} بندًا متفقًا عليها في زيارات رسمية تتطلب عنايتكم اليوم.}} * {{{$count} بند متفق عليها في زيارات رسمية تتطلب عنايتكم اليوم.}}',
    introAhead:
      '.input {$count :number} .match $count zero {{ليس من بين ما اتُّفق عليه في الزيارات الرسمية ما كُلفتم به ولم يحل موعده بعد.}} one {{كُلفتم ببند واحد متفق عليه في زيارة رسمية، ولا يحل موعده اليوم.}} two {{كُلفتم ببندين متفق عليهما في زيارات رسمية، ولا يحل موعدهما اليوم.}} few {{كُلفتم بما مجموعه {$count} بنود متفق عليها في زيارات رسمية، ولا يحل موعدها اليوم.}} many {{كُلفتم بما مجموعه {$count} بندًا متفقًا عليها في زيارات رسمية، ولا يحل موعدها اليوم.}} * {{كُلفتم بما مجموعه {$count} بند متفق عليها في زيارات رسمية، ولا يحل موعدها اليوم.}}',
    introMatters:
      '.input {$count :number} .match $count zero {{ليست هناك مسائل تنتظر قراركم.}} one {{مسألة واحدة تنتظر قراركم.}} two {{مسألتان تنتظران قراركم.}} few {{{$count} مسائل تنتظر قراركم.}} many {{{$count} مسألة تنتظر قراركم.}} * {{{$count} مسألة تنتظر قراركم.}}',
    introNews:
      '.input {$count :number} .match $count zero {{لا مستجدات.}} one {{هناك مستجد بشأن بند واحد.}} two {{هناك مستجدات بشأن بندين.}} few {{هناك مستجدات بشأن {$count} بنود.}} many {{هناك مستجدات بشأن {$count} بندًا.}} * {{هناك مستجدات بشأن {$count} بند.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} {{عدد البنود المنتظرة {$all}، وترد في هذه الرسالة أقدمها انتظارًا وعددها {$listed}.}}',
    introTakeover: 'أصبح هذا المنصب من مسؤوليتكم، ومعه كل ما لم يُنجز من بنوده.',

    headingTakeover: 'تسلُّم المهام من {$name}: {$parts}',
    takeover: 'ترد البنود فيما يلي بحسب وضعها اليوم. ولا يُحتسب عليكم أي تأخير قبل {$date}.',
    sectionLate: 'متأخر',
    sectionToday: 'يحل موعده اليوم',
    sectionSoon: 'قادم',
    sectionNew: 'جديد',
    sectionCheckIn: 'للإفادة بما تم',
    sectionLater: 'لاحقًا أو بلا موعد',
    sectionWaiting: 'بانتظار الرد',
    sectionToDecide: 'مطلوب البت فيه',
    headingNews: 'مستجدات',
    labelContents: 'في هذه الرسالة',

    isNew: 'جديد',
    newTitle: '[جديد] {$title}',

    labelDue: 'الموعد:',
    dueOverdue:
      '.input {$days :number} .match $days zero {{{$date}، دون تأخير}} one {{{$date}، متأخر يومًا واحدًا}} two {{{$date}، متأخر يومين}} few {{{$date}، متأخر {$days} أيام}} many {{{$date}، متأخر {$days} يومًا}} * {{{$date}، متأخر {$days} يوم}}',
    dueBeforeHeld: '{$date}، قبل أن تتولوا الأمر',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days zero {{{$date}، قبل أن تتولوا الأمر، ودون تأخير منذئذ}} one {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ يومًا واحدًا}} two {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ يومين}} few {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ {$days} أيام}} many {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ {$days} يومًا}} * {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ {$days} يوم}}',
    dueAsRecorded: '{$date}، كما ورد في السجل',
    dueUnlessMoreTime: '{$date}، ما لم تُمنحوا مهلة إضافية',
    dueToday: '{$date}، اليوم',
    dueComing:
      '.input {$days :number} .match $days 1 {{{$date}، غدًا}} zero {{{$date}، اليوم}} two {{{$date}، بعد يومين}} few {{{$date}، بعد {$days} أيام}} many {{{$date}، بعد {$days} يومًا}} * {{{$date}، بعد {$days} يوم}}',
    periodAsAgreed: '{$period}، في موعد أقصاه {$date}',
    dayOfPeriod: '{$date} ({$period})',
    firstQuarter: 'الربع الأول من عام {$year}',
    secondQuarter: 'الربع الثاني من عام {$year}',
    thirdQuarter: 'الربع الثالث من عام {$year}',
    fourthQuarter: 'الربع الرابع من عام {$year}',
    wholeYear: 'عام {$year}',
    labelAsWorded: 'الموعد كما اتُّفق عليه:',
    labelCheckIn: 'بلا موعد:',
    checkInDays:
      '.input {$count :number} .match $count 1 {{نستفسر كل يوم}} zero {{نستفسر في اليوم نفسه}} two {{نستفسر كل يومين}} few {{نستفسر كل {$count} أيام}} many {{نستفسر كل {$count} يومًا}} * {{نستفسر كل {$count} يوم}}',
    checkInWeeks:
      '.input {$count :number} .match $count 1 {{نستفسر كل أسبوع}} zero {{نستفسر في الأسبوع نفسه}} two {{نستفسر كل أسبوعين}} few {{نستفسر كل {$count} أسابيع}} many {{نستفسر كل {$count} أسبوعًا}} * {{نستفسر كل {$count} أسبوع}}',
    checkInMonths:
      '.input {$count :number} .match $count 1 {{نستفسر كل شهر}} zero {{نستفسر في الشهر نفسه}} two {{نستفسر كل شهرين}} few {{نستفسر كل {$count} أشهر}} many {{نستفسر كل {$count} شهرًا}} * {{نستفسر كل {$count} شهر}}',
    labelMoved: 'تمديد الموعد:',
    moved:
      '.input {$count :number} .match $count zero {{لم يُمدد؛ الموعد الأول {$date}}} one {{مرة واحدة؛ وكان الموعد الأول {$date}}} two {{مرتين؛ وكان الموعد الأول {$date}}} few {{{$count} مرات؛ وكان الموعد الأول {$date}}} many {{{$count} مرة؛ وكان الموعد الأول {$date}}} * {{{$count} مرة؛ وكان الموعد الأول {$date}}}',
    labelYouAsked: 'طلبكم:',
    youAskedMoreTime: 'طلبتم في {$since} مهلة إضافية حتى {$date}. ولم يبت مكتب المراسم في الطلب بعد.',
    youAskedDate: 'طلبتم في {$since} أن يكون الموعد {$date}. ولم يبت مكتب المراسم في الطلب بعد.',
    youAskedNotMine: 'طلبتم في {$since} أن يتولى الأمر شخص آخر. ولم يبت مكتب المراسم في الطلب بعد.',
    youAskedToDrop: 'طلبتم في {$since} إعفاءكم من البند لتعذر تنفيذه. ولم يبت مكتب المراسم في الطلب بعد.',
    youAskedToWait: 'طلبتم في {$since} الانتظار مرة أخرى للأمر نفسه. ولم يبت مكتب المراسم في الطلب بعد.',
    labelRefused: 'رد مكتب المراسم بالرفض:',
    refusedMoreTime: 'رُفضت في {$date} المهلة الإضافية: {$reason}',
    refusedDate: 'رُفض في {$date} الموعد الذي اقترحتموه: {$reason}',
    refusedNotMine: 'تقرر في {$date} أن يبقى البند في عهدتكم: {$reason}',
    refusedToDrop: 'تقرر في {$date} أن البند لا يزال واجب التنفيذ: {$reason}',
    labelLastReport: 'آخر إفادة:',
    lastReport: '{$date}: {$note}',
    lastReportAtRisk: '{$date}، مع احتمال عدم الإنجاز في الموعد: {$note}',
    labelAnswered: 'الرد:',
    waitingFor: '{$date}: في انتظار «{$what}» حتى {$until}',
    waitedFor: '{$date}: في انتظار «{$what}». وقد انتهى الانتظار في {$until}.',
    labelUndated: 'بلا موعد:',
    undatedAccepted: 'لم يُتفق على موعد',
    undatedWorded: 'لم يحدد تاريخ لما اتُّفق عليه',
    undatedAsked: 'طُلب من مكتب المراسم تحديد موعد',
    labelAgreedAt: 'اتُّفق عليه في:',
    agreedAt: '{$event}، {$date}',
    agreedAtPlace: '{$event}، {$date}، {$place}',
    agreedAtTitled: '{$event} «{$eventTitle}»، {$date}',
    agreedAtTitledPlace: '{$event} «{$eventTitle}»، {$date}، {$place}',
    kindMeeting: 'اجتماع',
    kindSiteVisit: 'زيارة ميدانية',
    kindSigning: 'مراسم توقيع',
    kindReception: 'حفل استقبال',
    kindCall: 'اتصال',
    kindOther: 'فعالية',
    days: 'من {$from} إلى {$to}',
    labelVisit: 'الزيارة:',
    labelWith: 'بحضور:',
    labelUndertakenBy: 'الجهة المتعهدة:',
    labelRecipient: 'الجهة المستفيدة:',
    labelAsked: 'ما ينقص:',
    labelReminded: 'من جرى تذكيره حتى الآن:',
    askResponsible: 'لم يُسمَّ من يمكن تذكيره.',
    askDate: 'لم يحدد له موعد ولا وتيرة للاستفسار عنه.',
    askRemindersEnded:
      'أُرسل آخر تذكير ولم يُنجز البند بعد. يُرجى تسمية مسؤول آخر، أو تحديد موعد جديد، أو قبول البند على حاله.',
    labelToCheck: 'للتحقق:',
    askDateBeforeAgreement:
      'هذا التاريخ سابق على الاتفاق. ولن يُذكَّر به أحد إلى أن تحددوا تاريخًا آخر أو تقبلوه.',
    refusedToWait: 'رُفض في {$date} الانتظار مرة أخرى: {$reason}',
    labelOfficialAsks: 'طلب المسؤول:',
    askMoreTime: 'مهلة إضافية حتى {$date}. يُرجى منحها، أو تحديد موعد آخر، أو رفضها مع بيان السبب.',
    askProposedDate:
      'أن يكون الموعد {$date}. يُرجى قبوله، أو تحديد موعد آخر أو وتيرة للاستفسار، أو رفضه مع بيان السبب.',
    askNotMine: 'أن يتولى الأمر شخص آخر. يُرجى تسمية المسؤول، أو رفض الطلب مع بيان السبب.',
    askCannotBeDone:
      'الإعفاء من البند لأن تنفيذه لم يعد ممكنًا. يُرجى صرف النظر عنه، أو رفض الطلب مع بيان السبب.',
    askToWait: 'الانتظار مرة أخرى من أجل «{$what}» حتى {$date}. يُرجى الموافقة، أو رفض الطلب مع بيان السبب.',
    labelAskedBy: 'مقدم الطلب:',
    labelReasonGiven: 'السبب المذكور:',
    labelWhose: 'من يتولى الأمر:',
    labelSilentUntil: 'التذكير متوقف حتى:',
    silentUntil: '{$date}، ما لم تبتّوا في الأمر قبل ذلك',
    newsCommitmentClosed: 'أُقفل: {$title}',
    newsClosedBy: 'أُقفل من قِبل {$name}: {$title}',
    newsAddressChanged: 'تغيير عنوان البريد الإلكتروني: {$title}',
    newsCalendarAddressMade: 'أُنشئ عنوان لتقويمكم',
    labelNotYou: 'ألم تنشئوه أنتم؟',
    endCalendarAddress:
      'يُرجى فتح قائمة مهامكم من الرابط الوارد في هذه الرسالة، ثم الانتقال إلى صفحة التقويم وإنهاء العمل بالعنوان.',
    newsAddressesChanged:
      '.input {$count :number} .match $count zero {{لم يتغير البريد الإلكتروني لأي مسؤول}} one {{تغيَّر البريد الإلكتروني لمسؤول واحد}} two {{تغيَّر البريد الإلكتروني لمسؤولَين}} few {{تغيَّر البريد الإلكتروني لدى {$count} مسؤولين}} many {{تغيَّر البريد الإلكتروني لدى {$count} مسؤولًا}} * {{تغيَّر البريد الإلكتروني لدى {$count} مسؤول}}',
    newsDecided:
      '.input {$count :number} .match $count zero {{لا قرارات عبر رابط: {$title}}} one {{قرار اتُّخذ عبر رابط: {$title}}} two {{قراران اتُّخذا عبر رابط: {$title}}} few {{{$count} قرارات اتُّخذت عبر رابط: {$title}}} many {{{$count} قرارًا اتُّخذ عبر رابط: {$title}}} * {{{$count} قرار اتُّخذ عبر رابط: {$title}}}',
    mayWeWrite: 'هل تجوز مراسلة {$name}؟',
    labelAddress: 'البريد الإلكتروني:',
    labelWhy: 'سبب السؤال:',
    addressOutside: 'العنوان خارج النطاقات الخاصة بالمؤسسة. ولن يُرسل إليه شيء قبل موافقتكم.',
    labelWaits: 'في انتظار موافقتكم:',
    mailDoesNotReach: 'لا تصل الرسائل إلى {$name}',
    unreachableBounced: 'صندوق البريد لا يستقبل الرسائل. ولن يُرسل إليه شيء بعد الآن.',
    unreachableComplained:
      'صنَّف صاحب العنوان رسائلنا ضمن الرسائل غير المرغوب فيها. ولن يُرسل إليه شيء بعد الآن.',
    unreachableNeverDelivered: 'أُعيدت عدة رسائل ولم تصل أي منها. ولن يُرسل إليه شيء بعد الآن.',
    unreachableRefused: 'العنوان غير صالح للمراسلة. ولن يُرسل إليه شيء.',
    recordUnusable: 'لا يمكن استخدام سجل {$name}',
    unusableFields: 'لا يمكن إبلاغ أحد استنادًا إلى هذا السجل. ولن يُرسل شيء قبل تصحيحه.',
    labelFields: 'للتصحيح:',
    labelUnseen: 'لم يُطَّلع عليه بعد:',
    labelOfficial: 'المسؤول:',
    nothingWaits: 'لا شيء حتى الآن',
    labelToDecide: 'مطلوب البت فيه:',
    mattersOfVisit:
      '.input {$count :number} .match $count zero {{لا مسائل}} one {{مسألة واحدة}} two {{مسألتان}} few {{{$count} مسائل}} many {{{$count} مسألة}} * {{{$count} مسألة}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} {{عدد المسائل {$count}، ويرد منها هنا {$listed}}}',
    labelOpenSince: 'مطروح منذ:',
    openSince:
      '.input {$count :number} .match $count 1 {{{$date}}} zero {{{$date}}} two {{{$date}، وسُئلتم عنه مرتين آخرهما بهذه الرسالة}} few {{{$date}، وسُئلتم عنه {$count} مرات آخرها بهذه الرسالة}} many {{{$date}، وسُئلتم عنه {$count} مرة آخرها بهذه الرسالة}} * {{{$date}، وسُئلتم عنه {$count} مرة آخرها بهذه الرسالة}}',
    labelMatter: 'رقم المسألة:',
    labelCommitment: 'المرجع:',

    partyNameTitle: '{$name}، {$title}',
    partyNameOrganisation: '{$name}، {$organisation}',
    partyTitleOrganisation: '{$title}، {$organisation}',
    partyNameTitleOrganisation: '{$name}، {$title}، {$organisation}',
    series: '{$before}؛ {$next}',
    seriesAndOthers: '.input {$count :number} {{{$series}؛ والبقية ({$count})}}',

    waiting:
      '.input {$count :number} .match $count zero {{لم يُرجأ شيء إلى صباح يوم العمل التالي.}} one {{أُرجئ بند آخر إلى صباح يوم العمل التالي.}} two {{أُرجئ بندان آخران إلى صباح يوم العمل التالي.}} few {{أُرجئت {$count} بنود أخرى إلى صباح يوم العمل التالي.}} many {{أُرجئ {$count} بندًا آخر إلى صباح يوم العمل التالي.}} * {{أُرجئ {$count} بند آخر إلى صباح يوم العمل التالي.}}',
    withoutWording: 'البنود التي لم يرد نصها لم تتسع لها هذه الرسالة. ويتضمن السجل جميع النصوص.',
    others:
      '.input {$count :number} .match $count zero {{ليست لديكم التزامات أخرى قيد التنفيذ.}} one {{لديكم التزام آخر قيد التنفيذ لا يتطلب شيئًا اليوم.}} two {{لديكم التزامان آخران قيد التنفيذ لا يتطلبان شيئًا اليوم.}} few {{لديكم {$count} التزامات أخرى قيد التنفيذ لا تتطلب شيئًا اليوم.}} many {{لديكم {$count} التزامًا آخر قيد التنفيذ لا تتطلب شيئًا اليوم.}} * {{لديكم {$count} التزام آخر قيد التنفيذ لا تتطلب شيئًا اليوم.}}',
    linkLine: 'فتح هذا البند للرد عليه',
    linkDesk: 'فتح قائمة مهامي',
    linkClosed: 'الاطلاع أو التراجع عن الإغلاق',
    howToAnswer: 'هل أُنجز الأمر أو لديكم ما تضيفونه؟ يُرجى الرد على هذه الرسالة، وسيصل ردكم إلى مكتب المراسم.',
    howToComplete: 'هل أُنجز الأمر؟ يُرجى فتح الرابط أسفل الالتزام وتسجيل ذلك.',
    howToDecide:
      'لاتخاذ القرار، يُرجى فتح الرابط أسفل المسألة. وتَرِد جميع مسائل الزيارة الواحدة في صفحة واحدة، وما لا تبتّون فيه يبقى مفتوحًا.',
    howToReach:
      'عندما لا تصل الرسائل إلى شخص، يُرجى إبلاغ القائم على السجلات بعنوانه الصحيح. وإذا عاد صندوق البريد إلى العمل، يُرجى فتح الرابط وتسجيل ذلك.',
    howToTakeBack:
      'هل اتُّخذ قرار خطأً، أو لم يصدر عنكم؟ يُرجى إبلاغ القائم على السجلات، فبإمكانه تسمية شخص آخر، وتحديد موعد آخر، وإعادة فتح الالتزام، وإنهاء العمل بروابط هذه الرسائل.',
    tellDone: 'هل أُنجز الأمر؟ يُرجى إبلاغ القائم على السجلات.',
    tellDecision: 'يُرجى إبلاغ القائم على السجلات بقراركم.',
    tellAddress:
      'عندما لا تصل الرسائل إلى شخص، يُرجى إبلاغ القائم على السجلات بعنوانه الصحيح، أو بأن صندوق البريد عاد إلى العمل.',
    howToCorrect: 'عندما يتعذر استخدام سجل، يمكن للقائم على السجلات تصحيحه.',
    why: 'تصلكم هذه الرسالة لأنكم مسجَّلون لدى {$institution} بصفة المسؤول المكلف. ولا تُرسل أكثر من رسالة واحدة من هذا النوع في اليوم، وفي أيام العمل فقط.',
    whyOffice:
      'تصلكم هذه الرسالة لأنكم تبتّون فيما تركته سجلات {$institution} دون حسم. ولا تُرسل أكثر من رسالة واحدة من هذا النوع في اليوم، وفي أيام العمل فقط.',
  },
}

/** What only the pages say, apart from the mail as in en.ts. */
export const pages: Readonly<Record<PageKey, string>> = {
  titleDesk: 'قائمة مهامكم',
  deskOf: 'قائمة مهام {$name} كما هي في {$date}',
  openOnDesk:
    '.input {$count :number} .match $count 0 {{ليست في قائمة مهامكم التزامات قيد التنفيذ.}} one {{في قائمة مهامكم التزام واحد قيد التنفيذ.}} two {{في قائمة مهامكم التزامان قيد التنفيذ.}} few {{في قائمة مهامكم {$count} التزامات قيد التنفيذ.}} many {{في قائمة مهامكم {$count} التزامًا قيد التنفيذ.}} * {{في قائمة مهامكم {$count} التزام قيد التنفيذ.}}',
  cameLater:
    '.input {$count :number} .match $count zero {{لم يرد أي التزام آخر بعد هذه الرسالة.}} one {{ورد بعد هذه الرسالة التزام آخر، وسيصلكم رابطه في رسالة لاحقة.}} two {{ورد بعد هذه الرسالة التزامان آخران، وسيصلكم رابطاهما في رسالة لاحقة.}} few {{وردت بعد هذه الرسالة {$count} التزامات أخرى، وستصلكم روابطها في رسالة لاحقة.}} many {{ورد بعد هذه الرسالة {$count} التزامًا آخر، وستصلكم روابطها في رسالة لاحقة.}} * {{ورد بعد هذه الرسالة {$count} التزام آخر، وستصلكم روابطها في رسالة لاحقة.}}',
  toDecideHere: 'يُرجى فتح الزيارة للبتّ فيما تركه سجلها مفتوحًا.',
  openMatters:
    '.input {$count :number} .match $count 0 {{لم يبقَ هنا ما ينتظر قراركم.}} one {{مسألة واحدة تنتظر قراركم.}} two {{مسألتان تنتظران قراركم.}} few {{{$count} مسائل تنتظر قراركم.}} many {{{$count} مسألة تنتظر قراركم.}} * {{{$count} مسألة تنتظر قراركم.}}',
  mattersCameLater:
    '.input {$count :number} .match $count zero {{لم ترد أي مسألة أخرى بعد هذه الرسالة.}} one {{وردت بعد هذه الرسالة مسألة أخرى، وسيصلكم رابطها في رسالة لاحقة.}} two {{وردت بعد هذه الرسالة مسألتان أخريان، وسيصلكم رابطاهما في رسالة لاحقة.}} few {{وردت بعد هذه الرسالة {$count} مسائل أخرى، وستصلكم روابطها في رسالة لاحقة.}} many {{وردت بعد هذه الرسالة {$count} مسألة أخرى، وستصلكم روابطها في رسالة لاحقة.}} * {{وردت بعد هذه الرسالة {$count} مسألة أخرى، وستصلكم روابطها في رسالة لاحقة.}}',
  titleVisitToDecide: 'في انتظار قراركم: {$visit}',
  titleOfficialsToDecide: 'مسائل بشأن المسؤولين',
  decideHere:
    'يُرجى اختيار الرد حيث تودّون اتخاذ قرار، وكتابة الأحرف الأولى من اسمكم في آخر الصفحة، ثم التسجيل. وما لا تبتّون فيه يبقى مفتوحًا.',
  fieldFind: 'اسم المسؤول أو بدايته (ثلاثة أحرف على الأقل)',
  find: 'البحث عن المسؤول',
  findMore: 'يُرجى كتابة ثلاثة أحرف من الاسم على الأقل.',
  foundNone: 'لا أحد بهذا الاسم في الدليل. يُرجى كتابته على نحو آخر، أو تسمية مسؤول جديد.',
  foundSome: 'يُرجى اختيار المسؤول أدناه.',
  foundMany:
    'يُرجى اختيار المسؤول أدناه. ولا يظهر سوى العشرة الأوائل؛ ولعرض غيرهم يُرجى كتابة المزيد من الاسم.',
  choiceKnownOfficial: 'مسؤول من الدليل',
  choiceNewOfficial: 'مسؤول جديد',
  fieldName: 'الاسم',
  fieldOrganisation: 'الجهة (إن كانت معروفة)',
  fieldEmail:
    'البريد الإلكتروني. ولا يُرسل شيء إلى عنوان خارج المؤسسة قبل موافقتكم، وستُسألون عنها في الرسالة التالية.',
  choiceDate: 'تحديد الموعد',
  fieldDueOn: 'في أي يوم يحل الموعد؟',
  choiceRhythm: 'عدم تحديد موعد، والاستفسار بانتظام',
  fieldWeeks: 'كل كم أسبوعًا؟ (من أسبوع واحد إلى اثنين وخمسين)',
  choiceLeave: 'إبقاء السجل كما هو وعدم السؤال مجددًا',
  choiceAcceptDate: 'قبول الموعد',
  choiceGrant: 'الموافقة على الطلب',
  choiceRefuse: 'رفض الطلب',
  fieldRefuse: 'ما السبب؟ سيقرؤه المسؤول في الرسالة التالية.',
  choiceDrop: 'صرف النظر عن الالتزام، وبذلك يُقفل',
  fieldOfficeNote: 'ملاحظتكم للسجل',
  choiceAllowAddress: 'الموافقة على مراسلة هذا العنوان',
  choiceRefuseAddress: 'عدم الموافقة على مراسلة هذا العنوان',
  choiceTryAgain: 'عاد صندوق البريد إلى العمل: إعادة المحاولة',
  correctedElsewhere: 'يمكن للقائم على السجلات تصحيح ذلك.',
  recordDecisions: 'تسجيل القرارات',
  decisionsRecorded:
    '.input {$count :number} .input {$all :number} .match $count zero {{لم يُسجَّل أي قرار من أصل {$all}.}} one {{سُجِّل قرار واحد من أصل {$all}.}} two {{سُجِّل قراران من أصل {$all}.}} few {{سُجِّلت {$count} قرارات من أصل {$all}.}} many {{سُجِّل {$count} قرارًا من أصل {$all}.}} * {{سُجِّل {$count} قرار من أصل {$all}.}}',
  pagesOfList: 'صفحات القائمة',
  pageOf: '.input {$page :number} .input {$pages :number} {{الصفحة {$page} من {$pages}}}',
  pageBefore: 'الصفحة السابقة',
  pageAfter: 'الصفحة التالية',
  linkToCalendar: 'مواعيدكم في تقويمكم الخاص',
  linkToDesk: 'قائمة مهامكم',
  linkToCommitment: 'العودة إلى هذا الالتزام',
  whose: 'هذه الصفحة مخصصة لاستعمال {$name}. ويستطيع كل من لديه عنوانها أن يرد بهذا الاسم حتى {$date}.',
  writeTo: 'هل لديكم أمر آخر؟ يُرجى الكتابة إلى مكتب المراسم: {$address}',

  headingAnswer: 'ردكم',
  headingHistory: 'ما جرى حتى الآن',
  headingTold: 'الرسائل التي أبلغتكم به',
  toldNever: 'لم تبلغكم به أي رسالة في الأيام الستين الماضية.',
  toldSent: '{$date}: أُرسلت',
  toldDelivered: '{$date}: وصلت',
  toldBounced: '{$date}: أُعيدت',
  toldUnknown: '{$date}: لا يُعرف هل أُرسلت',

  record: 'تسجيل الرد',
  answerDone: 'أُنجز الأمر',
  fieldOutcome: 'ما الذي أسفر عنه؟',
  fieldDoneOn: 'في أي يوم؟ (إذا تُرك فارغًا: اليوم)',
  fieldReference: 'رقم الخطاب أو الوثيقة (إن وُجد)',
  answerProgress: 'الأمر قيد التنفيذ',
  fieldNote: 'ما الذي تم؟',
  fieldAtRisk: 'قد لا يُنجز في الموعد',
  answerWaiting: 'أنتظر الجانب الآخر',
  fieldFor: 'ما الذي تنتظرونه؟',
  fieldUntil: 'حتى أي يوم؟ (ثلاثة أشهر على الأكثر)',
  answerWaitingEnd: 'لم أعد أنتظر الجانب الآخر',
  fieldWaitingEnd: 'ما الوضع الآن؟',
  answerMoreTime: 'أحتاج إلى مهلة إضافية',
  fieldNewDate: 'حتى أي يوم؟',
  answerProposedDate: 'أقترح موعدًا',
  fieldProposedDate: 'في أي يوم؟',
  answerNotMine: 'الأمر ليس من مسؤوليتي',
  fieldWho: 'من يتولاه؟ (إذا لم تعرفوا ذلك: لماذا ليس من مسؤوليتكم)',
  answerCannotBeDone: 'لم يعد التنفيذ ممكنًا',
  answerSeen: 'اطلعتُ عليه',
  fieldInitials: 'الأحرف الأولى من اسمكم (لبيان أن شخصًا هو من يرد فحسب، ولا تُحفظ)',
  answerUndo: 'سحب ردي الأخير',
  fieldReason: 'ما السبب؟',

  chooseAgain: 'لم تعد اختياراتكم محددة. يُرجى الاختيار مرة أخرى قبل الإرسال.',
  notRecorded: 'لم يُسجَّل شيء.',
  noChoice: 'يُرجى اختيار أحد الردود.',
  noDecision: 'يُرجى اختيار رد على سؤال واحد على الأقل.',
  tooManyLines: '.input {$count :number} {{الحد الأقصى للمسائل التي يُبتّ فيها دفعة واحدة: {$count}.}}',
  decidedMeanwhile: 'سبق الرد على هذا السؤال، ولم يغيّر قراركم شيئًا. آخر ما حدث:',
  notOfThisLink: 'لم يعد رابط هذه الرسالة يؤدي إلى هذا السؤال، أو لا يؤدي إليه بعد.',
  dateBeforeAgreement: 'هذا اليوم سابق على الاتفاق. يُرجى كتابة يوم لاحق.',
  officialStillHolds: 'لا يزال هذا المسؤول يتولى التزامات. يُرجى أولًا تسمية شخص آخر لها.',
  unknownOfficial: 'هذا المسؤول غير موجود في الدليل. يُرجى البحث عنه مرة أخرى.',
  addressRefusedBefore: 'سبق رفض مراسلة هذا العنوان. يُرجى تسمية شخص آخر، أو كتابة عنوان آخر.',
  namesWhoAsks: 'هذا المسؤول هو مقدم الطلب. يُرجى تسمية شخص آخر، أو رفض الطلب مع بيان السبب.',
  addressWaits: 'لا يُرسل شيء إلى {$name} قبل موافقتكم على العنوان، وستُسألون عنها في الرسالة التالية.',
  formNotWhole: 'لم يصل النموذج كاملًا. يُرجى ملؤه وإرساله مرة أخرى.',
  tooYoung: 'ورد الرد في وقت أقصر مما تستغرقه القراءة. يُرجى التحقق منه ثم إرساله مرة أخرى.',
  tooOld: 'ظلت الصفحة مفتوحة أكثر من ساعتين. يُرجى التحقق من الرد ثم إرساله مرة أخرى.',
  changedMeanwhile:
    'تغيَّر الالتزام بعد فتح الصفحة. يُرجى الاطلاع على الجديد، ثم إرسال الرد مرة أخرى إذا ظل صحيحًا.',
  wrongOutcome: 'يُرجى كتابة ما أسفر عنه الأمر، في أربعة آلاف حرف على الأكثر، دون رموز تحكم خفية.',
  wrongDoneOn: 'يُرجى كتابة اليوم على هذا النحو: \u20662026-11-24\u2069. ولا يجوز أن يكون اليوم في المستقبل.',
  wrongReference: 'يُرجى كتابة الرقم في سطر واحد، في مائتي حرف على الأكثر.',
  wrongNote: 'يُرجى كتابة ما تم، في أربعة آلاف حرف على الأكثر، دون رموز تحكم خفية.',
  wrongFor: 'يُرجى كتابة ما تنتظرونه في سطر واحد، في ثلاثمائة حرف على الأكثر.',
  wrongUntil:
    'يُرجى كتابة اليوم على هذا النحو: \u20662026-11-24\u2069. ويجب أن يكون بعد اليوم الحاضر وفي غضون ثلاثة أشهر.',
  wrongNewDate:
    'يُرجى كتابة اليوم على هذا النحو: \u20662026-11-24\u2069. ويجب أن يكون بعد الموعد الحالي وألا يكون في الماضي.',
  wrongProposedDate: 'يُرجى كتابة اليوم على هذا النحو: \u20662026-11-24\u2069. ولا يجوز أن يكون في الماضي.',
  wrongWho: 'يُرجى كتابة من يتولى الأمر في سطر واحد، في مائتي حرف على الأكثر.',
  wrongInitials: 'يُرجى كتابة الأحرف الأولى من اسمكم.',
  wrongName: 'يُرجى كتابة الاسم في سطر واحد، في مائتي حرف على الأكثر.',
  wrongOrganisation: 'يُرجى كتابة الجهة في سطر واحد، في مائتي حرف على الأكثر.',
  wrongEmail: 'يُرجى كتابة العنوان على هذا النحو: \u2066name@example.org\u2069.',
  wrongDueOn: 'يُرجى كتابة اليوم على هذا النحو: \u20662026-11-24\u2069.',
  wrongWeeks: 'يُرجى كتابة عدد الأسابيع، من أسبوع واحد إلى اثنين وخمسين.',
  wrongReason: 'يُرجى كتابة السبب، في أربعة آلاف حرف على الأكثر، دون رموز تحكم خفية.',
  notPossible: 'لم يعد ذلك ممكنًا هنا. يُرجى الكتابة إلى مكتب المراسم: {$address}',
  tooLong: 'الرد أطول مما تتسع له هذه الصفحة. يُرجى إرساله إلى مكتب المراسم: {$address}',

  titleRecorded: 'تم التسجيل',
  recordedDone: 'سُجِّل الالتزام على أنه منجز. ولن تذكِّركم به أي رسالة بعد الآن.',
  recordedProgress: 'سُجِّلت إفادتكم. ولن تستفسر عنه أي رسالة خلال بضعة أيام عمل.',
  recordedWaiting: 'سُجِّل انتظاركم. ولن تذكِّركم به أي رسالة قبل ذلك اليوم. ولا يؤجل الانتظار موعد الاستحقاق.',
  recordedWaitAgain: 'طُلب من مكتب المراسم الانتظار مرة أخرى. ويستمر التذكير إلى أن يبت المكتب في الطلب.',
  recordedWaitingEnd: 'سُجِّل انتهاء انتظاركم. وستذكِّركم به الرسائل من جديد.',
  recordedMoreTime: 'طُلبت مهلة إضافية من مكتب المراسم. ويستمر التذكير إلى أن يبت المكتب في الطلب.',
  recordedProposedDate: 'عُرض الموعد على مكتب المراسم. ويستمر التذكير إلى أن يبت المكتب فيه.',
  recordedNotMine:
    'أُبلغ مكتب المراسم بأن الالتزام ليس من مسؤوليتكم. ولن تذكِّركم به أي رسالة ريثما يبت المكتب في الأمر، لمدة عشرة أيام عمل على الأكثر.',
  recordedCannotBeDone:
    'أُبلغ مكتب المراسم بأن تنفيذ الالتزام لم يعد ممكنًا. ولن تذكِّركم به أي رسالة ريثما يبت المكتب في الأمر، لمدة عشرة أيام عمل على الأكثر.',
  recordedSeen: 'سُجِّل اطلاعكم على الالتزام. ولا يتغير شيء آخر.',
  recordedUndo: 'سُحب ردكم. وعاد كل شيء إلى ما كان عليه.',
  recordedAllowed: 'تمت الموافقة على مراسلة هذا العنوان.',
  recordedRefusedAddress: 'لا تُرسل رسائل إلى هذا العنوان.',
  recordedTryAgain: 'يُعاد إرسال الرسائل إلى هذا العنوان.',
  recordedBefore: 'سبق أن سجلتم هذا الرد. ولا يلزم شيء آخر.',
  takeBack: 'هل وقع خطأ؟ يمكنكم سحب الرد أدناه حتى {$date}.',

  stateDone: 'أُنجز في {$date}',
  stateDropped: 'صرف مكتب المراسم النظر عنه',
  stateCancelled: 'ألغاه مكتب المراسم',
  labelState: 'الحالة:',
  labelOutcome: 'النتيجة:',
  labelReference: 'رقم الوثيقة:',
  labelReason: 'السبب:',

  entry: '{$date}: {$what}',
  entryBy: '{$date}: {$what}، من جانب {$name}',
  happenedRecorded: 'تسجيل الالتزام',
  happenedDecided: 'قرار من مكتب المراسم',
  happenedGranted: 'موافقة من مكتب المراسم',
  happenedNamed: 'تسمية {$name} من مكتب المراسم',
  happenedDateSet: 'تحديد الموعد من مكتب المراسم: {$to}',
  happenedRhythm: 'عدم تحديد موعد من مكتب المراسم: {$rhythm}',
  happenedLeft: 'إبقاء السجل كما هو بقرار من مكتب المراسم',
  happenedRefused: 'رفض من مكتب المراسم',
  happenedDropped: 'صرف النظر عنه بقرار من مكتب المراسم',
  happenedMoreTime: 'طلب مهلة إضافية حتى {$to}',
  happenedProposedDate: 'اقتراح موعد: {$to}',
  happenedNotMine: 'إفادة مسؤول بأن الأمر من مسؤولية شخص آخر',
  happenedCannotBeDone: 'إفادة مسؤول بأن التنفيذ لم يعد ممكنًا',
  happenedWaitAgain: 'طلب مسؤول الانتظار مرة أخرى حتى {$to}',
  happenedCompleted: 'إنجاز الالتزام',
  happenedRemindersEnded: 'إرسال آخر تذكير',
  happenedCorrected: 'تصحيح السجل',
  happenedMoved: 'نقل الموعد من {$from} إلى {$to}',
  happenedDated: 'تحديد الموعد: {$to}',
  happenedUndated: 'حذف الموعد {$from}',
  happenedProgress: 'إفادة',
  happenedAtRisk: 'إفادة باحتمال عدم الإنجاز في الموعد',
  happenedSeen: 'اطلاع',
  happenedWaiting: 'انتظار الجانب الآخر حتى {$to}',
  happenedWaitingEnded: 'انتهاء انتظار الجانب الآخر',
  happenedUndone: 'سحب الرد الأخير',
  happenedCancelled: 'إلغاء',
  happenedReopened: 'إعادة فتح الالتزام',
  happenedReassigned: 'إحالة إلى {$name}',
  happenedPublished: 'نشر سجل الزيارة',
  happenedEventCorrected: 'تصحيح سجل الزيارة أو الفعالية',

  titleCalendar: 'مواعيدكم في تقويمكم الخاص',
  calendarAbout:
    'يستطيع برنامج التقويم الاشتراك في عنوان خاص لقائمة مهامكم. وعندئذ يعرض مواعيدكم في صورة مناسبات تستغرق اليوم كله، وينقلها إذا تغيَّر الموعد، ويزيلها إذا أُنجز الالتزام. ويستطيع كل من لديه العنوان أن يطلع على هذه المواعيد.',
  calendarThere: 'لديكم عنوان، ولن يُعرض مرة أخرى.',
  calendarNotThere: 'ليس لديكم عنوان حتى الآن.',
  headingCalendar: 'ما الذي ترغبون فيه؟',
  calendarMake: 'إنشاء عنوان',
  calendarMakeAnother: 'إنشاء عنوان آخر وإنهاء العمل بالعنوان الحالي',
  calendarEnd: 'إنهاء العمل بالعنوان',
  calendarGo: 'متابعة',
  calendarChanged:
    'حدث تغيير بعد فتح الصفحة، فربما أُنشئ عنوان أو أُنهي العمل به قبل قليل. يُرجى التحقق ثم الإرسال مرة أخرى إذا ظل ذلك لازمًا.',
  titleCalendarMade: 'عنوان تقويمكم',
  calendarOnce: 'يُرجى نسخ العنوان الآن: فهو لا يُعرض إلا هذه المرة، ولا يستطيع أحد الاطلاع عليه لاحقًا.',
  calendarOpen: 'الاشتراك على هذا الجهاز',
  calendarSubscribe:
    'ويمكنكم كذلك لصق العنوان في برنامج التقويم، في موضع الاشتراك في تقويم من الإنترنت. ويبحث البرنامج عن التغييرات من تلقاء نفسه، وغالبًا ما يكون ذلك بضع مرات في اليوم فقط. وستبلغكم رسالة بأن العنوان قد أُنشئ.',
  titleCalendarEnded: 'انتهى العمل بعنوان التقويم',
  calendarGone: 'لم تعد برامج التقويم تتلقى منه شيئًا. ويمكنكم حذف التقويم منها.',
  calendarHasEnded:
    'أُنشئ عنوان آخر، أو أنهى أحدهم العمل بهذا العنوان، أو تغيَّر المنصب أو عنوان البريد الإلكتروني. ويمكنكم إنشاء عنوان جديد من الرابط الوارد في أحدث رسالة، أو يُرجى الكتابة إلى مكتب المراسم: {$address}',
  titleCalendarUnknown: 'هذا التقويم غير معروف',
  calendarUnknown:
    'ربما كان عنوانه ناقصًا. وإذا كان كاملًا، فيُرجى إنشاء عنوان جديد من الرابط الوارد في أحدث رسالة، أو الكتابة إلى مكتب المراسم: {$address}',
  calendarName: 'ما اتُّفق عليه في الزيارات الرسمية',
  calendarAnswer: 'للرد، يُرجى فتح الرابط الوارد في رسالة أبلغتكم بهذا الالتزام، أو الرد على تلك الرسالة.',

  titleLinkUnknown: 'هذا الرابط غير معروف',
  linkUnknown:
    'ربما كان عنوانه ناقصًا. يُرجى فتحه من الرسالة مرة أخرى. وإذا تعذر ذلك، يُرجى الكتابة إلى مكتب المراسم: {$address}',
  titleLinkExpired: 'انقضت مدة هذا الرابط',
  linkExpired:
    'تسري الروابط ستين يومًا، وتسري روابط مكتب المراسم أربعة عشر يومًا. وفي أحدث رسالة رابط جديد، أو يُرجى الكتابة إلى مكتب المراسم: {$address}',
  titleLinkEnded: 'انتهى العمل بهذا الرابط',
  linkEnded:
    'انتهى العمل بالرابط بسبب تغيُّر المنصب أو عنوان البريد الإلكتروني، أو لأن مكتب المراسم أنهاه. وفي أحدث رسالة رابط جديد، أو يُرجى الكتابة إلى مكتب المراسم: {$address}',
  titleNotYours: 'ليس هذا في قائمة مهامكم',
  passedOn: 'أصبح الالتزام في عهدة شخص آخر. ولا يلزمكم القيام بشيء.',
  ofAnotherLink:
    'لا يؤدي رابط هذه الرسالة إلى هذا الالتزام. وإذا كان في عهدتكم، فسيصلكم رابطه في رسالة لاحقة، أو يُرجى الكتابة إلى مكتب المراسم: {$address}',
  titleNoPage: 'لا توجد صفحة بهذا العنوان',
  noPage: 'يُرجى فتح الرابط من الرسالة مرة أخرى. وإذا تعذر ذلك، يُرجى الكتابة إلى مكتب المراسم: {$address}',
  titleFault: 'تعذر عرض الصفحة',
  fault:
    'يُرجى المحاولة مرة أخرى بعد بضع دقائق. وإذا تكرر الخلل، يُرجى الكتابة إلى مكتب المراسم وذكر هذا الرقم: {$number}. العنوان: {$address}',
}
