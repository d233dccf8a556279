import type { Language } from './language.ts'
import type { PageKey } from './page-words.ts'

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
    subjectOfVisit: '{$what} ({$visit}، {$date})',
    subjectOfDay: '{$what} ({$date})',
    subjectLate:
      '.input {$days :number} .match $days one {{ایک دن کی تاخیر: {$title}}} * {{{$days} دن کی تاخیر: {$title}}}',
    subjectOverdue: 'مقررہ تاریخ {$due} گزر چکی ہے: {$title}',
    subjectToday: 'آج آخری تاریخ ہے: {$title}',
    subjectSoon:
      '.input {$days :number} .match $days one {{آخری تاریخ کل ہے: {$title}}} * {{آخری تاریخ میں {$days} دن باقی: {$title}}}',
    subjectNew: 'نیا امر: {$title}',
    subjectCheckIn: 'پیش رفت سے آگاہ فرمائیں: {$title}',
    subjectLater: 'طے شدہ: {$title}',
    subjectWaiting: 'جواب کا منتظر: {$title}',
    subjectMatter: 'فیصلہ طلب: {$title}',
    partCommitment: '.input {$count :number} .match $count one {{ایک ذمہ داری}} * {{{$count} ذمہ داریاں}}',
    partLate:
      '.input {$count :number} .match $count one {{ایک امر کی تاریخ گزر چکی}} * {{{$count} امور کی تاریخ گزر چکی}}',
    partToday:
      '.input {$count :number} .match $count one {{ایک امر کی آخری تاریخ آج}} * {{{$count} امور کی آخری تاریخ آج}}',
    partSoon: '.input {$count :number} .match $count one {{ایک آئندہ امر}} * {{{$count} آئندہ امور}}',
    partNew: '.input {$count :number} .match $count one {{ایک نیا امر}} * {{{$count} نئے امور}}',
    partCheckIn:
      '.input {$count :number} .match $count one {{ایک امر کی پیش رفت مطلوب}} * {{{$count} امور کی پیش رفت مطلوب}}',
    partLater:
      '.input {$count :number} .match $count one {{ایک امر بعد کی تاریخ کا}} * {{{$count} امور بعد کی تاریخ کے}}',
    partWaiting:
      '.input {$count :number} .match $count one {{ایک امر جواب کا منتظر}} * {{{$count} امور جواب کے منتظر}}',
    partMatter:
      '.input {$count :number} .match $count one {{ایک معاملہ فیصلہ طلب}} * {{{$count} معاملات فیصلہ طلب}}',
    partLateElsewhere:
      '.input {$count :number} .match $count one {{دوسروں کے پاس ایک امر کی تاریخ گزر چکی}} * {{دوسروں کے پاس {$count} امور کی تاریخ گزر چکی}}',
    partNews: '.input {$count :number} .match $count one {{ایک نئی اطلاع}} * {{{$count} نئی اطلاعات}}',

    greeting: 'محترم/محترمہ {$name}،',
    greetingUnnamed: 'بخدمت {$name}،',
    introFirst:
      'یہ آپ کے نام ہماری پہلی ای میل ہے۔ {$institution} کے ریکارڈ میں سرکاری دوروں کے طے شدہ امور درج کیے جاتے ہیں، اور تکمیل تک ذمہ دار افسران کو یاد دلائے جاتے ہیں۔ جواب دینے کے لیے کسی اکاؤنٹ کی ضرورت نہیں۔',
    introFirstOffice:
      'یہ اس پتے پر ہماری پہلی ای میل ہے۔ {$institution} کے ریکارڈ میں سرکاری دوروں کے طے شدہ امور درج کیے جاتے ہیں، اور جو امور طے ہونے سے رہ گئے ہوں، ان کے بارے میں آپ سے پوچھا جاتا ہے۔',
    intro:
      '.input {$count :number} .match $count one {{سرکاری دوروں میں طے شدہ ایک امر آج آپ کی توجہ کا طالب ہے۔}} * {{سرکاری دوروں میں طے شدہ {$count} امور آج آپ کی توجہ کے طالب ہیں۔}}',
    introAhead:
      '.input {$count :number} .match $count one {{سرکاری دوروں میں طے شدہ ایک امر آپ کے ذمے ہے، جس کی آخری تاریخ آج نہیں۔}} * {{سرکاری دوروں میں طے شدہ {$count} امور آپ کے ذمے ہیں، جن کی آخری تاریخ آج نہیں۔}}',
    introMatters:
      '.input {$count :number} .match $count one {{ایک معاملہ آپ کے فیصلے کا منتظر ہے۔}} * {{{$count} معاملات آپ کے فیصلے کے منتظر ہیں۔}}',
    introNews:
      '.input {$count :number} .match $count one {{ایک امر کے بارے میں نئی اطلاع ہے۔}} * {{{$count} امور کے بارے میں نئی اطلاعات ہیں۔}}',
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{کل {$all} امور منتظر ہیں۔ جو سب سے زیادہ عرصے سے منتظر ہے، وہ یہاں درج ہے۔}} * {{کل {$all} امور منتظر ہیں۔ جو {$listed} سب سے زیادہ عرصے سے منتظر ہیں، وہ یہاں درج ہیں۔}}',
    introTakeover: 'یہ منصب اب آپ کے پاس ہے اور اس کے تمام زیرِ عمل امور بھی آپ کے سپرد ہیں۔',

    headingTakeover: 'ذمہ داری کی منتقلی، سابق ذمہ دار {$name}: {$parts}',
    takeover: 'ہر امر اپنی آج کی صورتِ حال کے مطابق درج ہے۔ {$date} سے پہلے کی تاخیر آپ کے ذمے نہیں۔',
    sectionLate: 'مقررہ تاریخ گزر چکی ہے',
    sectionToday: 'آج آخری تاریخ ہے',
    sectionSoon: 'آئندہ',
    sectionNew: 'نئے امور',
    sectionCheckIn: 'پیش رفت سے آگاہ فرمائیں',
    sectionLater: 'بعد میں یا بلا تاریخ',
    sectionWaiting: 'جواب کے منتظر',
    sectionToDecide: 'فیصلہ طلب',
    headingNews: 'اطلاعات',
    sectionBrief: 'ہفتے کا خلاصہ',
    subjectBrief: 'ہفتے کا خلاصہ: {$parts}',
    partBrief: 'ہفتے کا خلاصہ',
    introBrief: 'ہفتے کا خلاصہ نیچے درج ہے: کیا تبدیل ہوا اور کس کی تاریخ گزر چکی۔',
    briefChanged: '{$date} سے: {$parts}۔',
    briefUnchanged: '{$date} سے کوئی تبدیلی نہیں ہوئی۔',
    changedAgreed: '.input {$count :number} {{طے پائے: {$count}}}',
    changedDone: '.input {$count :number} {{مکمل: {$count}}}',
    changedMoved: '.input {$count :number} {{تاریخ میں توسیع: {$count}}}',
    changedDropped: '.input {$count :number} {{ترک: {$count}}}',
    changedReopened: '.input {$count :number} {{دوبارہ زیرِ عمل: {$count}}}',
    partOverdue: '.input {$count :number} {{تاریخ گزر چکی: {$count}}}',
    briefOverdue: '.input {$count :number} {{جن کی تاریخ گزر چکی، بلحاظِ ادارہ: {$count}}}',
    briefDone: '.input {$count :number} {{مکمل: {$count}}}',
    briefMoved: '.input {$count :number} {{نئی تاریخ مقرر: {$count}}}',
    briefDropped: '.input {$count :number} {{ترک: {$count}}}',
    briefUnreached: '.input {$count :number} {{جن تک ای میل نہیں پہنچتی: {$count}}}',
    briefUndecided: '.input {$count :number} {{پروٹوکول دفتر کے فیصلہ طلب معاملات: {$count}}}',
    briefOutstanding: '.input {$count :number} {{دیرینہ، تاریخ گزرے ڈیڑھ سال یا زیادہ: {$count}}}',
    briefName: '{$name}:',
    noOrganisation: 'بغیر ادارہ',
    overdueSince: '.input {$count :number} {{{$count}، سب سے پرانی تاریخ {$date}}}',
    nobodyNamed: 'کوئی نامزد نہیں',
    briefNowDue: '{$who}؛ اب آخری تاریخ {$date}',
    briefWasDue: '{$who}؛ آخری تاریخ {$date}',
    briefDoneOn: '{$who}؛ {$date}',
    outsideAddressSince: 'پتہ {$date} سے منظوری کا منتظر ہے',
    unreachedSince: '{$date} سے ای میل نہیں پہنچ رہی',
    absentMeanwhile: '{$from} سے {$to} تک رخصت پر، اور اس دوران ایک تاریخ آتی ہے',
    absentNoDeputy: '{$from} سے {$to} تک رخصت پر، قائم مقام کوئی نہیں، اور اس دوران ایک تاریخ آتی ہے',
    labelOldestQuestion: 'سب سے پرانا:',
    oldestQuestion: '{$date} سے زیرِ غور',
    labelOthers: 'یہاں درج نہیں:',
    otherEntries: '.input {$count :number} {{{$count}}}',
    labelOtherOrganisations: 'دیگر ادارے:',
    briefWhereAll: 'جو یہاں درج نہیں، وہ پروٹوکول دفتر کے پاس تمام ذمہ داریوں کی فہرست میں موجود ہے۔',
    labelContents: 'اس ای میل میں',

    isNew: 'نیا',
    newTitle: '[نیا] {$title}',

    labelDue: 'آخری تاریخ:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}، ایک دن کی تاخیر}} * {{{$date}، {$days} دن کی تاخیر}}',
    dueBeforeHeld: '{$date}، آپ کے سپرد ہونے سے پہلے',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}، آپ کے سپرد ہونے سے پہلے؛ تب سے ایک دن کی تاخیر}} * {{{$date}، آپ کے سپرد ہونے سے پہلے؛ تب سے {$days} دن کی تاخیر}}',
    dueAsRecorded: '{$date}، جیسا کہ ریکارڈ میں درج ہے',
    dueUnlessMoreTime: '{$date}، الا یہ کہ آپ کو مزید مہلت دی جائے',
    dueToday: '{$date}، آج',
    dueComing:
      '.input {$days :number} .match $days one {{{$date}، ایک دن باقی}} * {{{$date}، {$days} دن باقی}}',
    periodAsAgreed: '{$period}، زیادہ سے زیادہ {$date} تک',
    timeAsAgreed: 'تقریب کے بعد {$time}، زیادہ سے زیادہ {$date} تک',
    beforeVisit: 'دورے ”{$visit}“ سے پہلے',
    beforeVisitAsAgreed: 'دورے ”{$visit}“ سے پہلے، زیادہ سے زیادہ {$date} تک',
    dayOfPeriod: '{$date} ({$period})',
    firstQuarter: '{$year} کی پہلی سہ ماہی',
    secondQuarter: '{$year} کی دوسری سہ ماہی',
    thirdQuarter: '{$year} کی تیسری سہ ماہی',
    fourthQuarter: '{$year} کی چوتھی سہ ماہی',
    wholeYear: 'سال {$year}',
    labelAsWorded: 'تاریخ طے شدہ الفاظ میں:',
    labelCheckIn: 'بلا تاریخ:',
    checkInDays:
      '.input {$count :number} .match $count one {{ہر روز دریافت کیا جاتا ہے}} * {{ہر {$count} دن بعد دریافت کیا جاتا ہے}}',
    checkInWeeks:
      '.input {$count :number} .match $count one {{ہر ہفتے دریافت کیا جاتا ہے}} * {{ہر {$count} ہفتے بعد دریافت کیا جاتا ہے}}',
    checkInMonths:
      '.input {$count :number} .match $count one {{ہر ماہ دریافت کیا جاتا ہے}} * {{ہر {$count} ماہ بعد دریافت کیا جاتا ہے}}',
    checkInFrom: '{$rhythm}، {$date} سے',
    labelUntilDue: 'اس وقت تک:',
    untilDue: '{$rhythm}، آخری تاریخ قریب آنے تک',
    labelMissed: 'ابھی تک نامکمل:',
    labelRepeats: 'تکرار:',
    repeatsDays: '.input {$count :number} .match $count one {{ہر روز}} * {{ہر {$count} دن بعد}}',
    repeatsWeeks: '.input {$count :number} .match $count one {{ہر ہفتے}} * {{ہر {$count} ہفتے بعد}}',
    repeatsMonths: '.input {$count :number} .match $count one {{ہر ماہ}} * {{ہر {$count} ماہ بعد}}',
    repeatsUntil: '{$often}، {$date} تک',
    repeatsTimes: '.input {$count :number} {{{$often}، کل {$count} بار}}',
    labelMoved: 'تاریخ میں توسیع:',
    moved:
      '.input {$count :number} .match $count one {{ایک بار؛ پہلی آخری تاریخ {$date} تھی}} * {{{$count} بار؛ پہلی آخری تاریخ {$date} تھی}}',
    labelYouAsked: 'آپ کی درخواست:',
    youAskedMoreTime:
      '{$date} تک مزید مہلت، درخواست کی تاریخ {$since}۔ پروٹوکول دفتر نے ابھی فیصلہ نہیں کیا۔',
    youAskedDate:
      'آخری تاریخ {$date} مقرر کی جائے، درخواست کی تاریخ {$since}۔ پروٹوکول دفتر نے ابھی فیصلہ نہیں کیا۔',
    youAskedNotMine:
      'یہ امر کسی اور کے سپرد کیا جائے، درخواست کی تاریخ {$since}۔ پروٹوکول دفتر نے ابھی فیصلہ نہیں کیا۔',
    youAskedToDrop:
      'اس امر سے سبک دوش کیا جائے کیونکہ یہ ممکن نہیں، درخواست کی تاریخ {$since}۔ پروٹوکول دفتر نے ابھی فیصلہ نہیں کیا۔',
    youAskedToWait:
      'اسی کے لیے ایک بار پھر انتظار کیا جائے، درخواست کی تاریخ {$since}۔ پروٹوکول دفتر نے ابھی فیصلہ نہیں کیا۔',
    youAskedReport:
      '{$since} کو آپ نے اطلاع دی کہ یہ {$date} کو مکمل ہوا، اور اسے قبول کرنے کی درخواست کی۔ پروٹوکول دفتر نے ابھی جواب نہیں دیا۔',
    labelRefused: 'پروٹوکول دفتر نے منظور نہیں کیا:',
    refusedMoreTime: '{$date} کو مزید مہلت منظور نہیں ہوئی: {$reason}',
    refusedDate: '{$date} کو آپ کی تجویز کردہ تاریخ منظور نہیں ہوئی: {$reason}',
    refusedNotMine: '{$date} کو طے ہوا کہ یہ بدستور آپ کے ذمے ہے: {$reason}',
    refusedToDrop: '{$date} کو طے ہوا کہ یہ بدستور مطلوب ہے: {$reason}',
    labelLastReport: 'آخری رپورٹ:',
    lastReport: '{$date}: {$note}',
    lastReportAtRisk: '{$date}، بروقت مکمل نہ ہونے کا اندیشہ: {$note}',
    labelAnswered: 'جواب:',
    waitingFor: '{$date}: {$until} تک “{$what}” کا انتظار ہے',
    waitedFor: '{$date}: “{$what}” کا انتظار تھا۔ انتظار {$until} کو ختم ہوا۔',
    labelUndated: 'بلا تاریخ:',
    undatedAccepted: 'کوئی تاریخ طے نہیں ہوئی',
    undatedWorded: 'جو طے ہوا اس کے لیے کوئی تاریخ مقرر نہیں ہوئی',
    undatedAsked: 'پروٹوکول دفتر سے تاریخ مقرر کرنے کی درخواست کی گئی ہے',
    labelAgreedAt: 'جہاں طے ہوا:',
    agreedAt: '{$event}، {$date}',
    agreedAtPlace: '{$event}، {$date}، {$place}',
    agreedDuring: '{$event}، {$visit} کے دورے کے دوران',
    agreedDuringPlace: '{$event}، {$visit} کے دورے کے دوران، {$place}',
    agreedInPlace: '{$event}، {$place}',
    eventTitled: '{$event} “{$eventTitle}”',
    kindMeeting: 'ملاقات',
    kindSiteVisit: 'موقع کا دورہ',
    kindSigning: 'دستخط کی تقریب',
    kindReception: 'استقبالیہ',
    kindCall: 'کال',
    kindOther: 'تقریب',
    days: '{$from} تا {$to}',
    labelRenews: 'تجدید:',
    renews: '{$date} کو طے شدہ امر کی',
    renewsUndated: 'ایک سابقہ اتفاق کی',
    labelVisitToCome: 'طے شدہ دورہ:',
    visitToCome: '”{$visit}“، {$date} سے',
    visitToComeUndated: '”{$visit}“',
    labelVisit: 'دورہ:',
    labelWith: 'شرکا:',
    labelUndertakenBy: 'ذمہ لینے والا:',
    labelRecipient: 'جس سے وعدہ ہوا:',
    labelContributors: 'شریکِ کار:',
    labelPart: 'آپ کا حصہ:',
    partLedBy: 'آپ شریکِ کار ہیں؛ ذمہ دار افسر: {$name}',
    partWithoutLead: 'آپ شریکِ کار ہیں؛ ذمہ دار افسر ابھی نامزد نہیں ہوا',
    labelAsked: 'کیا درکار ہے:',
    labelReminded: 'اب تک جنہیں یاد دہانی ہوئی:',
    askResponsible: 'ایسا کوئی نامزد نہیں جسے یاد دہانی کرائی جا سکے۔',
    askDate: 'نہ اس کی کوئی آخری تاریخ ہے اور نہ دریافت کرنے کا کوئی وقفہ۔',
    askRemindersEnded:
      'آخری یاد دہانی بھیجی جا چکی ہے اور یہ امر ابھی مکمل نہیں ہوا۔ براہِ کرم کسی اور کو نامزد کریں، نئی تاریخ مقرر کریں یا اسے اسی حالت میں قبول کریں۔',
    labelToCheck: 'تصدیق طلب:',
    askDateBeforeAgreement:
      'یہ تاریخ اتفاق ہونے سے پہلے کی ہے۔ جب تک آپ دوسری تاریخ مقرر نہ کریں یا اسے قبول نہ کریں، کسی کو یاد دہانی نہیں کرائی جائے گی۔',
    askNoEnd:
      'یہ امر بار بار انجام پاتا ہے اور اس کے اختتام پر اتفاق نہیں ہوا۔ کیا یہ جاری ہے؟ براہِ کرم اس کی تصدیق کریں، آخری دن بتائیں، یا وجہ بتا کر اسے ترک کریں۔',
    refusedToWait: '{$date} کو مزید انتظار منظور نہیں ہوا: {$reason}',
    refusedReport: '{$date} کو طے ہوا کہ یہ ابھی مکمل نہیں ہوا: {$reason}',
    labelOfficialAsks: 'افسر کی درخواست:',
    askMoreTime:
      '{$date} تک مزید مہلت۔ براہِ کرم منظور کریں، دوسری تاریخ مقرر کریں یا وجہ بتا کر نامنظور کریں۔',
    askProposedDate:
      'آخری تاریخ {$date} مقرر کی جائے۔ براہِ کرم قبول کریں، دوسری تاریخ یا دریافت کرنے کا وقفہ مقرر کریں یا وجہ بتا کر نامنظور کریں۔',
    labelContributorAsks: 'شریکِ کار کی درخواست:',
    askPartMoreTime:
      'اس حصے کے لیے {$date} تک مزید مہلت۔ براہِ کرم منظور کریں، کوئی اور تاریخ مقرر کریں، یا وجہ بتا کر نامنظور کریں۔',
    askPartNotMine:
      'یہ حصہ کسی اور کے سپرد کیا جائے۔ براہِ کرم افسر نامزد کریں، شراکت ختم کریں، یا وجہ بتا کر نامنظور کریں۔',
    askNotMine: 'یہ امر کسی اور کے سپرد کیا جائے۔ براہِ کرم افسر نامزد کریں یا وجہ بتا کر نامنظور کریں۔',
    askCannotBeDone:
      'اس امر سے سبک دوش کیا جائے کیونکہ یہ اب ممکن نہیں۔ براہِ کرم اسے ترک کریں یا وجہ بتا کر نامنظور کریں۔',
    askToWait:
      '“{$what}” کے لیے {$date} تک ایک بار پھر انتظار۔ براہِ کرم منظور کریں یا وجہ بتا کر نامنظور کریں۔',
    labelAskedBy: 'درخواست دہندہ:',
    askedFor: '{$deputy}، {$name} کی طرف سے',
    askAcceptance:
      'یہ {$date} کو مکمل ہوا۔ براہِ کرم اسے قبول کریں یا وجہ بتا کر واپس کریں۔ جواب نہ آنے پر یہ {$until} کو قبول شدہ سمجھا جائے گا۔',
    labelReported: 'اطلاع:',
    labelReasonGiven: 'بیان کردہ وجہ:',
    labelWhose: 'کس کے ذمے ہے:',
    labelSilentUntil: 'یاد دہانی موقوف تا:',
    silentUntil: '{$date}، الا یہ کہ آپ پہلے فیصلہ کریں',
    newsCommitmentClosed: 'کارروائی ختم: {$title}',
    newsClosedBy: '{$name} نے کارروائی ختم کی: {$title}',
    newsOccurrenceDone: '{$date} کا کام مکمل: {$title}',
    newsOccurrenceDoneBy: '{$name} نے {$date} کا کام مکمل کیا: {$title}',
    newsReportAccepted: 'مکمل تسلیم کیا گیا: {$title}',
    newsAcceptedBySilence: 'کسی نے اعتراض نہیں کیا، مکمل تسلیم کیا گیا: {$title}',
    newsOfOccurrence: '{$title} ({$date})',
    newsPartDone: '{$name} نے اپنے حصے کا کام مکمل کیا: {$title}',
    newsPartOpen: '{$name} کے حصے کا کام، جس کی آخری تاریخ {$date} ہے، ابھی باقی ہے: {$title}',
    newsLate: '{$name} کے پاس ابھی باقی ہے: {$title}',
    labelWhyTold: 'آپ کو اطلاع کیوں:',
    toldAsSupervisor: 'ریکارڈ میں آپ افسرِ بالا کے طور پر درج ہیں۔ یاد دہانیاں جاری ہیں؛ شاید مدد درکار ہو۔',
    toldAsOffice:
      'اس میں دس ایامِ کار کی تاخیر ہو چکی ہے۔ یاد دہانیاں جاری ہیں۔ آپ مزید مہلت دے سکتے ہیں، کسی اور کو نامزد کر سکتے ہیں یا اسے ترک کر سکتے ہیں۔',
    labelNextStep: 'اگلا قدم:',
    supervisorWillBeTold: 'اگر {$date} کو بھی باقی رہا تو آپ کے افسرِ بالا {$name} کو اطلاع دی جائے گی',
    officeWillBeTold: 'اگر {$date} کو بھی باقی رہا تو پروٹوکول دفتر کو اطلاع دی جائے گی',
    newsAddressChanged: 'ای میل پتے کی تبدیلی: {$title}',
    newsCalendarAddressMade: 'آپ کے کیلنڈر کا ایک پتہ بنایا گیا ہے',
    newsAbsenceWritten: 'آپ کی رخصت آپ کے صفحے پر تبدیل کی گئی ہے',
    newsStillUndated: 'چھ ماہ پہلے تاریخ کے بغیر منظور ہوا اور اب تک کھلا ہے: {$visit}',
    labelStillUndated: 'کیا اب بھی درست ہے؟',
    tellStillUndated:
      'براہِ کرم ریکارڈ رکھنے والے کو تاریخ بتائیں، یا یہ کہ کام ہو گیا ہے یا چھوڑ دیا گیا ہے۔ جواب نہ ملا تو یہ جوں کا توں رہے گا اور دوبارہ نہیں پوچھا جائے گا۔',
    labelNotYou: 'کیا یہ آپ نے نہیں بنایا؟',
    endCalendarAddress:
      'براہِ کرم اس ای میل کے لنک سے اپنے ذمے امور کی فہرست کھولیں، وہاں کیلنڈر کے صفحے پر جائیں اور پتہ ختم کریں۔',
    endAbsence:
      'براہِ کرم اس ای میل کے لنک سے اپنے ذمے امور کی فہرست کھولیں، وہاں رخصت کے صفحے پر جائیں اور اسے درست کریں۔',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{ایک افسر کا ای میل پتہ بدل گیا ہے}} * {{{$count} افسران کے ای میل پتے بدل گئے ہیں}}',
    newsDecided:
      '.input {$count :number} .match $count one {{لنک کے ذریعے ایک فیصلہ: {$title}}} * {{لنک کے ذریعے {$count} فیصلے: {$title}}}',
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
    officialAbsent: '{$name} رخصت پر',
    absentUntil:
      '{$from} سے {$to} تک اس افسر کو کوئی اطلاع نہیں دی جاتی، اور اس مدت میں کسی امر کی آخری تاریخ آتی ہے۔',
    whoAnswersFor: '{$organisation} کی طرف سے کون جواب دہ ہے؟',
    focalPointMissing:
      '.input {$count :number} .match $count one {{{$count} امر اس کے رابطہ افسر کا منتظر ہے۔ جب تک کوئی نامزد نہ ہو، کسی کو اس کی اطلاع نہیں دی جاتی۔}} * {{{$count} امور اس کے رابطہ افسر کے منتظر ہیں۔ جب تک کوئی نامزد نہ ہو، کسی کو ان کی اطلاع نہیں دی جاتی۔}}',
    labelFields: 'درستی طلب:',
    labelUnseen: 'ابھی تک نہیں دیکھا گیا:',
    labelDueMeanwhile: 'آخری تاریخ:',
    dueMeanwhile: '{$title} ({$date})',
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
    linkLine: 'جواب دینے کے لیے اسے کھولیں',
    linkDesk: 'میرے ذمے امور کی فہرست کھولیں',
    linkClosed: 'دیکھیں یا واپس لیں',
    linkClosedByOther: 'دیکھیں',
    howToAnswer:
      'مکمل ہو گیا، یا کچھ اضافہ کرنا ہے؟ براہِ کرم اس ای میل کا جواب دیں؛ جواب پروٹوکول دفتر کو پہنچے گا۔',
    howToComplete: 'مکمل ہو گیا؟ براہِ کرم اس امر کے نیچے کا لنک کھول کر درج کریں۔',
    howToDecide:
      'فیصلے کے لیے براہِ کرم معاملے کے نیچے کا لنک کھولیں۔ ایک دورے کے تمام معاملات ایک صفحے پر ہیں؛ جس پر آپ فیصلہ نہ کریں وہ زیرِ فیصلہ رہے گا۔',
    howToReach:
      'جہاں کسی تک ای میل نہیں پہنچتی، براہِ کرم ریکارڈ رکھنے والے اہلکار کو درست پتہ بتائیں۔ اگر میل باکس دوبارہ کام کر رہا ہے تو لنک کھول کر درج کریں۔',
    howToTakeBack:
      'فیصلہ غلطی سے ہوا، یا آپ نے نہیں کیا؟ براہِ کرم ریکارڈ رکھنے والے اہلکار کو بتائیں؛ وہ کسی اور کو نامزد کر سکتا ہے، دوسری تاریخ مقرر کر سکتا ہے، امر کو دوبارہ کھول سکتا ہے اور ان ای میلز کے لنک ختم کر سکتا ہے۔',
    tellDone: 'مکمل ہو گیا؟ براہِ کرم ریکارڈ رکھنے والے اہلکار کو بتائیں۔',
    tellDecision: 'براہِ کرم اپنا فیصلہ ریکارڈ رکھنے والے اہلکار کو بتائیں۔',
    tellAddress:
      'جہاں کسی تک ای میل نہیں پہنچتی، براہِ کرم ریکارڈ رکھنے والے اہلکار کو درست پتہ بتائیں، یا یہ کہ میل باکس دوبارہ کام کر رہا ہے۔',
    howToCorrect: 'جہاں ریکارڈ قابلِ استعمال نہیں، ریکارڈ رکھنے والا اہلکار اسے درست کر سکتا ہے۔',
    howToCover:
      'رخصت کے دوران جس امر کی آخری تاریخ آئے، وہ کسی اور افسر کو دیا جا سکتا ہے، اس کی نئی تاریخ مقرر ہو سکتی ہے یا اسے جوں کا توں رہنے دیا جا سکتا ہے۔',
    why: 'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں آپ ذمہ دار افسر کے طور پر درج ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
    whyContributor:
      'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں آپ شریکِ کار کے طور پر درج ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
    whySupervisor:
      'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں آپ ایک ذمہ دار افسر کے افسرِ بالا کے طور پر درج ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
    sectionFor: '{$name} کی طرف سے، جو {$date} تک رخصت پر ہیں',
    standInText:
      'آپ {$name} کے قائم مقام ہیں۔ براہِ کرم درج ذیل امور دیکھیں: آپ ان کا جواب اپنے امور کی طرح دیتے ہیں، اور یہ {$name} ہی کے ذمے رہتے ہیں۔',
    introStandIns:
      '.input {$count :number} .match $count one {{سرکاری دوروں میں طے شدہ ایک امر بطور قائم مقام آپ کی توجہ کا طالب ہے۔}} * {{سرکاری دوروں میں طے شدہ {$count} امور بطور قائم مقام آپ کی توجہ کے طالب ہیں۔}}',
    partStandIn:
      '.input {$count :number} .match $count one {{بطور قائم مقام ایک امر}} * {{بطور قائم مقام {$count} امور}}',
    subjectFor: '{$name} کی طرف سے: {$title}',
    whyDeputy:
      'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں آپ رخصت پر گئے ایک افسر کے قائم مقام کے طور پر درج ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
    whyOffice:
      'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں جو امور طے ہونے سے رہ گئے ہیں، ان کا فیصلہ آپ کرتے ہیں۔ ایسی ای میل دن میں زیادہ سے زیادہ ایک بار اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
    whyBrief:
      'یہ ای میل آپ کو اس لیے ملی ہے کہ {$institution} کے ریکارڈ میں آپ ہفتہ وار خلاصے کے قاری کے طور پر درج ہیں۔ اسے بند کرنے کے لیے اس ای میل کا جواب دیں۔ دن میں زیادہ سے زیادہ ایک ای میل اور صرف دفتری دنوں میں بھیجی جاتی ہے۔',
  },
}

