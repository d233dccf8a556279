import type { Language } from './language.ts'
import type { PageKey } from './page-words.ts'

/**
 * Persian as Iranian ministries write it. A noun after a number is singular, and so is the verb of things, so most messages
 * have one form for all numbers. A party stands with its title and organisation in brackets behind the name, because the
 * verb follows. What a computer reads runs from left to right between U+2066 and U+2069; U+200C keeps the parts of a word
 * together.
 */
export const fa: Language = {
  language: 'fa',
  locale: 'fa-u-ca-gregory-nu-arabext',
  direction: 'rtl',
  reviewed: false,
  // People in Iran count in Solar Hijri, and the other side of the visit in Gregorian. The style `full` of this calendar is
  // no use: CLDR writes the year first, and an ASCII comma.
  dates: { secondLocale: 'fa-u-ca-persian-nu-arabext' },
  messages: {
    subjectOfVisit: '{$what} – {$visit}، {$date}',
    subjectOfDay: '{$what} – {$date}',
    subjectLate: '.input {$days :number} {{{$days} روز تأخیر: {$title}}}',
    subjectOverdue: 'مهلت در {$due} به پایان رسید: {$title}',
    subjectToday: 'مهلت امروز به پایان می\u200cرسد: {$title}',
    subjectSoon:
      '.input {$days :number} .match $days 1 {{مهلت تا فردا: {$title}}} * {{{$days} روز تا پایان مهلت: {$title}}}',
    subjectNew: 'مورد تازه: {$title}',
    subjectCheckIn: 'درخواست گزارش پیشرفت: {$title}',
    subjectLater: 'توافق\u200cشده: {$title}',
    subjectWaiting: 'در انتظار پاسخ: {$title}',
    subjectMatter: 'نیازمند تصمیم: {$title}',
    partCommitment: '.input {$count :number} {{{$count} تعهد}}',
    partLate: '.input {$count :number} {{{$count} مورد با مهلت گذشته}}',
    partToday: '.input {$count :number} {{{$count} مورد با مهلت امروز}}',
    partSoon: '.input {$count :number} {{{$count} مورد پیش رو}}',
    partNew: '.input {$count :number} {{{$count} مورد تازه}}',
    partCheckIn: '.input {$count :number} {{{$count} درخواست گزارش پیشرفت}}',
    partLater: '.input {$count :number} {{{$count} مورد با مهلت دورتر}}',
    partWaiting: '.input {$count :number} {{{$count} مورد در انتظار پاسخ}}',
    partMatter: '.input {$count :number} {{{$count} موضوع نیازمند تصمیم}}',
    partNews: '.input {$count :number} {{{$count} خبر تازه}}',

    greeting: '{$name} گرامی، با سلام و احترام',
    greetingUnnamed: 'به {$name}، با سلام و احترام',
    introFirst:
      'این نخستین رایانامه ما به شماست. توافق\u200cهای دیدارهای رسمی نزد {$institution} ثبت می\u200cشود و تا زمان انجام به مسئولان پیگیری یادآوری می\u200cشود. برای پاسخ دادن به حساب کاربری نیازی نیست.',
    introFirstOffice:
      'این نخستین رایانامه ما به این نشانی است. توافق\u200cهای دیدارهای رسمی نزد {$institution} ثبت می\u200cشود و آنچه در اطلاعات ثبت\u200cشده نامعین مانده است، از شما پرسیده می\u200cشود.',
    intro:
      '.input {$count :number} .match $count one {{یک مورد از توافق\u200cهای دیدارهای رسمی امروز نیازمند اقدام شماست.}} * {{{$count} مورد از توافق\u200cهای دیدارهای رسمی امروز نیازمند اقدام شماست.}}',
    introAhead:
      '.input {$count :number} .match $count one {{یک مورد از توافق\u200cهای دیدارهای رسمی بر عهده شماست که مهلت آن امروز نیست.}} * {{{$count} مورد از توافق\u200cهای دیدارهای رسمی بر عهده شماست که مهلت هیچ\u200cیک امروز نیست.}}',
    introMatters:
      '.input {$count :number} .match $count one {{یک موضوع در انتظار تصمیم شماست.}} * {{{$count} موضوع در انتظار تصمیم شماست.}}',
    introNews:
      '.input {$count :number} .match $count one {{درباره یک مورد خبر تازه\u200cای هست.}} * {{درباره {$count} مورد خبر تازه\u200cای هست.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} {{در مجموع {$all} مورد در انتظار است. {$listed} مورد که بیش از بقیه در انتظار مانده، در اینجا آمده است.}}',
    introTakeover: 'این سمت اکنون بر عهده شماست و همه موارد ناتمام آن نیز به شما سپرده شده است.',

    headingTakeover: 'تحویل گرفتن مسئولیت از {$name}: {$parts}',
    takeover: 'هر مورد به وضعیت امروز آن آمده است. تأخیرهای پیش از {$date} متوجه شما نیست.',
    sectionLate: 'مهلت گذشته',
    sectionToday: 'مهلت امروز',
    sectionSoon: 'پیش رو',
    sectionNew: 'موارد تازه',
    sectionCheckIn: 'درخواست گزارش پیشرفت',
    sectionLater: 'با مهلت دورتر یا بدون مهلت',
    sectionWaiting: 'در انتظار پاسخ',
    sectionToDecide: 'نیازمند تصمیم',
    headingNews: 'خبرهای تازه',
    labelContents: 'در این رایانامه',

    isNew: 'جدید',
    newTitle: '[جدید] {$title}',

    labelDue: 'مهلت:',
    dueOverdue: '.input {$days :number} {{{$date}، {$days} روز تأخیر}}',
    dueBeforeHeld: '{$date}، پیش از سپرده شدن به شما',
    dueBeforeHeldLate:
      '.input {$days :number} {{{$date}، پیش از سپرده شدن به شما؛ از آن زمان {$days} روز تأخیر}}',
    dueAsRecorded: '{$date}، چنان\u200cکه ثبت شده است',
    dueUnlessMoreTime: '{$date}، مگر آنکه مهلت بیشتری به شما داده شود',
    dueToday: '{$date}، امروز',
    dueComing: '.input {$days :number} .match $days one {{{$date}، فردا}} * {{{$date}، {$days} روز دیگر}}',
    periodAsAgreed: '{$period}، حداکثر تا {$date}',
    timeAsAgreed: '{$time} پس از رویداد، حداکثر تا {$date}',
    beforeVisit: 'پیش از دیدار «{$visit}»',
    beforeVisitAsAgreed: 'پیش از دیدار «{$visit}»، حداکثر تا {$date}',
    dayOfPeriod: '{$date}، {$period}',
    firstQuarter: 'سه\u200cماهه اول {$year}',
    secondQuarter: 'سه\u200cماهه دوم {$year}',
    thirdQuarter: 'سه\u200cماهه سوم {$year}',
    fourthQuarter: 'سه\u200cماهه چهارم {$year}',
    wholeYear: 'سال {$year}',
    labelAsWorded: 'زمان توافق\u200cشده:',
    labelCheckIn: 'بدون مهلت:',
    checkInDays:
      '.input {$count :number} .match $count one {{هر روز پیگیری می\u200cشود}} * {{هر {$count} روز پیگیری می\u200cشود}}',
    checkInWeeks:
      '.input {$count :number} .match $count one {{هر هفته پیگیری می\u200cشود}} * {{هر {$count} هفته پیگیری می\u200cشود}}',
    checkInMonths:
      '.input {$count :number} .match $count one {{هر ماه پیگیری می\u200cشود}} * {{هر {$count} ماه پیگیری می\u200cشود}}',
    checkInFrom: '{$rhythm}، از {$date}',
    labelUntilDue: 'تا آن زمان:',
    untilDue: '{$rhythm}، تا نزدیک شدن مهلت',
    labelMissed: 'هنوز انجام نشده:',
    labelRepeats: 'تکرار:',
    repeatsDays: '.input {$count :number} .match $count one {{هر روز}} * {{هر {$count} روز}}',
    repeatsWeeks: '.input {$count :number} .match $count one {{هر هفته}} * {{هر {$count} هفته}}',
    repeatsMonths: '.input {$count :number} .match $count one {{هر ماه}} * {{هر {$count} ماه}}',
    repeatsUntil: '{$often}، تا {$date}',
    repeatsTimes: '.input {$count :number} {{{$often}، در مجموع {$count} بار}}',
    labelMoved: 'تمدید مهلت:',
    moved:
      '.input {$count :number} .match $count one {{یک بار؛ نخستین مهلت {$date} بود}} * {{{$count} بار؛ نخستین مهلت {$date} بود}}',
    labelYouAsked: 'درخواست شما:',
    youAskedMoreTime:
      'در {$since} مهلت بیشتری تا {$date} خواسته\u200cاید. دفتر تشریفات هنوز تصمیم نگرفته است.',
    youAskedDate: 'در {$since} خواسته\u200cاید که مهلت {$date} باشد. دفتر تشریفات هنوز تصمیم نگرفته است.',
    youAskedNotMine:
      'در {$since} خواسته\u200cاید که شخص دیگری آن را بر عهده گیرد. دفتر تشریفات هنوز تصمیم نگرفته است.',
    youAskedToDrop:
      'در {$since} خواسته\u200cاید که از آن معاف شوید، زیرا انجام\u200cپذیر نیست. دفتر تشریفات هنوز تصمیم نگرفته است.',
    youAskedToWait:
      'در {$since} خواسته\u200cاید که بار دیگر در انتظار همان بمانید. دفتر تشریفات هنوز تصمیم نگرفته است.',
    youAskedReport:
      'در {$since} گزارش داده\u200cاید که در {$date} انجام شده است و تأیید آن را خواسته\u200cاید. دفتر تشریفات هنوز پاسخ نداده است.',
    labelRefused: 'دفتر تشریفات نپذیرفت:',
    refusedMoreTime: 'در {$date} با مهلت بیشتر موافقت نشد: {$reason}',
    refusedDate: 'در {$date} با تاریخ پیشنهادی شما موافقت نشد: {$reason}',
    refusedNotMine: 'در {$date} مقرر شد که همچنان بر عهده شما باشد: {$reason}',
    refusedToDrop: 'در {$date} مقرر شد که همچنان باید انجام شود: {$reason}',
    labelLastReport: 'آخرین گزارش:',
    lastReport: '{$date}: {$note}',
    lastReportAtRisk: '{$date}، با احتمال انجام نشدن در مهلت: {$note}',
    labelAnswered: 'پاسخ:',
    waitingFor: '{$date}: در انتظار «{$what}» تا {$until}',
    waitedFor: '{$date}: در انتظار «{$what}». انتظار در {$until} پایان یافت.',
    labelUndated: 'بدون مهلت:',
    undatedAccepted: 'مهلتی توافق نشده است',
    undatedWorded: 'برای آنچه توافق شده، مهلتی تعیین نشده است',
    undatedAsked: 'تعیین مهلت از دفتر تشریفات خواسته شده است',
    labelAgreedAt: 'توافق در:',
    agreedAt: '{$event}، {$date}',
    agreedAtPlace: '{$event}، {$date}، {$place}',
    agreedDuring: '{$event}، در جریان دیدار {$visit}',
    agreedDuringPlace: '{$event}، در جریان دیدار {$visit}، {$place}',
    agreedInPlace: '{$event}، {$place}',
    eventTitled: '{$event} «{$eventTitle}»',
    kindMeeting: 'نشست',
    kindSiteVisit: 'بازدید میدانی',
    kindSigning: 'مراسم امضا',
    kindReception: 'ضیافت',
    kindCall: 'تماس',
    kindOther: 'رویداد',
    days: '{$from} تا {$to}',
    labelRenews: 'تجدید:',
    renews: 'آنچه در {$date} توافق شد',
    renewsUndated: 'توافقی پیشین',
    labelVisitToCome: 'دیدار توافق\u200cشده:',
    visitToCome: '«{$visit}»، از {$date}',
    visitToComeUndated: '«{$visit}»',
    labelVisit: 'دیدار:',
    labelWith: 'با حضور:',
    labelUndertakenBy: 'متعهد:',
    labelRecipient: 'تعهد در برابر:',
    labelContributors: 'همکاران:',
    labelPart: 'سهم شما:',
    partLedBy: 'همکاری در اجرا؛ مسئول اصلی: {$name}',
    partWithoutLead: 'همکاری در اجرا؛ مسئول اصلی هنوز تعیین نشده است',
    labelAsked: 'آنچه باید تعیین شود:',
    labelReminded: 'یادآوری تاکنون به:',
    askResponsible: 'کسی که بتوان به او یادآوری کرد، تعیین نشده است.',
    askDate: 'نه مهلتی برای آن تعیین شده است و نه فاصله\u200cای برای پیگیری.',
    askRemindersEnded:
      'آخرین یادآوری فرستاده شده و این مورد هنوز ناتمام است. لطفاً شخص دیگری را تعیین کنید، مهلت تازه\u200cای بگذارید یا آن را به همین صورت بپذیرید.',
    labelToCheck: 'برای بررسی:',
    askDateBeforeAgreement:
      'این تاریخ پیش از تاریخ توافق است. تا تاریخ دیگری تعیین نکنید یا همین را نپذیرید، به کسی یادآوری نمی\u200cشود.',
    askNoEnd:
      'این تعهد تکرار می\u200cشود و برای آن پایانی توافق نشده است. آیا ادامه دارد؟ لطفاً ادامه آن را تأیید کنید، آخرین روز را تعیین کنید، یا آن را کنار بگذارید و دلیل آن را بنویسید.',
    refusedToWait: 'در {$date} با انتظار دوباره موافقت نشد: {$reason}',
    refusedReport: 'در {$date} مقرر شد که هنوز انجام نشده است: {$reason}',
    labelOfficialAsks: 'درخواست مسئول:',
    askMoreTime:
      'مهلت بیشتر تا {$date}. لطفاً آن را بدهید، تاریخ دیگری تعیین کنید یا نپذیرید و دلیل آن را بنویسید.',
    askProposedDate:
      'تعیین مهلت {$date}. لطفاً آن را بپذیرید، تاریخ دیگری یا فاصله\u200cای برای پیگیری تعیین کنید یا نپذیرید و دلیل آن را بنویسید.',
    labelContributorAsks: 'درخواست همکار:',
    askPartMoreTime:
      'مهلت بیشتر برای این سهم تا {$date}. لطفاً موافقت کنید، تاریخ دیگری تعیین کنید، یا نپذیرید و دلیل آن را بنویسید.',
    askPartNotMine:
      'سپردن این سهم به شخص دیگر. لطفاً مسئول آن را تعیین کنید، به همکاری پایان دهید، یا نپذیرید و دلیل آن را بنویسید.',
    askNotMine: 'سپردن آن به شخص دیگر. لطفاً مسئول آن را تعیین کنید یا نپذیرید و دلیل آن را بنویسید.',
    askCannotBeDone:
      'معاف شدن از آن، زیرا دیگر انجام\u200cپذیر نیست. لطفاً آن را کنار بگذارید یا نپذیرید و دلیل آن را بنویسید.',
    askToWait: 'انتظار دوباره برای «{$what}» تا {$date}. لطفاً موافقت کنید یا نپذیرید و دلیل آن را بنویسید.',
    labelAskedBy: 'درخواست\u200cکننده:',
    askAcceptance:
      'تأیید اینکه در {$date} انجام شده است. لطفاً آن را تأیید کنید یا بازگردانید و دلیل آن را بنویسید. اگر پاسخی نرسد، در {$until} تأییدشده به شمار می\u200cآید.',
    labelReported: 'گزارش:',
    labelReasonGiven: 'دلیل ذکرشده:',
    labelWhose: 'بر عهده:',
    labelSilentUntil: 'بدون یادآوری تا:',
    silentUntil: '{$date}، مگر آنکه زودتر تصمیم بگیرید',
    newsCommitmentClosed: 'مختومه شد: {$title}',
    newsClosedBy: '{$name} مختومه کرد: {$title}',
    newsOccurrenceDone: 'برای مهلت {$date} انجام شد: {$title}',
    newsOccurrenceDoneBy: '{$name} برای مهلت {$date} انجام داد: {$title}',
    newsReportAccepted: 'انجام آن تأیید شد: {$title}',
    newsAcceptedBySilence: 'چون کسی اعتراض نکرد، انجام آن تأیید شد: {$title}',
    newsOfOccurrence: '{$title} ({$date})',
    newsPartDone: '{$name} سهم خود را انجام داد: {$title}',
    newsPartOpen: 'سهم {$name} با سررسید {$date} هنوز انجام نشده است: {$title}',
    newsAddressChanged: 'تغییر نشانی رایانامه: {$title}',
    newsCalendarAddressMade: 'برای تقویم شما نشانی ساخته شد',
    newsAbsenceWritten: 'مرخصی شما در صفحه شما تغییر کرد',
    newsStillUndated: 'شش ماه پیش بدون تاریخ پذیرفته شد و هنوز باز است: {$visit}',
    labelStillUndated: 'آیا هنوز درست است؟',
    tellStillUndated:
      'لطفاً تاریخ را به مسئول ثبت سوابق اعلام کنید، یا بگویید که انجام شده یا کنار گذاشته شده است. اگر پاسخی نرسد، به همین حال می\u200cماند و دیگر پرسیده نمی\u200cشود.',
    labelNotYou: 'آیا کار شما نبوده است؟',
    endCalendarAddress:
      'لطفاً کارتابل خود را با پیوند همین رایانامه باز کنید، در آنجا به بخش تقویم بروید و به اعتبار نشانی پایان دهید.',
    endAbsence:
      'لطفاً کارتابل خود را با پیوند همین رایانامه باز کنید، در آنجا به بخش مرخصی بروید و آن را اصلاح کنید.',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{نشانی رایانامه یک مسئول تغییر کرده است}} * {{نشانی رایانامه {$count} مسئول تغییر کرده است}}',
    newsDecided:
      '.input {$count :number} .match $count one {{یک تصمیم از راه پیوند: {$title}}} * {{{$count} تصمیم از راه پیوند: {$title}}}',
    mayWeWrite: 'آیا می\u200cتوان با {$name} مکاتبه کرد؟',
    labelAddress: 'نشانی رایانامه:',
    labelWhy: 'دلیل پرسش:',
    addressOutside:
      'این نشانی بیرون از دامنه\u200cهای خود نهاد است. تا موافقت نکنید، چیزی به آن فرستاده نمی\u200cشود.',
    labelWaits: 'در انتظار موافقت شما:',
    mailDoesNotReach: 'رایانامه به {$name} نمی\u200cرسد',
    unreachableBounced: 'این صندوق، رایانامه نمی\u200cپذیرد. دیگر چیزی به آن فرستاده نمی\u200cشود.',
    unreachableComplained:
      'صاحب این نشانی، رایانامه ما را ناخواسته اعلام کرده است. دیگر چیزی به آن فرستاده نمی\u200cشود.',
    unreachableNeverDelivered:
      'چند رایانامه برگشت خورده و هیچ\u200cیک نرسیده است. دیگر چیزی به آن فرستاده نمی\u200cشود.',
    unreachableRefused: 'به این نشانی نمی\u200cتوان رایانامه فرستاد. چیزی به آن فرستاده نمی\u200cشود.',
    recordUnusable: 'اطلاعات ثبت\u200cشده {$name} قابل استفاده نیست',
    unusableFields: 'با این اطلاعات نمی\u200cتوان به کسی خبر داد. تا اصلاح نشود، چیزی فرستاده نمی\u200cشود.',
    officialAbsent: '{$name} در مرخصی است',
    absentUntil: 'از {$from} تا {$to} به این مسئول چیزی خبر داده نمی\u200cشود و در این مدت سررسیدی هست.',
    whoAnswersFor: 'چه کسی پاسخگوی {$organisation} است؟',
    focalPointMissing:
      '.input {$count :number} .match $count one {{{$count} تعهد در انتظار رابط این سازمان است. تا معرفی رابط، به کسی اطلاع داده نمی\u200cشود.}} * {{{$count} تعهد در انتظار رابط این سازمان است. تا معرفی رابط، به کسی اطلاع داده نمی\u200cشود.}}',
    labelFields: 'برای اصلاح:',
    labelUnseen: 'هنوز دیده\u200cنشده:',
    labelDueMeanwhile: 'سررسیدها:',
    dueMeanwhile: '{$title} ({$date})',
    labelOfficial: 'مسئول:',
    nothingWaits: 'تاکنون موردی نیست',
    labelToDecide: 'نیازمند تصمیم:',
    mattersOfVisit: '.input {$count :number} {{{$count} موضوع}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} {{{$count} موضوع که {$listed} موضوع آن در اینجا آمده است}}',
    labelOpenSince: 'مطرح از:',
    openSince:
      '.input {$count :number} .match $count one {{{$date}}} * {{{$date}، با این رایانامه {$count} بار پرسیده شده است}}',
    labelMatter: 'شماره موضوع:',
    labelCommitment: 'شماره تعهد:',

    partyNameTitle: '{$name} ({$title})',
    partyNameOrganisation: '{$name} ({$organisation})',
    partyTitleOrganisation: '{$title} ({$organisation})',
    partyNameTitleOrganisation: '{$name} ({$title}، {$organisation})',
    series: '{$before}؛ {$next}',
    seriesAndOthers: '.input {$count :number} {{{$series}؛ و بقیه ({$count})}}',

    waiting:
      '.input {$count :number} .match $count one {{یک مورد دیگر به صبح روز کاری بعد موکول شده است.}} * {{{$count} مورد دیگر به صبح روز کاری بعد موکول شده است.}}',
    withoutWording:
      'هر جا متن نیامده، در این رایانامه جا نبوده است. همه متن\u200cها در اطلاعات ثبت\u200cشده هست.',
    others:
      '.input {$count :number} .match $count one {{یک تعهد ناتمام دیگر شما امروز اقدامی لازم ندارد.}} * {{{$count} تعهد ناتمام دیگر شما امروز اقدامی لازم ندارد.}}',
    linkLine: 'باز کردن این مورد برای پاسخ',
    linkDesk: 'باز کردن کارتابل من',
    linkClosed: 'مشاهده یا بازگرداندن',
    howToAnswer:
      'آیا انجام شده است یا نکته\u200cای برای افزودن دارید؟ لطفاً به همین رایانامه پاسخ دهید تا به دفتر تشریفات برسد.',
    howToComplete: 'آیا انجام شده است؟ لطفاً پیوند زیر تعهد را باز کنید و آن را ثبت کنید.',
    howToDecide:
      'برای تصمیم\u200cگیری، لطفاً پیوند زیر موضوع را باز کنید. همه موضوع\u200cهای یک دیدار در یک صفحه است و آنچه درباره آن تصمیم نگیرید، باز می\u200cماند.',
    howToReach:
      'هر جا رایانامه به کسی نمی\u200cرسد، لطفاً نشانی درست را به مسئول ثبت اطلاعات بدهید. اگر صندوق دوباره کار می\u200cکند، لطفاً پیوند را باز کنید و آن را ثبت کنید.',
    howToTakeBack:
      'آیا تصمیمی به اشتباه یا از سوی کس دیگری گرفته شده است؟ لطفاً به مسئول ثبت اطلاعات بگویید؛ او می\u200cتواند شخص دیگری یا تاریخ دیگری تعیین کند، تعهد را دوباره باز کند و به اعتبار پیوندهای این رایانامه\u200cها پایان دهد.',
    tellDone: 'آیا انجام شده است؟ لطفاً به مسئول ثبت اطلاعات بگویید.',
    tellDecision: 'لطفاً تصمیم خود را به مسئول ثبت اطلاعات بگویید.',
    tellAddress:
      'هر جا رایانامه به کسی نمی\u200cرسد، لطفاً نشانی درست یا کار کردن دوباره صندوق را به مسئول ثبت اطلاعات بگویید.',
    howToCorrect:
      'هر جا اطلاعات ثبت\u200cشده قابل استفاده نیست، مسئول ثبت اطلاعات می\u200cتواند آن را اصلاح کند.',
    howToCover:
      'آنچه سررسیدش در زمان مرخصی است، می\u200cتواند به مسئول دیگری سپرده شود، مهلت دیگری بگیرد یا به همین صورت بماند.',
    why: 'این رایانامه برای شما فرستاده شده است، زیرا نام شما نزد {$institution} به عنوان مسئول پیگیری ثبت است. چنین رایانامه\u200cای حداکثر یک بار در روز و تنها در روزهای کاری فرستاده می\u200cشود.',
    whyContributor:
      'این رایانامه برای شما فرستاده شده است، زیرا نام شما نزد {$institution} به عنوان همکار در اجرا ثبت است. چنین رایانامه\u200cای حداکثر یک بار در روز و تنها در روزهای کاری فرستاده می\u200cشود.',
    whyOffice:
      'این رایانامه برای شما فرستاده شده است، زیرا تصمیم درباره آنچه در اطلاعات ثبت\u200cشده {$institution} نامعین مانده، با شماست. چنین رایانامه\u200cای حداکثر یک بار در روز و تنها در روزهای کاری فرستاده می\u200cشود.',
  },
}

