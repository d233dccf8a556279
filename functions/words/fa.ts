import type { Language } from './language.ts'

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
    subjectOverdue: 'مهلت در {$due} به پایان رسید: {$title}',
    subjectDueToday: 'مهلت امروز به پایان می\u200cرسد: {$title}',
    subjectComing: 'مهلت تا {$due}: {$title}',
    subjectCheckIn: 'درخواست گزارش پیشرفت: {$title}',
    subjectFollowed: 'توافق\u200cشده: {$title}',
    subjectUndated: 'توافق\u200cشده و هنوز بدون مهلت: {$title}',
    subjectMatter: 'نیازمند تصمیم: {$title}',
    subjectSeveral: 'پیگیری دیدارهای رسمی: {$parts}',
    subjectTakeover: 'تحویل گرفتن مسئولیت از {$name}: {$parts}',
    partCommitment: '.input {$count :number} {{{$count} تعهد}}',
    partOverdue: '.input {$count :number} {{{$count} مورد با مهلت گذشته}}',
    partDueToday: '.input {$count :number} {{{$count} مورد با مهلت امروز}}',
    partComing: '.input {$count :number} {{{$count} مورد پیش رو}}',
    partCheckIn: '.input {$count :number} {{{$count} درخواست گزارش پیشرفت}}',
    partFollowed: '.input {$count :number} {{{$count} مورد توافق\u200cشده}}',
    partUndated: '.input {$count :number} {{{$count} مورد بدون مهلت}}',
    partMatter: '.input {$count :number} {{{$count} موضوع نیازمند تصمیم}}',
    partNews: '.input {$count :number} {{{$count} خبر تازه}}',

    greeting: '{$name} گرامی، با سلام و احترام',
    intro:
      '.input {$count :number} .match $count one {{یک مورد از توافق\u200cهای دیدارهای رسمی امروز نیازمند اقدام شماست.}} * {{{$count} مورد از توافق\u200cهای دیدارهای رسمی امروز نیازمند اقدام شماست.}}',
    introAhead:
      '.input {$count :number} .match $count one {{یک مورد از توافق\u200cهای دیدارهای رسمی بر عهده شماست که مهلت آن امروز نیست.}} * {{{$count} مورد از توافق\u200cهای دیدارهای رسمی بر عهده شماست که مهلت هیچ\u200cیک امروز نیست.}}',
    introMatters:
      '.input {$count :number} .match $count one {{یک موضوع در انتظار تصمیم شماست.}} * {{{$count} موضوع در انتظار تصمیم شماست.}}',
    introNews:
      '.input {$count :number} .match $count one {{درباره یک مورد که پیش\u200cتر بر عهده شما بود، خبر تازه\u200cای هست.}} * {{درباره {$count} مورد که پیش\u200cتر بر عهده شما بود، خبر تازه\u200cای هست.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} {{در مجموع {$all} مورد در انتظار است. {$listed} مورد که بیش از بقیه در انتظار مانده، در اینجا آمده است.}}',
    introTakeover: 'این سمت اکنون بر عهده شماست و همه موارد ناتمام آن نیز به شما سپرده شده است.',

    headingTakeover: 'تحویل گرفتن مسئولیت از {$name}: {$parts}',
    takeover: 'هر مورد به وضعیت امروز آن آمده است. تأخیرهای پیش از {$date} متوجه شما نیست.',
    headingOverdue: 'مهلت گذشته',
    headingDueToday: 'مهلت امروز',
    headingComing: 'پیش رو',
    headingCheckIn: 'درخواست گزارش پیشرفت',
    headingFollowed: 'توافق\u200cشده',
    headingUndated: 'توافق\u200cشده و هنوز بدون مهلت',
    headingMatter: 'نیازمند تصمیم',
    headingNews: 'خبرهای تازه',

    isNew: 'جدید',
    newTitle: '[جدید] {$title}',

    labelDue: 'مهلت:',
    dueOverdue: '.input {$days :number} {{{$date}، {$days} روز تأخیر}}',
    dueBeforeHeld: '{$date}، پیش از سپرده شدن به شما',
    dueBeforeHeldLate:
      '.input {$days :number} {{{$date}، پیش از سپرده شدن به شما؛ از آن زمان {$days} روز تأخیر}}',
    dueAsRecorded: '{$date}، چنان\u200cکه ثبت شده است',
    dueToday: '{$date}، امروز',
    dueComing: '.input {$days :number} .match $days one {{{$date}، فردا}} * {{{$date}، {$days} روز دیگر}}',
    labelAsWorded: 'زمان توافق\u200cشده:',
    labelCheckIn: 'بدون مهلت:',
    checkInDays:
      '.input {$count :number} .match $count one {{هر روز پیگیری می\u200cشود}} * {{هر {$count} روز پیگیری می\u200cشود}}',
    checkInWeeks:
      '.input {$count :number} .match $count one {{هر هفته پیگیری می\u200cشود}} * {{هر {$count} هفته پیگیری می\u200cشود}}',
    checkInMonths:
      '.input {$count :number} .match $count one {{هر ماه پیگیری می\u200cشود}} * {{هر {$count} ماه پیگیری می\u200cشود}}',
    labelLastReport: 'آخرین گزارش:',
    lastReport: '{$date}: {$note}',
    labelUndated: 'بدون مهلت:',
    undatedAccepted: 'مهلتی توافق نشده است',
    undatedWorded: 'برای آنچه توافق شده، مهلتی تعیین نشده است',
    undatedAsked: 'تعیین مهلت از دفتر تشریفات خواسته شده است',
    labelAgreedAt: 'توافق در:',
    agreedAt: '{$event}، {$date}',
    agreedAtPlace: '{$event}، {$date}، {$place}',
    agreedAtTitled: '{$event} «{$eventTitle}»، {$date}',
    agreedAtTitledPlace: '{$event} «{$eventTitle}»، {$date}، {$place}',
    kindMeeting: 'نشست',
    kindSiteVisit: 'بازدید میدانی',
    kindSigning: 'مراسم امضا',
    kindReception: 'ضیافت',
    kindCall: 'تماس',
    kindOther: 'رویداد',
    days: '{$from} تا {$to}',
    labelVisit: 'دیدار:',
    labelWith: 'با حضور:',
    labelUndertakenBy: 'متعهد:',
    labelRecipient: 'تعهد در برابر:',
    labelAsked: 'آنچه باید تعیین شود:',
    labelReminded: 'یادآوری تاکنون به:',
    askResponsible: 'کسی که بتوان به او یادآوری کرد، تعیین نشده است.',
    askDate: 'نه مهلتی برای آن تعیین شده است و نه فاصله\u200cای برای پیگیری.',
    askRemindersEnded:
      'آخرین یادآوری فرستاده شده و این مورد هنوز ناتمام است. لطفاً شخص دیگری را تعیین کنید، مهلت تازه\u200cای بگذارید یا آن را به همین صورت بپذیرید.',
    labelToCheck: 'برای بررسی:',
    askDateBeforeAgreement:
      'این تاریخ پیش از تاریخ توافق است. تا تاریخ دیگری تعیین نکنید یا همین را نپذیرید، به کسی یادآوری نمی\u200cشود.',
    newsCommitmentClosed: 'مختومه شد: {$title}',
    newsAddressChanged: 'تغییر نشانی رایانامه: {$title}',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{نشانی رایانامه یک مسئول تغییر کرده است}} * {{نشانی رایانامه {$count} مسئول تغییر کرده است}}',
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
    labelFields: 'برای اصلاح:',
    labelUnseen: 'هنوز دیده\u200cنشده:',
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
    howToAnswer:
      'آیا انجام شده است یا نکته\u200cای برای افزودن دارید؟ لطفاً به همین رایانامه پاسخ دهید تا به دفتر تشریفات برسد.',
    howToComplete:
      'آیا انجام شده است؟ لطفاً از راه رابط برنامه\u200cنویسی ثبت کنید: \u2066POST /commitments/(شماره تعهد)/completion\u2069.',
    howToDecide:
      'لطفاً تصمیم خود را از راه رابط برنامه\u200cنویسی ثبت کنید: \u2066POST /matters/(شماره موضوع)/decision\u2069.',
    howToAllow:
      'هر جا اجازه مکاتبه با کسی پرسیده شده است، لطفاً با \u2066"accept": true\u2069 یا \u2066"accept": false\u2069 پاسخ دهید.',
    howToReach:
      'هر جا رایانامه به کسی نمی\u200cرسد، لطفاً نشانی را اصلاح کنید: \u2066PATCH /officials/(مسئول)\u2069. اگر صندوق دوباره کار می\u200cکند، لطفاً به موضوع با \u2066"tryAgain": true\u2069 پاسخ دهید.',
    howToCorrect:
      'هر جا اطلاعات ثبت\u200cشده قابل استفاده نیست، لطفاً آن را اصلاح کنید: \u2066PATCH /officials/(مسئول)\u2069.',
    why: 'این رایانامه برای شما فرستاده شده است، زیرا نام شما نزد {$institution} به عنوان مسئول پیگیری ثبت است. چنین رایانامه\u200cای حداکثر یک بار در روز و تنها در روزهای کاری فرستاده می\u200cشود.',
    whyOffice:
      'این رایانامه برای شما فرستاده شده است، زیرا تصمیم درباره آنچه در اطلاعات ثبت\u200cشده {$institution} نامعین مانده، با شماست. چنین رایانامه\u200cای حداکثر یک بار در روز و تنها در روزهای کاری فرستاده می\u200cشود.',
  },
}