/** What only the pages say, apart from the mail as in en.ts. */
export const pages: Readonly<Record<PageKey, string>> = {
  titleDesk: 'آپ کے ذمے امور',
  deskOf: '{$name} کے ذمے امور، بمطابق {$date}',
  openOnDesk:
    '.input {$count :number} .match $count 0 {{آپ کے ذمے کوئی امر زیرِ عمل نہیں۔}} one {{آپ کے ذمے ایک امر زیرِ عمل ہے۔}} * {{آپ کے ذمے {$count} امور زیرِ عمل ہیں۔}}',
  cameLater:
    '.input {$count :number} .match $count one {{اس ای میل کے بعد ایک اور امر آیا ہے۔ اس کا لنک آئندہ ای میل میں ملے گا۔}} * {{اس ای میل کے بعد مزید {$count} امور آئے ہیں۔ ان کے لنک آئندہ ای میل میں ملیں گے۔}}',
  toDecideHere: 'براہِ کرم کوئی دورہ کھولیں تاکہ اس کے ریکارڈ میں جو باقی ہے اس پر فیصلہ کریں۔',
  openMatters:
    '.input {$count :number} .match $count 0 {{یہاں فیصلے کے لیے کچھ باقی نہیں۔}} one {{ایک معاملہ آپ کے فیصلے کا منتظر ہے۔}} * {{{$count} معاملات آپ کے فیصلے کے منتظر ہیں۔}}',
  mattersCameLater:
    '.input {$count :number} .match $count one {{اس ای میل کے بعد ایک اور معاملہ آیا ہے۔ اس کا لنک آئندہ ای میل میں ملے گا۔}} * {{اس ای میل کے بعد مزید {$count} معاملات آئے ہیں۔ ان کے لنک آئندہ ای میل میں ملیں گے۔}}',
  titleVisitToDecide: 'فیصلہ طلب: {$visit}',
  titleOfficialsToDecide: 'افسران سے متعلق معاملات',
  decideHere:
    'جہاں فیصلہ کرنا ہو وہاں جواب کا انتخاب کریں، آخر میں اپنے نام کے ابتدائی حروف لکھیں اور درج کریں۔ جس پر آپ فیصلہ نہ کریں وہ زیرِ فیصلہ رہے گا۔',
  fieldFind: 'افسر کا نام، یا نام نہ ہو تو عہدہ یا ادارہ؛ ابتدائی حصہ کافی ہے (کم از کم تین حروف)',
  find: 'افسر تلاش کریں',
  findMore: 'براہِ کرم نام کے کم از کم تین حروف لکھیں۔',
  foundNone: 'اس نام کا کوئی افسر فہرست میں نہیں۔ براہِ کرم نام دوسری طرح لکھیں یا نیا افسر نامزد کریں۔',
  foundNobody:
    'اس نام کا کوئی افسر فہرست میں نہیں۔ براہِ کرم نام دوسری طرح لکھیں یا پہلے افسر کا اندراج کرائیں۔',
  foundSome: 'براہِ کرم نیچے افسر کا انتخاب کریں۔',
  foundMany:
    'براہِ کرم نیچے افسر کا انتخاب کریں۔ صرف پہلے دس دکھائے گئے ہیں؛ دوسروں کو دیکھنے کے لیے نام مزید لکھیں۔',
  choiceKnownOfficial: 'فہرست میں درج افسر',
  choiceNewOfficial: 'نیا افسر',
  fieldName: 'نام (اگر معلوم ہو)',
  fieldTitle: 'عہدہ (اگر معلوم ہو)',
  fieldOrganisation: 'ادارہ (اگر معلوم ہو)',
  fieldEmail:
    'ای میل پتہ۔ ادارے سے باہر کے پتے پر آپ کی منظوری سے پہلے کچھ نہیں بھیجا جاتا؛ اگلی ای میل میں منظوری مانگی جائے گی۔',
  choiceDate: 'آخری تاریخ مقرر کریں',
  fieldDueOn: 'آخری تاریخ کون سا دن ہے؟',
  choiceRhythm: 'تاریخ مقرر نہ کریں اور باقاعدگی سے دریافت کریں',
  fieldWeeks: 'کتنے ہفتوں بعد؟ (ایک سے باون تک)',
  choiceLeaveOut: 'اس افسر کی شراکت ختم کریں',
  choiceLeave: 'ریکارڈ جوں کا توں رہنے دیں اور دوبارہ نہ پوچھیں',
  choiceLeaveAbsence: 'جوں کا توں رہے؛ اس رخصت کے بارے میں دوبارہ نہ پوچھیں',
  choiceGoesOn: 'یہ جاری ہے؛ ایک سال بعد دوبارہ پوچھا جائے',
  choiceEnds: 'یہ ختم ہو رہا ہے',
  fieldLastDay: 'آخری دن کون سا ہے؟',
  choiceAcceptDate: 'تاریخ قبول کریں',
  choiceGrant: 'درخواست منظور کریں',
  choiceAcceptReport: 'قبول کریں: یہ مکمل ہے',
  choiceReturnReport: 'واپس کریں: یہ ابھی مکمل نہیں',
  choiceRefuse: 'درخواست نامنظور کریں',
  fieldRefuse: 'کیوں؟ افسر اسے اگلی ای میل میں پڑھے گا۔',
  choiceDrop: 'امر ترک کریں، جس سے یہ بند ہو جائے گا',
  fieldOfficeNote: 'ریکارڈ کے لیے آپ کی رائے',
  choiceAllowAddress: 'اس پتے پر ای میل بھیجنے کی اجازت دیں',
  choiceRefuseAddress: 'اس پتے پر ای میل بھیجنے کی اجازت نہ دیں',
  choiceTryAgain: 'میل باکس دوبارہ کام کر رہا ہے: ایک بار پھر کوشش کریں',
  correctedElsewhere: 'ریکارڈ رکھنے والا اہلکار اسے درست کر سکتا ہے۔',
  recordDecisions: 'فیصلے درج کریں',
  decisionsRecorded:
    '.input {$count :number} .input {$all :number} .match $count one {{{$all} میں سے {$count} فیصلہ درج ہوا۔}} * {{{$all} میں سے {$count} فیصلے درج ہوئے۔}}',
  pagesOfList: 'فہرست کے صفحات',
  pageOf: '.input {$page :number} .input {$pages :number} {{صفحہ {$page} از {$pages}}}',
  pageBefore: 'پچھلا صفحہ',
  pageAfter: 'اگلا صفحہ',
  linkToCalendar: 'آپ کی آخری تاریخیں آپ کے اپنے کیلنڈر میں',
  linkToDesk: 'آپ کے ذمے امور',
  linkToCommitment: 'اس امر پر واپس جائیں',
  whose: 'یہ صفحہ {$name} کے لیے ہے۔ {$date} تک ہر وہ شخص اس نام سے جواب دے سکتا ہے جس کے پاس اس کا پتہ ہو۔',
  writeTo: 'کوئی اور بات ہے؟ براہِ کرم پروٹوکول دفتر کو لکھیں: {$address}',

  headingAnswer: 'آپ کا جواب',
  headingHistory: 'اب تک کی کارروائی',
  headingTold: 'وہ ای میلز جن میں آپ کو اس کی اطلاع دی گئی',
  toldNever: 'گزشتہ ساٹھ دنوں کی کسی ای میل میں آپ کو اس کی اطلاع نہیں دی گئی۔',
  toldSent: '{$date}: بھیجی گئی',
  toldDelivered: '{$date}: پہنچ گئی',
  toldBounced: '{$date}: واپس آ گئی',
  toldUnknown: '{$date}: معلوم نہیں کہ بھیجی گئی یا نہیں',

  record: 'جواب درج کریں',
  answerDone: 'مکمل ہو گیا ہے',
  answerOccurrenceDone: 'اس بار کا کام مکمل ہو گیا ہے',
  fieldOutcome: 'نتیجہ کیا نکلا؟',
  fieldDoneOn: 'کس دن؟ (خالی چھوڑنے پر: آج)',
  fieldOccurrence:
    'کون سی تاریخ؟ دن اس طرح لکھیں: \u20662026-11-24\u2069 (خالی چھوڑنے پر: سب سے پرانی نامکمل تاریخ)',
  fieldReference: 'خط یا دستاویز کا نمبر (اگر ہو)',
  answerProgress: 'کام جاری ہے',
  fieldNote: 'پیش رفت کیا ہے؟',
  fieldAtRisk: 'ممکن ہے کہ بروقت مکمل نہ ہو',
  answerWaiting: 'فریقِ ثانی کا انتظار ہے',
  fieldFor: 'کس چیز کا انتظار ہے؟',
  fieldUntil: 'کس دن تک؟ (زیادہ سے زیادہ تین ماہ)',
  answerWaitingEnd: 'اب فریقِ ثانی کا انتظار نہیں',
  fieldWaitingEnd: 'اب کیا صورتِ حال ہے؟',
  answerMoreTime: 'مجھے مزید مہلت درکار ہے',
  fieldNewDate: 'کس دن تک؟',
  answerProposedDate: 'میری طرف سے ایک تاریخ تجویز ہے',
  fieldProposedDate: 'کون سا دن؟',
  answerNotMine: 'یہ میرے ذمے نہیں',
  fieldWho: 'کس کے ذمے ہے؟ (اگر معلوم نہ ہو: آپ کے ذمے کیوں نہیں)',
  answerCannotBeDone: 'یہ اب ممکن نہیں',
  answerSeen: 'میں نے اسے دیکھ لیا ہے',
  fieldInitials:
    'آپ کے نام کے ابتدائی حروف (یہ صرف ظاہر کرتے ہیں کہ جواب کوئی انسان دے رہا ہے، اور محفوظ نہیں کیے جاتے)',
  answerUndo: 'میرا آخری جواب واپس لیں',
  answerPartDone: 'میرے حصے کا کام مکمل ہو گیا ہے',
  fieldReason: 'کیوں؟',

  chooseAgain: 'آپ کے کیے ہوئے انتخاب اب نشان زد نہیں۔ براہِ کرم بھیجنے سے پہلے دوبارہ انتخاب کریں۔',
  notRecorded: 'کچھ درج نہیں ہوا۔',
  noChoice: 'براہِ کرم جوابات میں سے ایک کا انتخاب کریں۔',
  noDecision: 'براہِ کرم کم از کم ایک سوال کے جواب کا انتخاب کریں۔',
  tooManyLines:
    '.input {$count :number} {{براہِ کرم ایک وقت میں زیادہ سے زیادہ {$count} معاملات پر فیصلہ کریں۔}}',
  decidedMeanwhile: 'اس کا جواب پہلے ہی دیا جا چکا تھا، اور آپ کے فیصلے سے کچھ تبدیل نہیں ہوا۔ آخری اندراج:',
  notOfThisLink: 'اس ای میل کا لنک اب اس سوال تک نہیں لے جاتا، یا ابھی نہیں لے جاتا۔',
  dateBeforeAgreement: 'یہ دن اتفاق ہونے سے پہلے کا ہے۔ براہِ کرم بعد کا دن لکھیں۔',
  endsTooEarly:
    'اس دن کے بعد کی ایک آخری تاریخ ابھی باقی ہے۔ براہِ کرم وہی تاریخ یا بعد کا دن لکھیں، یا امر ترک کریں۔',
  officialStillHolds: 'اس افسر کے ذمے ابھی امور ہیں۔ براہِ کرم پہلے ان کے لیے کسی اور کو نامزد کریں۔',
  unknownOfficial: 'یہ افسر فہرست میں نہیں۔ براہِ کرم دوبارہ تلاش کریں۔',
  addressRefusedBefore:
    'اس پتے پر ای میل بھیجنے کی اجازت پہلے ہی نہیں دی گئی۔ براہِ کرم کسی اور کو نامزد کریں یا دوسرا پتہ لکھیں۔',
  officialOfAnother:
    'یہ افسر کسی اور ادارے کا ہے۔ براہِ کرم اسی ادارے کے کسی شخص کو نامزد کریں یا پہلے افسر کا اندراج درست کرائیں۔',
  namedThere: 'یہ افسر پہلے ہی ذمہ دار یا شریکِ کار ہے۔ براہِ کرم کسی اور کو نامزد کریں۔',
  dateAfterDue: 'کسی حصے کی تاریخ اس امر کی آخری تاریخ کے بعد نہیں ہو سکتی۔',
  namesWhoAsks: 'یہ درخواست اسی افسر کی ہے۔ براہِ کرم کسی اور کو نامزد کریں، یا وجہ بتا کر نامنظور کریں۔',
  addressWaits:
    'جب تک آپ اس پتے کی منظوری نہ دیں، {$name} کو کچھ نہیں بھیجا جائے گا۔ اگلی ای میل میں منظوری مانگی جائے گی۔',
  formNotWhole: 'فارم مکمل موصول نہیں ہوا۔ براہِ کرم اسے دوبارہ پُر کر کے بھیجیں۔',
  tooYoung: 'جواب پڑھنے میں لگنے والے وقت سے پہلے موصول ہوا۔ براہِ کرم ایک بار پھر دیکھ کر دوبارہ بھیجیں۔',
  tooOld: 'صفحہ دو گھنٹے سے زیادہ کھلا رہا۔ براہِ کرم ایک بار پھر دیکھ کر دوبارہ بھیجیں۔',
  changedMeanwhile:
    'صفحہ کھلنے کے بعد اس امر میں تبدیلی ہوئی ہے۔ براہِ کرم نئی صورتِ حال دیکھیں اور اگر جواب اب بھی درست ہو تو دوبارہ بھیجیں۔',
  wrongOutcome: 'براہِ کرم نتیجہ لکھیں، زیادہ سے زیادہ چار ہزار حروف میں اور پوشیدہ کنٹرول علامات کے بغیر۔',
  wrongOccurrence: 'براہِ کرم کوئی نامکمل آخری تاریخ اس طرح لکھیں: \u20662026-11-24\u2069۔',
  wrongDoneOn: 'براہِ کرم دن اس طرح لکھیں: \u20662026-11-24\u2069۔ یہ دن مستقبل کا نہیں ہو سکتا۔',
  wrongReference: 'براہِ کرم نمبر ایک سطر میں لکھیں، زیادہ سے زیادہ دو سو حروف میں۔',
  wrongNote: 'براہِ کرم پیش رفت لکھیں، زیادہ سے زیادہ چار ہزار حروف میں اور پوشیدہ کنٹرول علامات کے بغیر۔',
  wrongFor: 'براہِ کرم ایک سطر میں لکھیں کہ کس چیز کا انتظار ہے، زیادہ سے زیادہ تین سو حروف میں۔',
  wrongUntil:
    'براہِ کرم دن اس طرح لکھیں: \u20662026-11-24\u2069۔ یہ دن آج کے بعد اور تین ماہ کے اندر ہونا چاہیے۔',
  wrongNewDate:
    'براہِ کرم دن اس طرح لکھیں: \u20662026-11-24\u2069۔ یہ دن موجودہ آخری تاریخ کے بعد ہونا چاہیے اور ماضی کا نہیں ہو سکتا۔',
  wrongPartDate:
    'براہِ کرم دن اس طرح لکھیں: \u20662026-11-24\u2069۔ یہ دن آپ کے حصے کی موجودہ تاریخ کے بعد ہو، اس امر کی آخری تاریخ سے آگے نہ ہو، اور ماضی کا نہ ہو۔',
  wrongProposedDate: 'براہِ کرم دن اس طرح لکھیں: \u20662026-11-24\u2069۔ یہ دن ماضی کا نہیں ہو سکتا۔',
  wrongWho: 'براہِ کرم ایک سطر میں لکھیں کہ یہ کس کے ذمے ہے، زیادہ سے زیادہ دو سو حروف میں۔',
  wrongInitials: 'براہِ کرم اپنے نام کے ابتدائی حروف لکھیں۔',
  wrongName: 'براہِ کرم نام، عہدہ یا ادارہ لکھیں۔ نام ایک سطر میں ہو، زیادہ سے زیادہ دو سو حروف میں۔',
  wrongTitle: 'براہِ کرم عہدہ ایک سطر میں لکھیں، زیادہ سے زیادہ تین سو حروف میں۔',
  wrongOrganisation: 'براہِ کرم ادارے کا نام ایک سطر میں لکھیں، زیادہ سے زیادہ دو سو حروف میں۔',
  wrongEmail: 'براہِ کرم پتہ اس طرح لکھیں: \u2066name@example.org\u2069۔',
  wrongDueOn: 'براہِ کرم دن اس طرح لکھیں: \u20662026-11-24\u2069۔',
  wrongWeeks: 'براہِ کرم ہفتوں کی تعداد لکھیں، ایک سے باون تک۔',
  wrongReason: 'براہِ کرم وجہ لکھیں، زیادہ سے زیادہ چار ہزار حروف میں اور پوشیدہ کنٹرول علامات کے بغیر۔',
  notPossible: 'یہ اب یہاں ممکن نہیں۔ براہِ کرم پروٹوکول دفتر کو لکھیں: {$address}',
  tooLong: 'جواب اس صفحے کے لیے بہت طویل ہے۔ براہِ کرم اسے پروٹوکول دفتر کو بھیجیں: {$address}',

  titleRecorded: 'درج ہو گیا',
  recordedOccurrenceDone:
    'اس بار کا کام مکمل شدہ درج ہو گیا ہے۔ اگلی تاریخ کی یاد دہانی آپ کو کرائی جائے گی۔',
  recordedDone: 'یہ امر مکمل شدہ درج ہو گیا ہے۔ اب کسی ای میل میں آپ کو اس کی یاد دہانی نہیں کرائی جائے گی۔',
  recordedReportedDone:
    'آپ کی اطلاع درج ہو گئی ہے، اور پروٹوکول دفتر سے اسے قبول کرنے کو کہا گیا ہے۔ اس دوران کسی ای میل میں آپ کو اس امر کی یاد دہانی نہیں کرائی جائے گی۔',
  recordedPartDone:
    'آپ کے حصے کا کام مکمل شدہ درج ہو گیا ہے۔ اب کسی ای میل میں آپ کو اس کی یاد دہانی نہیں کرائی جائے گی، اور ذمہ دار افسر کو اطلاع دی جائے گی۔',
  recordedProgress:
    'آپ کی رپورٹ درج ہو گئی ہے۔ چند دفتری دنوں تک کسی ای میل میں اس کے بارے میں دریافت نہیں کیا جائے گا۔',
  recordedWaiting:
    'آپ کا انتظار درج ہو گیا ہے۔ اس دن سے پہلے کسی ای میل میں آپ کو اس کی یاد دہانی نہیں کرائی جائے گی۔ انتظار سے مقررہ تاریخ آگے نہیں بڑھتی۔',
  recordedWaitAgain:
    'پروٹوکول دفتر سے ایک بار پھر انتظار کی درخواست کر دی گئی ہے۔ دفتر کے فیصلے تک یاد دہانی جاری رہے گی۔',
  recordedWaitingEnd:
    'آپ کے انتظار کا خاتمہ درج ہو گیا ہے۔ ای میلز میں دوبارہ اس کی یاد دہانی کرائی جائے گی۔',
  recordedMoreTime:
    'پروٹوکول دفتر سے مزید مہلت کی درخواست کر دی گئی ہے۔ دفتر کے فیصلے تک یاد دہانی جاری رہے گی۔',
  recordedProposedDate:
    'تاریخ کی تجویز پروٹوکول دفتر کو بھیج دی گئی ہے۔ دفتر کے فیصلے تک یاد دہانی جاری رہے گی۔',
  recordedNotMine:
    'پروٹوکول دفتر کو اطلاع دے دی گئی ہے کہ یہ امر آپ کے ذمے نہیں۔ دفتر کے فیصلے تک، زیادہ سے زیادہ دس دفتری دن، کسی ای میل میں آپ کو اس کی یاد دہانی نہیں کرائی جائے گی۔',
  recordedCannotBeDone:
    'پروٹوکول دفتر کو اطلاع دے دی گئی ہے کہ یہ امر اب ممکن نہیں۔ دفتر کے فیصلے تک، زیادہ سے زیادہ دس دفتری دن، کسی ای میل میں آپ کو اس کی یاد دہانی نہیں کرائی جائے گی۔',
  recordedSeen: 'درج ہو گیا ہے کہ آپ نے یہ امر دیکھ لیا ہے۔ باقی سب کچھ بدستور ہے۔',
  recordedUndo: 'آپ کا جواب واپس لے لیا گیا ہے۔ سب کچھ پہلے جیسا ہے۔',
  recordedAllowed: 'اس پتے پر ای میل بھیجنے کی اجازت دے دی گئی ہے۔',
  recordedRefusedAddress: 'اس پتے پر ای میل نہیں بھیجی جائے گی۔',
  recordedTryAgain: 'اس پتے پر دوبارہ ای میل بھیجی جائے گی۔',
  recordedAbsenceLeft: 'سب کچھ جوں کا توں رہے گا۔ اس رخصت کے بارے میں آپ سے دوبارہ نہیں پوچھا جائے گا۔',
  recordedFocalPoint:
    'اب سے یہ افسر ادارے کی طرف سے جواب دہ ہے۔ جو کچھ منتظر تھا، وہ اس افسر کے سپرد ہو گیا ہے۔',
  recordedBefore: 'یہ آپ پہلے ہی درج کر چکے ہیں۔ مزید کچھ درکار نہیں۔',
  takeBack: 'غلطی ہو گئی؟ آپ {$date} تک نیچے اپنا جواب واپس لے سکتے ہیں۔',

  stateDone: '{$date} کو مکمل ہوا',
  statePartDone: 'آپ کے حصے کا کام {$date} کو مکمل ہوا',
  stateDropped: 'پروٹوکول دفتر کے فیصلے سے ترک',
  stateCancelled: 'پروٹوکول دفتر کی جانب سے منسوخ',
  stateRenewed: 'بعد کے اتفاق سے تجدید شدہ',
  labelState: 'حالت:',
  labelOutcome: 'نتیجہ:',
  labelReference: 'دستاویز کا نمبر:',
  labelReason: 'وجہ:',

  entry: '{$date}: {$what}',
  entryBy: '{$date}: {$what}، منجانب {$name}',
  happenedRecorded: 'اندراج ہوا',
  happenedDecided: 'پروٹوکول دفتر کا فیصلہ',
  happenedGranted: 'پروٹوکول دفتر کی منظوری',
  happenedNamed: 'پروٹوکول دفتر کی جانب سے {$name} کی نامزدگی',
  happenedDateSet: 'پروٹوکول دفتر کی مقرر کردہ آخری تاریخ: {$to}',
  happenedDateBesideRhythm: 'پروٹوکول دفتر کی مقرر کردہ آخری تاریخ: {$to}؛ اس وقت تک {$rhythm}',
  happenedRhythm: 'پروٹوکول دفتر نے تاریخ مقرر نہیں کی: {$rhythm}',
  happenedLeft: 'پروٹوکول دفتر کے فیصلے سے ریکارڈ جوں کا توں',
  happenedGoesOn: 'پروٹوکول دفتر کی تصدیق کہ امر جاری ہے',
  happenedEndSet: 'پروٹوکول دفتر کا مقرر کردہ آخری دن: {$to}',
  happenedRefused: 'پروٹوکول دفتر کی نامنظوری',
  happenedDropped: 'پروٹوکول دفتر کے فیصلے سے ترک',
  happenedMoreTime: '{$to} تک مزید مہلت کی درخواست',
  happenedProposedDate: 'تاریخ کی تجویز: {$to}',
  happenedNotMine: 'ایک افسر کی اطلاع کہ یہ کسی اور کے ذمے ہے',
  happenedCannotBeDone: 'ایک افسر کی اطلاع کہ یہ اب ممکن نہیں',
  happenedWaitAgain: 'ایک افسر کی {$to} تک مزید انتظار کی درخواست',
  happenedReportedDone: '{$date} کو مکمل ہونے کی اطلاع',
  happenedReturned: 'پروٹوکول دفتر نے نامکمل قرار دے کر واپس کیا',
  happenedAccepted: 'پروٹوکول دفتر نے مکمل تسلیم کیا',
  happenedAcceptedBySilence: 'کسی نے اعتراض نہیں کیا، مکمل تسلیم کیا گیا',
  happenedCompleted: 'تکمیل',
  happenedVisitHeld: 'تکمیل: طے شدہ دورہ ہو گیا',
  happenedOccurrenceDone: '{$date} کے کام کی تکمیل',
  happenedOccurrenceSkipped: '{$date} کا کام چھوڑ دیا گیا',
  happenedGoneOver: 'اب تاریخ {$date} کی باری',
  happenedRemindersEnded: 'آخری یاد دہانی کی ترسیل',
  happenedSupervisorTold: 'افسرِ بالا {$name} کو تاخیر کی اطلاع',
  happenedOfficeTold: 'پروٹوکول دفتر کو تاخیر کی اطلاع',
  happenedEndAsked: 'پروٹوکول دفتر سے سوال کہ آیا امر جاری ہے',
  happenedCorrected: 'ریکارڈ کی درستی',
  happenedMoved: 'آخری تاریخ {$from} سے بدل کر {$to}',
  happenedDated: 'آخری تاریخ کا تعین: {$to}',
  happenedUndated: 'آخری تاریخ {$from} کی منسوخی',
  happenedProgress: 'رپورٹ',
  happenedAtRisk: 'رپورٹ، بروقت مکمل نہ ہونے کے اندیشے کے ساتھ',
  happenedSeen: 'ملاحظہ',
  happenedPartDone: '{$name} کے حصے کی تکمیل',
  happenedPartProgress: '{$name} کے حصے پر رپورٹ',
  happenedPartAtRisk: '{$name} کے حصے پر رپورٹ، بروقت مکمل نہ ہونے کے اندیشے کے ساتھ',
  happenedPartSeen: '{$name} کے حصے کا ملاحظہ',
  happenedPartMoreTime: '{$name} کے حصے کے لیے {$to} تک مزید مہلت کی درخواست',
  happenedPartNotMine: '{$name} کی اطلاع کہ یہ حصہ کسی اور کے ذمے ہے',
  happenedPartDated: '{$name} کے حصے کی تاریخ کا تعین: {$to}',
  happenedPartLeftOut: '{$name} اب شریکِ کار نہیں',
  happenedPartPassedOn: '{$name} کا حصہ {$other} کے سپرد',
  happenedPartRefused: '{$name} کے حصے سے متعلق درخواست پروٹوکول دفتر نے نامنظور کی',
  happenedPartUndone: '{$name} کے حصے کا دوبارہ آغاز',
  happenedWaiting: '{$to} تک فریقِ ثانی کا انتظار',
  happenedWaitingEnded: 'فریقِ ثانی کے انتظار کا خاتمہ',
  happenedUndone: 'آخری جواب کی واپسی',
  happenedCancelled: 'منسوخی',
  happenedRenewed: 'بعد کے اتفاق سے تجدید',
  happenedReopened: 'دوبارہ آغاز',
  happenedReassigned: '{$name} کے سپرد',
  happenedContributing: 'اب شریکِ کار: {$names}',
  happenedNobodyContributes: 'اب کوئی شریکِ کار نہیں',
  happenedPublished: 'دورے کے ریکارڈ کی اشاعت',
  happenedEventCorrected: 'دورے یا تقریب کے ریکارڈ کی درستی',

  titleAbsence: 'آپ کی رخصت',
  absenceAbout:
    'رخصت کے دوران آپ کو ہماری طرف سے کوئی ای میل نہیں ملتی۔ جس امر کی آخری تاریخ اس مدت میں آئے، اس کی یاد دہانی اس سے پہلے کے آخری دفتری دن پر کرائی جاتی ہے۔ رخصت جلد سے جلد کل سے شمار ہوتی ہے۔',
  absenceOffice:
    'جس امر کی آخری تاریخ آپ کی رخصت کے دوران آئے، اس کے بارے میں پروٹوکول کے دفتر سے پوچھا جاتا ہے۔',
  absenceDeputy: 'جس امر کی آخری تاریخ آپ کی رخصت کے دوران آئے، اس کی اطلاع {$deputy} کو دی جاتی ہے۔',
  absenceDeputyAway: 'جن دنوں {$deputy} بھی رخصت پر ہوں، پروٹوکول کے دفتر سے پوچھا جاتا ہے۔',
  absenceThere: 'درج ہے: {$from} سے {$to} تک رخصت۔',
  absenceNotThere: 'کوئی رخصت درج نہیں۔',
  absenceWrite: 'رخصت پر جانا ہے',
  absenceEnd: 'رخصت پر نہیں جانا: رخصت ختم کریں',
  fieldAbsentFrom: 'پہلا دن',
  fieldAbsentTo: 'آخری دن',
  wrongAbsence:
    'براہِ کرم دونوں دن اس طرح لکھیں: \u20662026-11-24\u2069۔ آخری دن آج کے بعد ہو اور پہلے دن سے پہلے نہ ہو، اور دونوں ایک سال کے اندر ہوں۔',
  absenceChanged:
    'صفحہ کھلنے کے بعد کوئی تبدیلی ہوئی ہے۔ براہِ کرم ایک بار پھر دیکھیں اور اگر اب بھی ضرورت ہو تو دوبارہ بھیجیں۔',
  titleAbsenceWritten: 'آپ کی رخصت درج ہو گئی',
  absenceWritten:
    '{$from} سے {$to} تک آپ کو ہماری طرف سے کوئی ای میل نہیں ملے گی۔ ہماری اگلی ای میل میں اس اندراج کی اطلاع ہو گی۔',
  titleAbsenceEnded: 'اب کوئی رخصت درج نہیں',
  absenceGone: 'اگلے دفتری دن سے ہماری ای میل پہلے کی طرح آئے گی۔',
  titleCalendar: 'آپ کی آخری تاریخیں آپ کے اپنے کیلنڈر میں',
  calendarAbout:
    'کیلنڈر کا پروگرام آپ کے ذمے امور کے ایک نجی پتے سے منسلک ہو سکتا ہے۔ پھر وہ آپ کی آخری تاریخیں پورے دن کے اندراجات کے طور پر دکھاتا ہے، تاریخ بدلنے پر انہیں منتقل کرتا ہے اور امر مکمل ہونے پر ہٹا دیتا ہے۔ ہر وہ شخص یہ تاریخیں پڑھ سکتا ہے جس کے پاس یہ پتہ ہو۔',
  calendarThere: 'آپ کا ایک پتہ موجود ہے۔ یہ دوبارہ نہیں دکھایا جاتا۔',
  calendarNotThere: 'ابھی آپ کا کوئی پتہ نہیں۔',
  headingCalendar: 'آپ کیا چاہتے ہیں؟',
  calendarMake: 'پتہ بنائیں',
  calendarMakeAnother: 'دوسرا پتہ بنائیں؛ موجودہ پتہ ختم ہو جائے گا',
  calendarEnd: 'پتہ ختم کریں',
  calendarGo: 'آگے بڑھیں',
  calendarChanged:
    'صفحہ کھلنے کے بعد کوئی تبدیلی ہوئی ہے؛ شاید ابھی کوئی پتہ بنایا یا ختم کیا گیا ہے۔ براہِ کرم ایک بار پھر دیکھیں اور اگر اب بھی ضرورت ہو تو دوبارہ بھیجیں۔',
  titleCalendarMade: 'آپ کے کیلنڈر کا پتہ',
  calendarOnce:
    'براہِ کرم پتہ ابھی نقل کر لیں: یہ صرف اسی بار دکھایا جاتا ہے اور بعد میں کوئی اسے معلوم نہیں کر سکتا۔',
  calendarOpen: 'اس آلے پر منسلک کریں',
  calendarSubscribe:
    'یا اسے اپنے کیلنڈر کے پروگرام میں وہاں درج کریں جہاں انٹرنیٹ کا کیلنڈر شامل کیا جاتا ہے۔ پروگرام خود تبدیلیاں تلاش کرتا ہے، اکثر دن میں صرف چند بار۔ ایک ای میل میں آپ کو پتہ بننے کی اطلاع دی جائے گی۔',
  titleCalendarEnded: 'کیلنڈر کا پتہ ختم ہو چکا ہے',
  calendarGone: 'کیلنڈر کے پروگراموں کو اب اس سے کچھ نہیں ملتا۔ آپ وہاں سے کیلنڈر ہٹا سکتے ہیں۔',
  calendarHasEnded:
    'دوسرا پتہ بنایا گیا، یا کسی نے یہ پتہ ختم کیا، یا منصب یا ای میل پتہ بدل گیا۔ تازہ ترین ای میل کے لنک سے نیا پتہ بنایا جا سکتا ہے؛ یا پروٹوکول دفتر کو لکھیں: {$address}',
  titleCalendarUnknown: 'یہ کیلنڈر معلوم نہیں',
  calendarUnknown:
    'شاید اس کا پتہ پورا نہیں۔ اگر پورا ہے تو تازہ ترین ای میل کے لنک سے نیا پتہ بنائیں؛ یا پروٹوکول دفتر کو لکھیں: {$address}',
  calendarName: 'سرکاری دوروں میں طے شدہ امور',
  calendarAnswer:
    'جواب دینے کے لیے اس ای میل کا لنک کھولیں جس میں آپ کو اس کی اطلاع دی گئی، یا اسی ای میل کا جواب دیں۔',

  titleLinkUnknown: 'یہ لنک معلوم نہیں',
  linkUnknown:
    'شاید اس کا پتہ پورا نہیں۔ براہِ کرم اسے ای میل سے دوبارہ کھولیں۔ اگر نہ کھلے تو پروٹوکول دفتر کو لکھیں: {$address}',
  titleLinkExpired: 'اس لنک کی مدت گزر چکی ہے',
  linkExpired:
    'لنک ساٹھ دن تک اور پروٹوکول دفتر کے لنک چودہ دن تک کارآمد رہتے ہیں۔ تازہ ترین ای میل میں نیا لنک موجود ہے؛ یا پروٹوکول دفتر کو لکھیں: {$address}',
  titleLinkEnded: 'یہ لنک ختم ہو چکا ہے',
  linkEnded:
    'یہ لنک منصب یا ای میل پتے کی تبدیلی کی وجہ سے، یا پروٹوکول دفتر کی جانب سے ختم کیا گیا ہے۔ تازہ ترین ای میل میں نیا لنک موجود ہے؛ یا پروٹوکول دفتر کو لکھیں: {$address}',
  titleNotYours: 'یہ آپ کے ذمے امور میں شامل نہیں',
  passedOn: 'یہ امر اب کسی اور کے سپرد ہے۔ آپ کو کچھ کرنے کی ضرورت نہیں۔',
  contributesNoLonger: 'آپ اس امر میں اب شریکِ کار نہیں۔ آپ کو کچھ کرنے کی ضرورت نہیں۔',
  ofAnotherLink:
    'اس ای میل کا لنک وہاں تک نہیں لے جاتا۔ اگر یہ آپ کے ذمے ہے تو اس کا لنک آئندہ ای میل میں ملے گا؛ یا پروٹوکول دفتر کو لکھیں: {$address}',
  titleNoPage: 'ایسا کوئی صفحہ نہیں',
  noPage: 'براہِ کرم لنک کو ای میل سے دوبارہ کھولیں۔ اگر نہ کھلے تو پروٹوکول دفتر کو لکھیں: {$address}',
  titleFault: 'صفحے میں خرابی پیش آئی',
  fault:
    'براہِ کرم چند منٹ بعد دوبارہ کوشش کریں۔ اگر خرابی برقرار رہے تو پروٹوکول دفتر کو لکھیں اور یہ نمبر بتائیں: {$number}۔ پتہ: {$address}',
}
