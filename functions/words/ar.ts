import type { Language } from './language.ts'

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
    subjectOverdue: 'متأخر منذ {$due}: {$title}',
    subjectDueToday: 'يحل موعده اليوم: {$title}',
    subjectComing: 'يحل موعده في {$due}: {$title}',
    subjectCheckIn: 'للإفادة بما تم: {$title}',
    subjectFollowed: 'متفق عليه: {$title}',
    subjectUndated: 'متفق عليه ولم يحدد موعده بعد: {$title}',
    subjectMatter: 'مطلوب البت فيه: {$title}',
    subjectSeveral: 'متابعة الزيارات الرسمية: {$parts}',
    subjectTakeover: 'تسلُّم المهام من {$name}: {$parts}',
    partCommitment:
      '.input {$count :number} .match $count zero {{لا التزامات}} one {{التزام واحد}} two {{التزامان}} few {{{$count} التزامات}} many {{{$count} التزامًا}} * {{{$count} التزام}}',
    partOverdue:
      '.input {$count :number} .match $count zero {{لا بنود متأخرة}} one {{بند متأخر}} two {{بندان متأخران}} few {{{$count} بنود متأخرة}} many {{{$count} بندًا متأخرًا}} * {{{$count} بند متأخر}}',
    partDueToday:
      '.input {$count :number} .match $count zero {{لا بنود يحل موعدها اليوم}} one {{بند يحل موعده اليوم}} two {{بندان يحل موعدهما اليوم}} few {{{$count} بنود يحل موعدها اليوم}} many {{{$count} بندًا يحل موعدها اليوم}} * {{{$count} بند يحل موعدها اليوم}}',
    partComing:
      '.input {$count :number} .match $count zero {{لا بنود قادمة}} one {{بند قادم}} two {{بندان قادمان}} few {{{$count} بنود قادمة}} many {{{$count} بندًا قادمًا}} * {{{$count} بند قادم}}',
    partCheckIn:
      '.input {$count :number} .match $count zero {{لا بنود للإفادة بما تم}} one {{بند للإفادة بما تم}} two {{بندان للإفادة بما تم}} few {{{$count} بنود للإفادة بما تم}} many {{{$count} بندًا للإفادة بما تم}} * {{{$count} بند للإفادة بما تم}}',
    partFollowed:
      '.input {$count :number} .match $count zero {{لا بنود متفق عليها}} one {{بند متفق عليه}} two {{بندان متفق عليهما}} few {{{$count} بنود متفق عليها}} many {{{$count} بندًا متفقًا عليها}} * {{{$count} بند متفق عليها}}',
    partUndated:
      '.input {$count :number} .match $count zero {{لا بنود بلا موعد}} one {{بند بلا موعد}} two {{بندان بلا موعد}} few {{{$count} بنود بلا موعد}} many {{{$count} بندًا بلا موعد}} * {{{$count} بند بلا موعد}}',
    partMatter:
      '.input {$count :number} .match $count zero {{لا مسائل للبت فيها}} one {{مسألة للبت فيها}} two {{مسألتان للبت فيهما}} few {{{$count} مسائل للبت فيها}} many {{{$count} مسألة للبت فيها}} * {{{$count} مسألة للبت فيها}}',
    partNews:
      '.input {$count :number} .match $count zero {{لا مستجدات}} one {{مستجد واحد}} two {{مستجدان}} few {{{$count} مستجدات}} many {{{$count} مستجدًا}} * {{{$count} مستجد}}',

    greeting: 'حضرة {$name}، تحية طيبة وبعد،',
    intro:
      '.input {$count :number} .match $count zero {{ليس من بين ما اتُّفق عليه في الزيارات الرسمية ما يتطلب عنايتكم اليوم.}} one {{بند واحد متفق عليه في زيارة رسمية يتطلب عنايتكم اليوم.}} two {{بندان متفق عليهما في زيارات رسمية يتطلبان عنايتكم اليوم.}} few {{{$count} بنود متفق عليها في زيارات رسمية تتطلب عنايتكم اليوم.}} many {{{$count} بندًا متفقًا عليها في زيارات رسمية تتطلب عنايتكم اليوم.}} * {{{$count} بند متفق عليها في زيارات رسمية تتطلب عنايتكم اليوم.}}',
    introAhead:
      '.input {$count :number} .match $count zero {{ليس من بين ما اتُّفق عليه في الزيارات الرسمية ما كُلفتم به ولم يحل موعده بعد.}} one {{كُلفتم ببند واحد متفق عليه في زيارة رسمية، ولا يحل موعده اليوم.}} two {{كُلفتم ببندين متفق عليهما في زيارات رسمية، ولا يحل موعدهما اليوم.}} few {{كُلفتم بما مجموعه {$count} بنود متفق عليها في زيارات رسمية، ولا يحل موعدها اليوم.}} many {{كُلفتم بما مجموعه {$count} بندًا متفقًا عليها في زيارات رسمية، ولا يحل موعدها اليوم.}} * {{كُلفتم بما مجموعه {$count} بند متفق عليها في زيارات رسمية، ولا يحل موعدها اليوم.}}',
    introMatters:
      '.input {$count :number} .match $count zero {{ليست هناك مسائل تنتظر قراركم.}} one {{مسألة واحدة تنتظر قراركم.}} two {{مسألتان تنتظران قراركم.}} few {{{$count} مسائل تنتظر قراركم.}} many {{{$count} مسألة تنتظر قراركم.}} * {{{$count} مسألة تنتظر قراركم.}}',
    introNews:
      '.input {$count :number} .match $count zero {{لا مستجدات بشأن ما كنتم مكلفين به.}} one {{هناك مستجد بشأن بند كنتم مكلفين به.}} two {{هناك مستجدات بشأن بندين كنتم مكلفين بهما.}} few {{هناك مستجدات بشأن {$count} بنود كنتم مكلفين بها.}} many {{هناك مستجدات بشأن {$count} بندًا كنتم مكلفين بها.}} * {{هناك مستجدات بشأن {$count} بند كنتم مكلفين بها.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} {{عدد البنود المنتظرة {$all}، وترد في هذه الرسالة أقدمها انتظارًا وعددها {$listed}.}}',
    introTakeover: 'أصبح هذا المنصب من مسؤوليتكم، ومعه كل ما لم يُنجز من بنوده.',

    headingTakeover: 'تسلُّم المهام من {$name}: {$parts}',
    takeover: 'ترد البنود فيما يلي بحسب وضعها اليوم. ولا يُحتسب عليكم أي تأخير قبل {$date}.',
    headingOverdue: 'متأخر',
    headingDueToday: 'يحل موعده اليوم',
    headingComing: 'قادم',
    headingCheckIn: 'للإفادة بما تم',
    headingFollowed: 'متفق عليه',
    headingUndated: 'متفق عليه ولم يحدد موعده بعد',
    headingMatter: 'مطلوب البت فيه',
    headingNews: 'مستجدات',

    isNew: 'جديد',
    newTitle: '[جديد] {$title}',

    labelDue: 'الموعد:',
    dueOverdue:
      '.input {$days :number} .match $days zero {{{$date}، دون تأخير}} one {{{$date}، متأخر يومًا واحدًا}} two {{{$date}، متأخر يومين}} few {{{$date}، متأخر {$days} أيام}} many {{{$date}، متأخر {$days} يومًا}} * {{{$date}، متأخر {$days} يوم}}',
    dueBeforeHeld: '{$date}، قبل أن تتولوا الأمر',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days zero {{{$date}، قبل أن تتولوا الأمر، ودون تأخير منذئذ}} one {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ يومًا واحدًا}} two {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ يومين}} few {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ {$days} أيام}} many {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ {$days} يومًا}} * {{{$date}، قبل أن تتولوا الأمر، ومتأخر منذئذ {$days} يوم}}',
    dueAsRecorded: '{$date}، كما ورد في السجل',
    dueToday: '{$date}، اليوم',
    dueComing:
      '.input {$days :number} .match $days 1 {{{$date}، غدًا}} zero {{{$date}، اليوم}} two {{{$date}، بعد يومين}} few {{{$date}، بعد {$days} أيام}} many {{{$date}، بعد {$days} يومًا}} * {{{$date}، بعد {$days} يوم}}',
    labelAsWorded: 'الموعد كما اتُّفق عليه:',
    labelCheckIn: 'بلا موعد:',
    checkInDays:
      '.input {$count :number} .match $count 1 {{نستفسر كل يوم}} zero {{نستفسر في اليوم نفسه}} two {{نستفسر كل يومين}} few {{نستفسر كل {$count} أيام}} many {{نستفسر كل {$count} يومًا}} * {{نستفسر كل {$count} يوم}}',
    checkInWeeks:
      '.input {$count :number} .match $count 1 {{نستفسر كل أسبوع}} zero {{نستفسر في الأسبوع نفسه}} two {{نستفسر كل أسبوعين}} few {{نستفسر كل {$count} أسابيع}} many {{نستفسر كل {$count} أسبوعًا}} * {{نستفسر كل {$count} أسبوع}}',
    checkInMonths:
      '.input {$count :number} .match $count 1 {{نستفسر كل شهر}} zero {{نستفسر في الشهر نفسه}} two {{نستفسر كل شهرين}} few {{نستفسر كل {$count} أشهر}} many {{نستفسر كل {$count} شهرًا}} * {{نستفسر كل {$count} شهر}}',
    labelLastReport: 'آخر إفادة:',
    lastReport: '{$date}: {$note}',
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
    newsCommitmentClosed: 'أُقفل: {$title}',
    newsAddressChanged: 'تغيير عنوان البريد الإلكتروني: {$title}',
    newsAddressesChanged:
      '.input {$count :number} .match $count zero {{لم يتغير البريد الإلكتروني لأي مسؤول}} one {{تغيَّر البريد الإلكتروني لمسؤول واحد}} two {{تغيَّر البريد الإلكتروني لمسؤولَين}} few {{تغيَّر البريد الإلكتروني لدى {$count} مسؤولين}} many {{تغيَّر البريد الإلكتروني لدى {$count} مسؤولًا}} * {{تغيَّر البريد الإلكتروني لدى {$count} مسؤول}}',
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
    howToAnswer: 'هل أُنجز الأمر أو لديكم ما تضيفونه؟ يُرجى الرد على هذه الرسالة، وسيصل ردكم إلى مكتب المراسم.',
    howToComplete:
      'هل أُنجز الأمر؟ يُرجى تسجيل ذلك عبر الواجهة البرمجية: \u2066POST /commitments/(المرجع)/completion\u2069.',
    howToDecide: 'يُرجى تسجيل القرار عبر الواجهة البرمجية: \u2066POST /matters/(رقم المسألة)/decision\u2069.',
    howToAllow:
      'عند السؤال عن جواز مراسلة شخص، يُرجى الرد بالقيمة \u2066"accept": true\u2069 أو \u2066"accept": false\u2069.',
    howToReach:
      'عندما لا تصل الرسائل إلى شخص، يُرجى تصحيح عنوانه: \u2066PATCH /officials/(المسؤول)\u2069. وإذا عاد صندوق البريد إلى العمل، يُرجى الرد على المسألة بالقيمة \u2066"tryAgain": true\u2069.',
    howToCorrect: 'عندما يتعذر استخدام سجل، يُرجى تصحيحه: \u2066PATCH /officials/(المسؤول)\u2069.',
    why: 'تصلكم هذه الرسالة لأنكم مسجَّلون لدى {$institution} بصفة المسؤول المكلف. ولا تُرسل أكثر من رسالة واحدة من هذا النوع في اليوم، وفي أيام العمل فقط.',
    whyOffice:
      'تصلكم هذه الرسالة لأنكم تبتّون فيما تركته سجلات {$institution} دون حسم. ولا تُرسل أكثر من رسالة واحدة من هذا النوع في اليوم، وفي أيام العمل فقط.',
  },
}