/** What only the pages say, apart from the mail as in en.ts. */
export const pages: Readonly<Record<PageKey, string>> = {
  titleDesk: 'کارتابل شما',
  deskOf: 'کارتابل {$name} به وضعیت {$date}',
  openOnDesk:
    '.input {$count :number} .match $count 0 {{در کارتابل شما تعهد ناتمامی نیست.}} one {{در کارتابل شما یک تعهد ناتمام هست.}} * {{در کارتابل شما {$count} تعهد ناتمام هست.}}',
  cameLater:
    '.input {$count :number} .match $count one {{پس از این رایانامه یک تعهد دیگر رسیده است. پیوند آن با رایانامه بعدی فرستاده می\u200cشود.}} * {{پس از این رایانامه {$count} تعهد دیگر رسیده است. پیوند آنها با رایانامه بعدی فرستاده می\u200cشود.}}',
  toDecideHere: 'لطفاً یک دیدار را باز کنید تا درباره آنچه در اطلاعات آن باز مانده است تصمیم بگیرید.',
  openMatters:
    '.input {$count :number} .match $count 0 {{در اینجا چیزی برای تصمیم\u200cگیری نمانده است.}} one {{یک موضوع در انتظار تصمیم شماست.}} * {{{$count} موضوع در انتظار تصمیم شماست.}}',
  mattersCameLater:
    '.input {$count :number} .match $count one {{پس از این رایانامه یک موضوع دیگر رسیده است. پیوند آن با رایانامه بعدی فرستاده می\u200cشود.}} * {{پس از این رایانامه {$count} موضوع دیگر رسیده است. پیوند آنها با رایانامه بعدی فرستاده می\u200cشود.}}',
  titleVisitToDecide: 'برای تصمیم\u200cگیری: {$visit}',
  titleOfficialsToDecide: 'موضوع\u200cهای مربوط به مسئولان',
  decideHere:
    'هر جا می\u200cخواهید تصمیم بگیرید پاسخی را برگزینید، در پایان حروف نخست نام خود را بنویسید و ثبت کنید. آنچه درباره آن تصمیم نگیرید، باز می\u200cماند.',
  fieldFind: 'نام مسئول یا، اگر نامی نیست، سمت یا سازمان؛ آغاز آن کافی است (دست\u200cکم سه حرف)',
  find: 'یافتن مسئول',
  findMore: 'لطفاً دست\u200cکم سه حرف از نام را بنویسید.',
  foundNone:
    'کسی با این نام در فهرست مسئولان نیست. لطفاً آن را به شکل دیگری بنویسید یا مسئول تازه\u200cای تعیین کنید.',
  foundNobody:
    'کسی با این نام در فهرست مسئولان نیست. لطفاً آن را به شکل دیگری بنویسید یا نخست مسئول را ثبت کنید.',
  foundSome: 'لطفاً مسئول را در پایین برگزینید.',
  foundMany:
    'لطفاً مسئول را در پایین برگزینید. تنها ده نفر نخست نشان داده می\u200cشوند؛ برای دیدن دیگران نام را کامل\u200cتر بنویسید.',
  choiceKnownOfficial: 'مسئولی از فهرست',
  choiceNewOfficial: 'مسئول تازه',
  fieldName: 'نام (اگر معلوم است)',
  fieldTitle: 'سمت (اگر معلوم است)',
  fieldOrganisation: 'سازمان (اگر معلوم است)',
  fieldEmail:
    'نشانی رایانامه. به نشانی بیرون از نهاد تا پیش از موافقت شما چیزی فرستاده نمی\u200cشود؛ رایانامه بعدی آن را می\u200cپرسد.',
  choiceDate: 'تعیین مهلت',
  fieldDueOn: 'مهلت تا کدام روز است؟',
  choiceRhythm: 'تعیین نکردن مهلت و پیگیری منظم',
  fieldWeeks: 'هر چند هفته یک بار؟ (از یک تا پنجاه و دو)',
  choiceLeaveOut: 'پایان همکاری این مسئول',
  choiceLeave: 'به همین صورت بماند و دیگر پرسیده نشود',
  choiceLeaveAbsence: 'به همین صورت بماند و درباره این مرخصی دیگر پرسیده نشود',
  choiceGoesOn: 'ادامه دارد؛ یک سال دیگر دوباره پرسیده شود',
  choiceEnds: 'پایان می\u200cیابد',
  fieldLastDay: 'آخرین روز کدام است؟',
  choiceAcceptDate: 'پذیرفتن تاریخ',
  choiceGrant: 'موافقت با درخواست',
  choiceAcceptReport: 'تأیید گزارش: انجام شده است',
  choiceReturnReport: 'بازگرداندن گزارش: هنوز انجام نشده است',
  choiceRefuse: 'مخالفت با درخواست',
  fieldRefuse: 'به چه دلیل؟ مسئول آن را در رایانامه بعدی می\u200cخواند.',
  choiceDrop: 'کنار گذاشتن تعهد، که با آن بسته می\u200cشود',
  fieldOfficeNote: 'توضیح شما برای ثبت',
  choiceAllowAddress: 'موافقت با فرستادن رایانامه به این نشانی',
  choiceRefuseAddress: 'مخالفت با فرستادن رایانامه به این نشانی',
  choiceTryAgain: 'صندوق دوباره کار می\u200cکند: یک بار دیگر بفرستید',
  correctedElsewhere: 'مسئول ثبت اطلاعات می\u200cتواند این را اصلاح کند.',
  recordDecisions: 'ثبت تصمیم\u200cها',
  decisionsRecorded:
    '.input {$count :number} .input {$all :number} .match $count one {{{$count} تصمیم از {$all} ثبت شد.}} * {{{$count} تصمیم از {$all} ثبت شد.}}',
  pagesOfList: 'صفحه\u200cهای فهرست',
  pageOf: '.input {$page :number} .input {$pages :number} {{صفحه {$page} از {$pages}}}',
  pageBefore: 'صفحه قبل',
  pageAfter: 'صفحه بعد',
  linkToCalendar: 'مهلت\u200cهای شما در تقویم خودتان',
  linkToDesk: 'کارتابل شما',
  linkToCommitment: 'بازگشت به این تعهد',
  whose:
    'این صفحه برای {$name} است. تا {$date} هر کس نشانی آن را داشته باشد، می\u200cتواند به این نام پاسخ دهد.',
  writeTo: 'آیا موضوع دیگری دارید؟ لطفاً به دفتر تشریفات بنویسید: {$address}',

  headingAnswer: 'پاسخ شما',
  headingHistory: 'آنچه تاکنون گذشته است',
  headingTold: 'رایانامه\u200cهایی که این مورد را به شما اطلاع داد',
  toldNever: 'در شصت روز گذشته هیچ رایانامه\u200cای این مورد را به شما اطلاع نداده است.',
  toldSent: '{$date}: فرستاده شد',
  toldDelivered: '{$date}: رسید',
  toldBounced: '{$date}: برگشت خورد',
  toldUnknown: '{$date}: روشن نیست که فرستاده شده باشد',

  record: 'ثبت پاسخ',
  answerDone: 'انجام شده است',
  answerOccurrenceDone: 'برای این نوبت انجام شده است',
  fieldOutcome: 'نتیجه چه بود؟',
  fieldDoneOn: 'در چه روزی؟ (اگر خالی بماند: امروز)',
  fieldOccurrence:
    'کدام مهلت؟ روز آن به این صورت: \u20662026-11-24\u2069 (اگر خالی بماند: قدیمی\u200cترین مهلت انجام\u200cنشده)',
  fieldReference: 'شماره نامه یا سند (در صورت وجود)',
  answerProgress: 'در دست انجام است',
  fieldNote: 'پیشرفت آن چگونه است؟',
  fieldAtRisk: 'شاید در مهلت انجام نشود',
  answerWaiting: 'در انتظار طرف مقابل هستم',
  fieldFor: 'در انتظار چه؟',
  fieldUntil: 'تا چه روزی؟ (حداکثر سه ماه)',
  answerWaitingEnd: 'دیگر در انتظار طرف مقابل نیستم',
  fieldWaitingEnd: 'اکنون وضعیت آن چگونه است؟',
  answerMoreTime: 'به مهلت بیشتر نیاز دارم',
  fieldNewDate: 'تا چه روزی؟',
  answerProposedDate: 'تاریخی پیشنهاد می\u200cکنم',
  fieldProposedDate: 'چه روزی؟',
  answerNotMine: 'این بر عهده من نیست',
  fieldWho: 'بر عهده چه کسی است؟ (اگر نمی\u200cدانید: چرا بر عهده شما نیست)',
  answerCannotBeDone: 'دیگر انجام\u200cپذیر نیست',
  answerSeen: 'آن را دیده\u200cام',
  fieldInitials:
    'حروف نخست نام شما (فقط نشان می\u200cدهد که یک انسان پاسخ می\u200cدهد و نگهداری نمی\u200cشود)',
  answerUndo: 'پس گرفتن آخرین پاسخ من',
  answerPartDone: 'سهم من انجام شده است',
  fieldReason: 'به چه دلیل؟',

  chooseAgain: 'گزینه\u200cهایی که برگزیده بودید دیگر علامت ندارند. لطفاً پیش از ارسال دوباره برگزینید.',
  notRecorded: 'چیزی ثبت نشد.',
  noChoice: 'لطفاً یکی از پاسخ\u200cها را برگزینید.',
  noDecision: 'لطفاً دست\u200cکم به یک پرسش پاسخی برگزینید.',
  tooManyLines: '.input {$count :number} {{لطفاً هر بار حداکثر درباره {$count} موضوع تصمیم بگیرید.}}',
  decidedMeanwhile: 'پیش از این پاسخ داده شده بود و تصمیم شما چیزی را تغییر نداد. آخرین رویداد:',
  notOfThisLink: 'پیوند این رایانامه دیگر به این پرسش نمی\u200cرسد، یا هنوز به آن نمی\u200cرسد.',
  dateBeforeAgreement: 'این روز پیش از تاریخ توافق است. لطفاً روز دیرتری بنویسید.',
  endsTooEarly:
    'پس از این روز هنوز مهلتی باز است. لطفاً تاریخ همان مهلت یا روز دیرتری را بنویسید، یا تعهد را کنار بگذارید.',
  officialStillHolds: 'این مسئول هنوز تعهدهایی دارد. لطفاً نخست برای آنها شخص دیگری تعیین کنید.',
  unknownOfficial: 'این مسئول در فهرست نیست. لطفاً دوباره او را بیابید.',
  addressRefusedBefore:
    'پیش\u200cتر با فرستادن رایانامه به این نشانی مخالفت شده است. لطفاً شخص دیگری یا نشانی دیگری تعیین کنید.',
  officialOfAnother:
    'این مسئول از سازمان دیگری است. لطفاً کسی از همین سازمان را تعیین کنید یا نخست اطلاعات او را اصلاح کنید.',
  namedThere: 'این شخص هم\u200cاکنون مسئول اصلی یا همکار است. لطفاً شخص دیگری تعیین کنید.',
  dateAfterDue: 'مهلت یک سهم نباید پس از مهلت تعهد باشد.',
  namesWhoAsks: 'این درخواست از همین مسئول است. لطفاً شخص دیگری تعیین کنید، یا نپذیرید و دلیل آن را بنویسید.',
  addressWaits:
    'تا پیش از موافقت شما با نشانی، چیزی برای {$name} فرستاده نمی\u200cشود. رایانامه بعدی آن را می\u200cپرسد.',
  formNotWhole: 'فرم به\u200cطور کامل نرسید. لطفاً آن را دوباره پر کنید و بفرستید.',
  tooYoung: 'پاسخ زودتر از زمان لازم برای خواندن رسید. لطفاً یک بار دیگر نگاه کنید و دوباره بفرستید.',
  tooOld: 'صفحه بیش از دو ساعت باز بوده است. لطفاً یک بار دیگر نگاه کنید و دوباره بفرستید.',
  changedMeanwhile:
    'تعهد پس از باز شدن صفحه تغییر کرده است. لطفاً آنچه را تازه است ببینید و اگر پاسخ همچنان درست است، آن را دوباره بفرستید.',
  wrongOutcome: 'لطفاً نتیجه را حداکثر در چهار هزار نویسه و بدون نویسه\u200cهای پنهان کنترلی بنویسید.',
  wrongOccurrence: 'لطفاً یک مهلت انجام\u200cنشده را به این صورت بنویسید: \u20662026-11-24\u2069.',
  wrongDoneOn: 'لطفاً روز را به این صورت بنویسید: \u20662026-11-24\u2069. این روز نباید در آینده باشد.',
  wrongReference: 'لطفاً شماره را در یک سطر و حداکثر در دویست نویسه بنویسید.',
  wrongNote: 'لطفاً وضعیت پیشرفت را حداکثر در چهار هزار نویسه و بدون نویسه\u200cهای پنهان کنترلی بنویسید.',
  wrongFor: 'لطفاً در یک سطر و حداکثر در سیصد نویسه بنویسید که در انتظار چه هستید.',
  wrongUntil:
    'لطفاً روز را به این صورت بنویسید: \u20662026-11-24\u2069. این روز باید پس از امروز و تا سه ماه دیگر باشد.',
  wrongNewDate:
    'لطفاً روز را به این صورت بنویسید: \u20662026-11-24\u2069. این روز باید پس از مهلت کنونی باشد و نباید در گذشته باشد.',
  wrongPartDate:
    'لطفاً روز را به این صورت بنویسید: \u20662026-11-24\u2069. این روز باید پس از مهلت کنونی سهم شما باشد، و نباید پس از مهلت تعهد یا در گذشته باشد.',
  wrongProposedDate: 'لطفاً روز را به این صورت بنویسید: \u20662026-11-24\u2069. این روز نباید در گذشته باشد.',
  wrongWho: 'لطفاً در یک سطر و حداکثر در دویست نویسه بنویسید که بر عهده چه کسی است.',
  wrongInitials: 'لطفاً حروف نخست نام خود را بنویسید.',
  wrongName: 'لطفاً نام، سمت یا سازمان را بنویسید. نام در یک سطر و حداکثر در دویست نویسه باشد.',
  wrongTitle: 'لطفاً سمت را در یک سطر و حداکثر در سیصد نویسه بنویسید.',
  wrongOrganisation: 'لطفاً سازمان را در یک سطر و حداکثر در دویست نویسه بنویسید.',
  wrongEmail: 'لطفاً نشانی را به این صورت بنویسید: \u2066name@example.org\u2069.',
  wrongDueOn: 'لطفاً روز را به این صورت بنویسید: \u20662026-11-24\u2069.',
  wrongWeeks: 'لطفاً شمار هفته\u200cها را از یک تا پنجاه و دو بنویسید.',
  wrongReason: 'لطفاً دلیل را حداکثر در چهار هزار نویسه و بدون نویسه\u200cهای پنهان کنترلی بنویسید.',
  notPossible: 'این کار دیگر در اینجا ممکن نیست. لطفاً به دفتر تشریفات بنویسید: {$address}',
  tooLong: 'پاسخ برای این صفحه بیش از اندازه بلند است. لطفاً آن را به دفتر تشریفات بفرستید: {$address}',

  titleRecorded: 'ثبت شد',
  recordedOccurrenceDone: 'برای این نوبت انجام\u200cشده ثبت شد. مهلت بعدی به شما یادآوری می\u200cشود.',
  recordedDone:
    'تعهد به عنوان انجام\u200cشده ثبت شد. دیگر هیچ رایانامه\u200cای آن را به شما یادآوری نمی\u200cکند.',
  recordedReportedDone:
    'گزارش شما ثبت شد و از دفتر تشریفات خواسته شد آن را تأیید کند. تا آن زمان هیچ رایانامه\u200cای این تعهد را به شما یادآوری نمی\u200cکند.',
  recordedPartDone:
    'سهم شما انجام\u200cشده ثبت شد. دیگر هیچ پیامی آن را به شما یادآوری نمی\u200cکند و به مسئول اصلی اطلاع داده می\u200cشود.',
  recordedProgress: 'گزارش شما ثبت شد. تا چند روز کاری هیچ رایانامه\u200cای درباره آن نمی\u200cپرسد.',
  recordedWaiting:
    'انتظار شما ثبت شد. پیش از آن روز هیچ رایانامه\u200cای آن را به شما یادآوری نمی\u200cکند. انتظار سررسید را به تعویق نمی\u200cاندازد.',
  recordedWaitAgain:
    'از دفتر تشریفات خواسته شد که بار دیگر در انتظار بمانید. تا تصمیم دفتر، یادآوری\u200cها ادامه دارد.',
  recordedWaitingEnd: 'پایان انتظار شما ثبت شد. رایانامه\u200cها دوباره آن را به شما یادآوری می\u200cکنند.',
  recordedMoreTime: 'از دفتر تشریفات مهلت بیشتری خواسته شد. تا تصمیم دفتر، یادآوری\u200cها ادامه دارد.',
  recordedProposedDate:
    'تاریخ پیشنهادی به دفتر تشریفات فرستاده شد. تا تصمیم دفتر، یادآوری\u200cها ادامه دارد.',
  recordedNotMine:
    'به دفتر تشریفات خبر داده شد که این تعهد بر عهده شما نیست. تا تصمیم دفتر، و حداکثر ده روز کاری، هیچ رایانامه\u200cای آن را به شما یادآوری نمی\u200cکند.',
  recordedCannotBeDone:
    'به دفتر تشریفات خبر داده شد که این تعهد دیگر انجام\u200cپذیر نیست. تا تصمیم دفتر، و حداکثر ده روز کاری، هیچ رایانامه\u200cای آن را به شما یادآوری نمی\u200cکند.',
  recordedSeen: 'ثبت شد که این تعهد را دیده\u200cاید. چیز دیگری تغییر نمی\u200cکند.',
  recordedUndo: 'پاسخ شما پس گرفته شد. همه چیز مانند پیش از آن است.',
  recordedAllowed: 'با فرستادن رایانامه به این نشانی موافقت شد.',
  recordedRefusedAddress: 'به این نشانی رایانامه\u200cای فرستاده نمی\u200cشود.',
  recordedTryAgain: 'رایانامه دوباره به این نشانی فرستاده می\u200cشود.',
  recordedAbsenceLeft: 'به همین صورت می\u200cماند. درباره این مرخصی دیگر از شما پرسیده نمی\u200cشود.',
  recordedFocalPoint: 'از این پس این مسئول پاسخگوی سازمان است. آنچه در انتظار بود به او سپرده می\u200cشود.',
  recordedBefore: 'این را پیش\u200cتر خود شما ثبت کرده\u200cاید. کار دیگری لازم نیست.',
  takeBack: 'آیا اشتباهی رخ داده است؟ تا {$date} می\u200cتوانید پاسخ را در پایین پس بگیرید.',

  stateDone: 'انجام\u200cشده در {$date}',
  statePartDone: 'سهم شما انجام\u200cشده در {$date}',
  stateDropped: 'کنار گذاشته\u200cشده به تصمیم دفتر تشریفات',
  stateCancelled: 'لغوشده از سوی دفتر تشریفات',
  stateRenewed: 'تجدیدشده با توافقی بعدی',
  labelState: 'وضعیت:',
  labelOutcome: 'نتیجه:',
  labelReference: 'شماره سند:',
  labelReason: 'دلیل:',

  entry: '{$date}: {$what}',
  entryBy: '{$date}: {$what}، از سوی {$name}',
  happenedRecorded: 'ثبت تعهد',
  happenedDecided: 'تصمیم دفتر تشریفات',
  happenedGranted: 'موافقت دفتر تشریفات',
  happenedNamed: 'تعیین {$name} از سوی دفتر تشریفات',
  happenedDateSet: 'تعیین مهلت از سوی دفتر تشریفات: {$to}',
  happenedDateBesideRhythm: 'تعیین مهلت از سوی دفتر تشریفات: {$to}؛ تا آن زمان {$rhythm}',
  happenedRhythm: 'تعیین نشدن مهلت از سوی دفتر تشریفات: {$rhythm}',
  happenedLeft: 'تغییر ندادن اطلاعات به تصمیم دفتر تشریفات',
  happenedGoesOn: 'تأیید ادامه تعهد از سوی دفتر تشریفات',
  happenedEndSet: 'تعیین آخرین روز از سوی دفتر تشریفات: {$to}',
  happenedRefused: 'مخالفت دفتر تشریفات',
  happenedDropped: 'کنار گذاشتن به تصمیم دفتر تشریفات',
  happenedMoreTime: 'درخواست مهلت بیشتر تا {$to}',
  happenedProposedDate: 'پیشنهاد تاریخ: {$to}',
  happenedNotMine: 'اعلام یک مسئول که این بر عهده شخص دیگری است',
  happenedCannotBeDone: 'اعلام یک مسئول که این دیگر انجام\u200cپذیر نیست',
  happenedWaitAgain: 'درخواست یک مسئول برای انتظار دوباره تا {$to}',
  happenedReportedDone: 'گزارش انجام در {$date}',
  happenedReturned: 'بازگرداندن گزارش از سوی دفتر تشریفات، زیرا هنوز انجام نشده است',
  happenedAccepted: 'تأیید انجام از سوی دفتر تشریفات',
  happenedAcceptedBySilence: 'تأیید انجام، چون کسی اعتراض نکرد',
  happenedCompleted: 'انجام تعهد',
  happenedVisitHeld: 'انجام تعهد: دیدار توافق\u200cشده برگزار شد',
  happenedOccurrenceDone: 'انجام برای مهلت {$date}',
  happenedOccurrenceSkipped: 'صرف نظر از مهلت {$date}',
  happenedGoneOver: 'رسیدن نوبت مهلت {$date}',
  happenedRemindersEnded: 'فرستادن آخرین یادآوری',
  happenedEndAsked: 'پرسش از دفتر تشریفات درباره ادامه تعهد',
  happenedCorrected: 'اصلاح اطلاعات ثبت\u200cشده',
  happenedMoved: 'تغییر مهلت از {$from} به {$to}',
  happenedDated: 'تعیین مهلت: {$to}',
  happenedUndated: 'حذف مهلت {$from}',
  happenedProgress: 'گزارش',
  happenedAtRisk: 'گزارش با احتمال انجام نشدن در مهلت',
  happenedSeen: 'دیده شدن',
  happenedPartDone: 'انجام سهم {$name}',
  happenedPartProgress: 'گزارش دربارهٔ سهم {$name}',
  happenedPartAtRisk: 'گزارش دربارهٔ سهم {$name} با احتمال انجام نشدن در مهلت',
  happenedPartSeen: 'دیده شدن سهم {$name}',
  happenedPartMoreTime: 'درخواست مهلت بیشتر برای سهم {$name} تا {$to}',
  happenedPartNotMine: 'اعلام {$name} که این سهم بر عهده شخص دیگری است',
  happenedPartDated: 'تعیین مهلت سهم {$name}: {$to}',
  happenedPartLeftOut: 'پایان همکاری {$name}',
  happenedPartPassedOn: 'سپردن سهم {$name} به {$other}',
  happenedPartRefused: 'مخالفت دفتر تشریفات با درخواست {$name} دربارهٔ سهم',
  happenedPartUndone: 'بازگشایی دوبارهٔ سهم {$name}',
  happenedWaiting: 'انتظار برای طرف مقابل تا {$to}',
  happenedWaitingEnded: 'پایان انتظار برای طرف مقابل',
  happenedUndone: 'پس گرفتن آخرین پاسخ',
  happenedCancelled: 'لغو',
  happenedRenewed: 'تجدید با توافقی بعدی',
  happenedReopened: 'بازگشایی دوباره',
  happenedReassigned: 'سپردن به {$name}',
  happenedContributing: 'همکاران از این پس: {$names}',
  happenedNobodyContributes: 'بدون همکار از این پس',
  happenedPublished: 'انتشار اطلاعات دیدار',
  happenedEventCorrected: 'اصلاح اطلاعات دیدار یا رویداد',

  titleAbsence: 'مرخصی شما',
  absenceAbout:
    'در زمان مرخصی رایانامه\u200cای از ما دریافت نمی\u200cکنید. آنچه سررسیدش در این مدت است، در آخرین روز کاری پیش از آن به شما یادآوری و از اداره تشریفات درباره آن پرسیده می\u200cشود. مرخصی زودتر از فردا به حساب نمی\u200cآید.',
  absenceThere: 'ثبت\u200cشده: مرخصی از {$from} تا {$to}.',
  absenceNotThere: 'مرخصی\u200cای ثبت نشده است.',
  absenceWrite: 'در مرخصی خواهم بود',
  absenceEnd: 'در مرخصی نیستم: مرخصی برداشته شود',
  fieldAbsentFrom: 'نخستین روز',
  fieldAbsentTo: 'آخرین روز',
  wrongAbsence:
    'لطفاً هر دو روز را به این صورت بنویسید: \u20662026-11-24\u2069. آخرین روز باید پس از امروز باشد و پیش از نخستین روز نباشد، و هر دو در یک سال باشند.',
  absenceChanged:
    'پس از باز شدن صفحه چیزی تغییر کرده است. لطفاً یک بار دیگر نگاه کنید و اگر همچنان لازم است، دوباره بفرستید.',
  titleAbsenceWritten: 'مرخصی شما ثبت شد',
  absenceWritten:
    'از {$from} تا {$to} رایانامه\u200cای از ما دریافت نمی\u200cکنید. رایانامه بعدی ما ثبت آن را یادآور می\u200cشود.',
  titleAbsenceEnded: 'دیگر مرخصی\u200cای ثبت نیست',
  absenceGone: 'از روز کاری بعد، رایانامه\u200cهای ما مانند گذشته به شما می\u200cرسد.',
  titleCalendar: 'مهلت\u200cهای شما در تقویم خودتان',
  calendarAbout:
    'برنامه تقویم می\u200cتواند مشترک یک نشانی خصوصی از کارتابل شما شود. آنگاه مهلت\u200cهای شما را به صورت رویدادهای تمام\u200cروز نشان می\u200cدهد، با تغییر تاریخ آن\u200cها را جابه\u200cجا می\u200cکند و پس از انجام تعهد آن\u200cها را برمی\u200cدارد. هر کس این نشانی را داشته باشد، می\u200cتواند این تاریخ\u200cها را بخواند.',
  calendarThere: 'شما یک نشانی دارید. آن نشانی دوباره نشان داده نمی\u200cشود.',
  calendarNotThere: 'شما هنوز نشانی ندارید.',
  headingCalendar: 'چه می\u200cخواهید؟',
  calendarMake: 'ساختن نشانی',
  calendarMakeAnother: 'ساختن نشانی دیگر؛ اعتبار نشانی کنونی پایان می\u200cیابد',
  calendarEnd: 'پایان دادن به اعتبار نشانی',
  calendarGo: 'ادامه',
  calendarChanged:
    'پس از باز شدن صفحه چیزی تغییر کرده است؛ شاید همین حالا نشانی ساخته شده یا اعتبار آن پایان یافته است. لطفاً یک بار دیگر نگاه کنید و اگر همچنان لازم است، دوباره بفرستید.',
  titleCalendarMade: 'نشانی تقویم شما',
  calendarOnce:
    'لطفاً نشانی را همین حالا رونویسی کنید: تنها همین یک بار نشان داده می\u200cشود و کسی نمی\u200cتواند آن را دوباره ببیند.',
  calendarOpen: 'اشتراک در همین دستگاه',
  calendarSubscribe:
    'همچنین می\u200cتوانید آن را در برنامه تقویم خود، در بخش اشتراک تقویم اینترنتی، وارد کنید. برنامه خود تغییرها را جستجو می\u200cکند و این کار اغلب تنها چند بار در روز انجام می\u200cشود. رایانامه\u200cای ساخته شدن نشانی را به شما اطلاع می\u200cدهد.',
  titleCalendarEnded: 'اعتبار نشانی تقویم پایان یافته است',
  calendarGone:
    'برنامه\u200cهای تقویم دیگر چیزی از آن دریافت نمی\u200cکنند. می\u200cتوانید تقویم را در آنجا حذف کنید.',
  calendarHasEnded:
    'نشانی دیگری ساخته شده، یا کسی به اعتبار این نشانی پایان داده، یا سمت یا نشانی رایانامه تغییر کرده است. با پیوند آخرین رایانامه می\u200cتوانید نشانی تازه\u200cای بسازید؛ یا لطفاً به دفتر تشریفات بنویسید: {$address}',
  titleCalendarUnknown: 'این تقویم شناخته نشد',
  calendarUnknown:
    'شاید نشانی آن کامل نباشد. اگر کامل است، لطفاً با پیوند آخرین رایانامه نشانی تازه\u200cای بسازید؛ یا به دفتر تشریفات بنویسید: {$address}',
  calendarName: 'تعهدهای دیدارهای رسمی',
  calendarAnswer:
    'برای پاسخ دادن، لطفاً پیوند رایانامه\u200cای را که این مورد را به شما اطلاع داد باز کنید یا به همان رایانامه پاسخ دهید.',

  titleLinkUnknown: 'این پیوند شناخته نشد',
  linkUnknown:
    'شاید نشانی آن کامل نباشد. لطفاً آن را دوباره از رایانامه باز کنید. اگر باز نشد، لطفاً به دفتر تشریفات بنویسید: {$address}',
  titleLinkExpired: 'زمان این پیوند گذشته است',
  linkExpired:
    'پیوندها شصت روز و پیوندهای دفتر تشریفات چهارده روز اعتبار دارند. در آخرین رایانامه پیوند تازه\u200cای هست؛ یا لطفاً به دفتر تشریفات بنویسید: {$address}',
  titleLinkEnded: 'اعتبار این پیوند پایان یافته است',
  linkEnded:
    'اعتبار پیوند به علت تغییر سمت یا نشانی رایانامه، یا به خواست دفتر تشریفات پایان یافته است. در آخرین رایانامه پیوند تازه\u200cای هست؛ یا لطفاً به دفتر تشریفات بنویسید: {$address}',
  titleNotYours: 'این مورد در کارتابل شما نیست',
  passedOn: 'این تعهد اکنون بر عهده شخص دیگری است. لازم نیست کاری انجام دهید.',
  contributesNoLonger: 'شما دیگر در اجرای این تعهد همکار نیستید. لازم نیست کاری انجام دهید.',
  ofAnotherLink:
    'پیوند این رایانامه به آن راه ندارد. اگر بر عهده شماست، پیوند آن با رایانامه بعدی فرستاده می\u200cشود؛ یا لطفاً به دفتر تشریفات بنویسید: {$address}',
  titleNoPage: 'چنین صفحه\u200cای وجود ندارد',
  noPage: 'لطفاً پیوند را دوباره از رایانامه باز کنید. اگر باز نشد، لطفاً به دفتر تشریفات بنویسید: {$address}',
  titleFault: 'صفحه با خطا روبه\u200cرو شد',
  fault:
    'لطفاً چند دقیقه دیگر دوباره تلاش کنید. اگر باز هم خطا رخ داد، لطفاً به دفتر تشریفات بنویسید و این شماره را ذکر کنید: {$number}. نشانی: {$address}',
}
