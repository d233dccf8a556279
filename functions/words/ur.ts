import type { Language } from './language.ts'

/**
 * Urdu as the offices of Pakistan write it. A party stands with its title and organisation in brackets behind the name,
 * because the verb follows. What a computer reads runs from left to right between U+2066 and U+2069.
 */
export const ur: Language = {
  language: 'ur',
  locale: 'ur-u-nu-latn',
  direction: 'rtl',
  reviewed: false,
  messages: {
    subjectOverdue: 'مقررہ تاریخ {$due} گزر چکی ہے: {$title}',
    subjectDueToday: 'آج آخری تاریخ ہے: {$title}',
    subjectComing: 'آخری تاریخ {$due}: {$title}',
    subjectCheckIn: 'پیش رفت سے آگاہ فرمائیں: {$title}',
    subjectFollowed: 'طے شدہ: {$title}',
    subjectUndated: 'طے شدہ، تاحال بلا تاریخ: {$title}',
    subjectMatter: 'فیصلہ طلب: {$title}',
    subjectSeveral: 'سرکاری دوروں کے طے شدہ امور: {$parts}',
    subjectTakeover: 'ذمہ داری کی منتقلی، سابق ذمہ دار {$name}: {$parts}',
    partCommitment: '.input {$count :number} .match $count one {{ایک ذمہ داری}} * {{{$count} ذمہ داریاں}}',
    partOverdue:
      '.input {$count :number} .match $count one {{ایک امر کی تاریخ گزر چکی}} * {{{$count} امور کی تاریخ گزر چکی}}',
    partDueToday:
      '.input {$count :number} .match $count one {{ایک امر کی آخری تاریخ آج}} * {{{$count} امور کی آخری تاریخ آج}}',
    partComing: '.input {$count :number} .match $count one {{ایک آئندہ امر}} * {{{$count} آئندہ امور}}',
    partCheckIn:
      '.input {$count :number} .match $count one {{ایک امر کی پیش رفت مطلوب}} * {{{$count} امور کی پیش رفت مطلوب}}',
    partFollowed: '.input {$count :number} .match $count one {{ایک طے شدہ امر}} * {{{$count} طے شدہ امور}}',
    partUndated:
      '.input {$count :number} .match $count one {{ایک امر بلا تاریخ}} * {{{$count} امور بلا تاریخ}}',
    partMatter:
      '.input {$count :number} .match $count one {{ایک معاملہ فیصلہ طلب}} * {{{$count} معاملات فیصلہ طلب}}',
    partNews: '.input {$count :number} .match $count one {{ایک نئی اطلاع}} * {{{$count} نئی اطلاعات}}',

    greeting: 'محترم/محترمہ {$name}،',
    intro:
      '.input {$count :number} .match $count one {{سرکاری دوروں میں طے شدہ ایک امر آج آپ کی توجہ کا طالب ہے۔}} * {{سرکاری دوروں میں طے شدہ {$count} امور آج آپ کی توجہ کے طالب ہیں۔}}',
    introAhead:
      '.input {$count :number} .match $count one {{سرکاری دوروں میں طے شدہ ایک امر آپ کے ذمے ہے، جس کی آخری تاریخ آج نہیں۔}} * {{سرکاری دوروں میں طے شدہ {$count} امور آپ کے ذمے ہیں، جن کی آخری تاریخ آج نہیں۔}}',
    introMatters:
      '.input {$count :number} .match $count one {{ایک معاملہ آپ کے فیصلے کا منتظر ہے۔}} * {{{$count} معاملات آپ کے فیصلے کے منتظر ہیں۔}}',
    introNews:
      '.input {$count :number} .match $count one {{ایک ایسے امر کے بارے میں نئی اطلاع ہے جو پہلے آپ کے ذمے تھا۔}} * {{ایسے {$count} امور کے بارے میں نئی اطلاعات ہیں جو پہلے آپ کے ذمے تھے۔}}',
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{کل {$all} امور منتظر ہیں۔ جو سب سے زیادہ عرصے سے منتظر ہے، وہ یہاں درج ہے۔}} * {{کل {$all} امور منتظر ہیں۔ جو {$listed} سب سے زیادہ عرصے سے منتظر ہیں، وہ یہاں درج ہیں۔}}',
    introTakeover: 'یہ منصب اب آپ کے پاس ہے اور اس کے تمام زیرِ عمل امور بھی آپ کے سپرد ہیں۔',

    headingTakeover: 'ذمہ داری کی منتقلی، سابق ذمہ دار {$name}: {$parts}',
    takeover: 'ہر امر اپنی آج کی صورتِ حال کے مطابق درج ہے۔ {$date} سے پہلے کی تاخیر آپ کے ذمے نہیں۔',
    headingOverdue: 'مقررہ تاریخ گزر چکی ہے',
    headingDueToday: 'آج آخری تاریخ ہے',
    headingComing: 'آئندہ',
    headingCheckIn: 'پیش رفت سے آگاہ فرمائیں',
    headingFollowed: 'طے شدہ',
    headingUndated: 'طے شدہ، تاحال بلا تاریخ',
    headingMatter: 'فیصلہ طلب',
    headingNews: 'اطلاعات',

    isNew: 'نیا',
    newTitle: '[نیا] {$title}',

    labelDue: 'آخری تاریخ:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}، ایک دن کی تاخیر}} * {{{$date}، {$days} دن کی تاخیر}}',
    dueBeforeHeld: '{$date}، آپ کے سپرد ہونے سے پہلے',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}، آپ کے سپرد ہونے سے پہلے؛ تب سے ایک دن کی تاخیر}} * {{{$date}، آپ کے سپرد ہونے سے پہلے؛ تب سے {$days} دن کی تاخیر}}',
    dueAsRecorded: '{$date}، جیسا کہ ریکارڈ میں درج ہے',
    dueToday: '{$date}، آج',
    dueComing:
      '.input {$days :number} .match $days one {{{$date}، ایک دن باقی}} * {{{$date}، {$days} دن باقی}}',
    labelAsWorded: 'تاریخ طے شدہ الفاظ میں:',
    labelCheckIn: 'بلا تاریخ:',
    checkInDays:
      '.input {$count :number} .match $count one {{ہر روز دریافت کیا جاتا ہے}} * {{ہر {$count} دن بعد دریافت کیا جاتا ہے}}',
    checkInWeeks:
      '.input {$count :number} .match $count one {{ہر ہفتے دریافت کیا جاتا ہے}} * {{ہر {$count} ہفتے بعد دریافت کیا جاتا ہے}}',
    checkInMonths:
      '.input {$count :number} .match $count one {{ہر ماہ دریافت کیا جاتا ہے}} * {{ہر {$count} ماہ بعد دریافت کیا جاتا ہے}}',
    labelLastReport: 'آخری رپورٹ:',
    lastReport: '{$date}: {$note}',
    labelUndated: 'بلا تاریخ:',
    undatedAccepted: 'کوئی تاریخ طے نہیں ہوئی',
    undatedWorded: 'جو طے ہوا اس کے لیے کوئی تاریخ مقرر نہیں ہوئی',
    undatedAsked: 'پروٹوکول دفتر سے تاریخ مقرر کرنے کی درخواست کی گئی ہے',
    labelAgreedAt: 'جہاں طے ہوا:',
    agreedAt: '{$event}، {$date}',
    agreedAtPlace: '{$event}، {$date}، {$place}',
    agreedAtTitled: '{$event} “{$eventTitle}”، {$date}',
    agreedAtTitledPlace: '{$event} “{$eventTitle}”، {$date}، {$place}',
    kindMeeting: 'ملاقات',
    kindSiteVisit: 'موقع کا دورہ',
    kindSigning: 'دستخط کی تقریب',
    kindReception: 'استقبالیہ',
    kindCall: 'کال',
    kindOther: 'تقریب',
    days: '{$from} تا {$to}',
    labelVisit: 'دورہ:',
    labelWith: 'شرکا:',
    labelUndertakenBy: 'ذمہ لینے والا:',
    labelRecipient: 'جس سے وعدہ ہوا:',
    labelAsked: 'کیا درکار ہے:',
    labelReminded: 'اب تک جنہیں یاد دہانی ہوئی:',
    askResponsible: 'ایسا کوئی نامزد نہیں جسے یاد دہانی کرائی جا سکے۔',
    askDate: 'نہ اس کی کوئی آخری تاریخ ہے اور نہ دریافت کرنے کا کوئی وقفہ۔',
    askRemindersEnded:
      'آخری یاد دہانی بھیجی جا چکی ہے اور یہ امر ابھی مکمل نہیں ہوا۔ براہِ کرم کسی اور کو نامزد کریں، نئی تاریخ مقرر کریں یا اسے اسی حالت میں قبول کریں۔',
    labelToCheck: 'تصدیق طلب:',
    askDateBeforeAgreement:
      'یہ تاریخ اتفاق ہونے سے پہلے کی ہے۔ جب تک آپ دوسری تاریخ مقرر نہ کریں یا اسے قبول نہ کریں، کسی کو یاد دہانی نہیں کرائی جائے گی۔',
    newsCommitmentClosed: 'کارروائی ختم: {$title}',
    newsAddressChanged: 'ای میل پتے کی تبدیلی: {$title}',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{ایک افسر کا ای میل پتہ بدل گیا ہے}} * {{{$count} افسران کے ای میل پتے بدل گئے ہیں}}',
    mayWeWrite: 'کیا {$name} کو ای میل بھیجی جا سکتی ہے؟',
    labelAddress: 'ای میل پتہ:',
    labelWhy: 'دریافت کرنے کی وجہ:',
    addressOutside: 'یہ پتہ ادارے کے اپنے ڈومینز سے باہر ہے۔ آپ کی منظوری تک اس پر کچھ نہیں بھیجا جائے گا۔',
    labelWaits: 'آپ کی منظوری کے منتظر:',
    mailDoesNotReach: '{$name} تک ای میل نہیں پہنچتی',
    unreachableBounced: 'یہ میل باکس ای میل قبول نہیں کرتا۔ اب اس پر کچھ نہیں بھیجا جائے گا۔',
    unreachableComplained:
      'وصول کنندہ نے ہماری ای میل کو ناپسندیدہ قرار دیا ہے۔ اب اس پر کچھ نہیں بھیجا جائے گا۔',
    unreachableNeverDelivered: 'کئی ای میلز واپس آئیں اور کوئی نہیں پہنچی۔ اب اس پر کچھ نہیں بھیجا جائے گا۔',
    unreachableRefused: 'اس پتے پر ای میل نہیں بھیجی جا سکتی۔ اس پر کچھ نہیں بھیجا جائے گا۔',
    recordUnusable: '{$name} کا ریکارڈ قابلِ استعمال نہیں',
    unusableFields: 'اس ریکارڈ کی بنیاد پر کسی کو اطلاع نہیں دی جا سکتی۔ درستی تک کچھ نہیں بھیجا جائے گا۔',
    labelFields: 'درستی طلب:',
    labelUnseen: 'ابھی تک نہیں دیکھا گیا:',
    labelOfficial: 'افسر:',
    nothingWaits: 'تاحال کچھ نہیں',
    labelToDecide: 'فیصلہ طلب:',
    mattersOfVisit: '.input {$count :number} .match $count one {{ایک معاملہ}} * {{{$count} معاملات}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} .match $count one {{ایک معاملہ، یہاں درج: {$listed}}} * {{{$count} معاملات، یہاں درج: {$listed}}}',
    labelOpenSince: 'زیرِ غور از:',
    openSince:
      '.input {$count :number} .match $count one {{{$date}}} * {{{$date}، اس ای میل سمیت {$count} بار دریافت کیا گیا}}',
    labelMatter: 'معاملے کا نمبر:',
    labelCommitment: 'حوالہ نمبر:',

    partyNameTitle: '{$name} ({$title})',
    partyNameOrganisation: '{$name} ({$organisation})',
    partyTitleOrganisation: '{$title} ({$organisation})',
    partyNameTitleOrganisation: '{$name} ({$title}، {$organisation})',
    series: '{$before}؛ {$next}',
    seriesAndOthers:
      '.input {$count :number} .match $count one {{{$series}؛ اور ایک مزید}} * {{{$series}؛ اور {$count} مزید}}',

    waiting:
      '.input {$count :number} .match $count one {{مزید ایک امر اگلے دفتری دن کی صبح تک مؤخر ہے۔}} * {{مزید {$count} امور اگلے دفتری دن کی صبح تک مؤخر ہیں۔}}',
    withoutWording: 'جہاں متن درج نہیں، وہاں اس ای میل میں اس کی گنجائش نہ تھی۔ ریکارڈ میں ہر متن موجود ہے۔',
    others:
      '.input {$count :number} .match $count one {{آپ کی ایک اور زیرِ عمل ذمہ داری کو آج کسی کارروائی کی ضرورت نہیں۔}} * {{آپ کی مزید {$count} زیرِ عمل ذمہ داریوں کو آج کسی کارروائی کی ضرورت نہیں۔}}',
    howToAnswer:
      'مکمل ہو گیا، یا کچھ اضافہ کرنا ہے؟ براہِ کرم اس ای میل کا جواب دیں؛ جواب پروٹوکول دفتر کو پہنچے گا۔',
    howToComplete:
      'مکمل ہو گیا؟ براہِ کرم اے پی آئی کے ذریعے درج کریں: \u2066POST /commitments/(حوالہ نمبر)/completion\u2069',
    howToDecide:
      'براہِ کرم اے پی آئی کے ذریعے فیصلہ کریں: \u2066POST /matters/(معاملے کا نمبر)/decision\u2069',
    howToAllow:
      'جہاں کسی کو ای میل بھیجنے کی اجازت مانگی گئی ہے، براہِ کرم \u2066"accept": true\u2069 یا \u2066"accept": false\u2069 سے جواب دیں۔',
    howToReach:
      'جہاں کسی تک ای میل نہیں پہنچتی، براہِ کرم پتہ درست کریں: \u2066PATCH /officials/(افسر)\u2069۔ اگر میل باکس دوبارہ کام کر رہا ہے تو معاملے کا جواب \u2066"tryAgain": true\u2069 سے دیں۔',
    howToCorrect:
      'جہاں ریکارڈ قابلِ استعمال نہیں، براہِ کرم اسے درست کریں: \u2066PATCH /officials/(افسر)\u2069',
    why: 'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں آپ ذمہ دار افسر کے طور پر درج ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
    whyOffice:
      'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں جو امور طے ہونے سے رہ گئے ہیں، ان کا فیصلہ آپ کرتے ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
  },
}
