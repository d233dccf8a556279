import type { Language } from './language.ts'

/**
 * Russian. Where several numbers stand in one message, the number follows a colon, because a word after it would have
 * to agree with each of them.
 */
export const ru: Language = {
  language: 'ru',
  locale: 'ru',
  direction: 'ltr',
  reviewed: false,
  messages: {
    subjectOverdue: 'Просрочено с {$due}: {$title}',
    subjectDueToday: 'Срок сегодня: {$title}',
    subjectComing: 'Срок {$due}: {$title}',
    subjectCheckIn: 'Как обстоит дело? {$title}',
    subjectFollowed: 'Достигнута договорённость: {$title}',
    subjectUndated: 'Договорённость, срок пока не назначен: {$title}',
    subjectMatter: 'Требует решения: {$title}',
    subjectSeveral: 'По итогам официальных визитов: {$parts}',
    subjectTakeover: 'Вы принимаете дела. Предыдущий ответственный: {$name}. Передано: {$parts}',
    partCommitment:
      '.input {$count :number} .match $count one {{{$count} договорённость}} few {{{$count} договорённости}} many {{{$count} договорённостей}} * {{{$count} договорённости}}',
    partOverdue: '.input {$count :number} {{просрочено: {$count}}}',
    partDueToday: '.input {$count :number} {{срок сегодня: {$count}}}',
    partComing: '.input {$count :number} {{предстоит: {$count}}}',
    partCheckIn:
      '.input {$count :number} .match $count one {{{$count} запрос о ходе дел}} few {{{$count} запроса о ходе дел}} many {{{$count} запросов о ходе дел}} * {{{$count} запроса о ходе дел}}',
    partFollowed: '.input {$count :number} {{согласовано: {$count}}}',
    partUndated: '.input {$count :number} {{без срока: {$count}}}',
    partMatter: '.input {$count :number} {{требует решения: {$count}}}',
    partNews: '.input {$count :number} {{новости: {$count}}}',

    greeting: 'Здравствуйте, {$name}!',
    intro:
      '.input {$count :number} .match $count 1 {{Одна договорённость, достигнутая в ходе официального визита, требует сегодня Вашего внимания.}} one {{{$count} договорённость, достигнутая в ходе официальных визитов, требует сегодня Вашего внимания.}} few {{{$count} договорённости, достигнутые в ходе официальных визитов, требуют сегодня Вашего внимания.}} many {{{$count} договорённостей, достигнутых в ходе официальных визитов, требуют сегодня Вашего внимания.}} * {{{$count} договорённости, достигнутые в ходе официальных визитов, требуют сегодня Вашего внимания.}}',
    introAhead:
      '.input {$count :number} .match $count 1 {{За Вами закреплена одна договорённость, достигнутая в ходе официального визита; её срок наступает не сегодня.}} one {{За Вами закреплена {$count} договорённость, достигнутая в ходе официальных визитов; их срок наступает не сегодня.}} few {{За Вами закреплены {$count} договорённости, достигнутые в ходе официальных визитов; их срок наступает не сегодня.}} many {{За Вами закреплены {$count} договорённостей, достигнутых в ходе официальных визитов; их срок наступает не сегодня.}} * {{За Вами закреплены {$count} договорённости, достигнутые в ходе официальных визитов; их срок наступает не сегодня.}}',
    introMatters:
      '.input {$count :number} .match $count 1 {{Один вопрос ожидает Вашего решения.}} one {{{$count} вопрос ожидает Вашего решения.}} few {{{$count} вопроса ожидают Вашего решения.}} many {{{$count} вопросов ожидают Вашего решения.}} * {{{$count} вопроса ожидают Вашего решения.}}',
    introNews:
      '.input {$count :number} .match $count 1 {{Есть новость об одном деле, которое было закреплено за Вами.}} one {{Есть новости о {$count} деле, закреплённом за Вами ранее.}} few {{Есть новости о {$count} делах, закреплённых за Вами ранее.}} many {{Есть новости о {$count} делах, закреплённых за Вами ранее.}} * {{Есть новости о {$count} дела, закреплённых за Вами ранее.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} {{Всего в ожидании: {$all}. Здесь указаны ожидающие дольше всего: {$listed}.}}',
    introTakeover: 'Теперь этот пост занимаете Вы, и к Вам переходит всё, что по нему не завершено.',

    headingTakeover: 'Вы принимаете дела. Предыдущий ответственный: {$name}. Передано: {$parts}',
    takeover:
      'Ниже указано всё в нынешнем состоянии. К Вам не относится просрочка, возникшая до этого дня: {$date}',
    headingOverdue: 'Просрочено',
    headingDueToday: 'Срок сегодня',
    headingComing: 'Предстоит',
    headingCheckIn: 'Как обстоит дело?',
    headingFollowed: 'Согласовано',
    headingUndated: 'Согласовано, срок пока не назначен',
    headingMatter: 'Требует решения',
    headingNews: 'Новости',

    isNew: 'Новое',
    newTitle: '[Новое] {$title}',

    labelDue: 'Срок:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}, просрочено на {$days} день}} few {{{$date}, просрочено на {$days} дня}} many {{{$date}, просрочено на {$days} дней}} * {{{$date}, просрочено на {$days} дня}}',
    dueBeforeHeld: '{$date}, до того как дело перешло к Вам',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}, до того как дело перешло к Вам; с тех пор просрочено на {$days} день}} few {{{$date}, до того как дело перешло к Вам; с тех пор просрочено на {$days} дня}} many {{{$date}, до того как дело перешло к Вам; с тех пор просрочено на {$days} дней}} * {{{$date}, до того как дело перешло к Вам; с тех пор просрочено на {$days} дня}}',
    dueAsRecorded: '{$date}, как записано',
    dueToday: '{$date}, сегодня',
    dueComing:
      '.input {$days :number} .match $days 1 {{{$date}, завтра}} one {{{$date}, через {$days} день}} few {{{$date}, через {$days} дня}} many {{{$date}, через {$days} дней}} * {{{$date}, через {$days} дня}}',
    labelAsWorded: 'Срок, как согласовано:',
    labelCheckIn: 'Без срока:',
    checkInDays:
      '.input {$count :number} .match $count 1 {{мы спрашиваем каждый день}} one {{мы спрашиваем каждый {$count} день}} few {{мы спрашиваем каждые {$count} дня}} many {{мы спрашиваем каждые {$count} дней}} * {{мы спрашиваем каждые {$count} дня}}',
    checkInWeeks:
      '.input {$count :number} .match $count 1 {{мы спрашиваем каждую неделю}} one {{мы спрашиваем каждую {$count} неделю}} few {{мы спрашиваем каждые {$count} недели}} many {{мы спрашиваем каждые {$count} недель}} * {{мы спрашиваем каждые {$count} недели}}',
    checkInMonths:
      '.input {$count :number} .match $count 1 {{мы спрашиваем каждый месяц}} one {{мы спрашиваем каждый {$count} месяц}} few {{мы спрашиваем каждые {$count} месяца}} many {{мы спрашиваем каждые {$count} месяцев}} * {{мы спрашиваем каждые {$count} месяца}}',
    labelLastReport: 'Последнее сообщение:',
    lastReport: '{$date}: {$note}',
    labelUndated: 'Без срока:',
    undatedAccepted: 'срок не согласован',
    undatedWorded: 'для согласованного срок не назначен',
    undatedAsked: 'у протокольной службы запрошен срок',
    labelAgreedAt: 'Где согласовано:',
    agreedAt: '{$event}, {$date}',
    agreedAtPlace: '{$event}, {$date}, {$place}',
    agreedAtTitled: '{$event} «{$eventTitle}», {$date}',
    agreedAtTitledPlace: '{$event} «{$eventTitle}», {$date}, {$place}',
    kindMeeting: 'встреча',
    kindSiteVisit: 'посещение объекта',
    kindSigning: 'подписание',
    kindReception: 'приём',
    kindCall: 'телефонный разговор',
    kindOther: 'мероприятие',
    days: '{$from} – {$to}',
    labelVisit: 'Визит:',
    labelWith: 'Участники:',
    labelUndertakenBy: 'Обязательство принято стороной:',
    labelRecipient: 'Перед кем:',
    labelAsked: 'Чего не хватает:',
    labelReminded: 'Напоминания получает:',
    askResponsible: 'Не указано, кому напоминать.',
    askDate: 'Не указаны ни срок, ни то, как часто спрашивать о ходе дела.',
    askRemindersEnded:
      'Последнее напоминание отправлено, а дело не завершено. Назначьте другого ответственного, укажите новый срок или примите всё как есть.',
    labelToCheck: 'Требует проверки:',
    askDateBeforeAgreement:
      'Эта дата предшествует договорённости. Напоминания не отправляются, пока Вы не назначите другую дату или не подтвердите эту.',
    newsCommitmentClosed: 'Закрыто: {$title}',
    newsAddressChanged: 'Новый адрес: {$title}',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{Новый адрес у {$count} ответственного}} few {{Новые адреса у {$count} ответственных}} many {{Новые адреса у {$count} ответственных}} * {{Новые адреса у {$count} ответственных}}',
    mayWeWrite: 'Можно ли писать адресату: {$name}?',
    labelAddress: 'Адрес:',
    labelWhy: 'Почему мы спрашиваем:',
    addressOutside:
      'Адрес находится вне доменов учреждения. Без Вашего согласия на него ничего не отправляется.',
    labelWaits: 'Ожидает Вашего согласия:',
    mailDoesNotReach: 'Письма не доходят до адресата: {$name}',
    unreachableBounced: 'Почтовый ящик не принимает писем. На него больше ничего не отправляется.',
    unreachableComplained:
      'Владелец отметил наши письма как нежелательные. На этот адрес больше ничего не отправляется.',
    unreachableNeverDelivered:
      'Несколько писем вернулись, и ни одно не доставлено. На этот адрес больше ничего не отправляется.',
    unreachableRefused: 'На этот адрес нельзя отправить письмо. Ничего не отправляется.',
    recordUnusable: 'Запись непригодна: {$name}',
    unusableFields: 'По этой записи никому нельзя написать. Пока она не исправлена, ничего не отправляется.',
    labelFields: 'Исправить:',
    labelUnseen: 'Ожидает непрочитанным:',
    labelOfficial: 'Ответственный:',
    nothingWaits: 'пока ничего',
    labelToDecide: 'Требует решения:',
    mattersOfVisit:
      '.input {$count :number} .match $count one {{{$count} вопрос}} few {{{$count} вопроса}} many {{{$count} вопросов}} * {{{$count} вопроса}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} {{вопросов всего: {$count}, в этом письме: {$listed}}}',
    labelOpenSince: 'Не решено с даты:',
    openSince:
      '.input {$count :number} .match $count 1 {{{$date}}} one {{{$date}, с этим письмом спрошено {$count} раз}} few {{{$date}, с этим письмом спрошено {$count} раза}} many {{{$date}, с этим письмом спрошено {$count} раз}} * {{{$date}, с этим письмом спрошено {$count} раза}}',
    labelMatter: 'Вопрос:',
    labelCommitment: 'Номер:',

    partyNameTitle: '{$name}, {$title}',
    partyNameOrganisation: '{$name}, {$organisation}',
    partyTitleOrganisation: '{$title}, {$organisation}',
    partyNameTitleOrganisation: '{$name}, {$title}, {$organisation}',
    series: '{$before}; {$next}',
    seriesAndOthers: '.input {$count :number} {{{$series} и ещё {$count}}}',

    waiting:
      '.input {$count :number} .match $count 1 {{Ещё одно дело перенесено на следующий рабочий день.}} one {{Ещё {$count} дело перенесено на следующий рабочий день.}} few {{Ещё {$count} дела перенесены на следующий рабочий день.}} many {{Ещё {$count} дел перенесено на следующий рабочий день.}} * {{Ещё {$count} дела перенесены на следующий рабочий день.}}',
    withoutWording:
      'Если текст не приведён, для него не хватило места в этом письме. В деле есть все тексты.',
    others:
      '.input {$count :number} .match $count 1 {{Ещё одна Ваша незавершённая договорённость сегодня ничего не требует.}} one {{Ещё {$count} Ваша незавершённая договорённость сегодня ничего не требует.}} few {{Ещё {$count} Ваши незавершённые договорённости сегодня ничего не требуют.}} many {{Ещё {$count} Ваших незавершённых договорённостей сегодня ничего не требуют.}} * {{Ещё {$count} Ваши незавершённые договорённости сегодня ничего не требуют.}}',
    howToAnswer:
      'Уже выполнено или есть что добавить? Ответьте на это письмо: ответ получит протокольная служба.',
    howToComplete: 'Уже выполнено? Сообщите через API: POST /commitments/(номер)/completion.',
    howToDecide: 'Примите решение через API: POST /matters/(номер вопроса)/decision.',
    howToAllow: 'Если мы спрашиваем, можно ли кому-либо писать, ответьте "accept": true или "accept": false.',
    howToReach:
      'Если письма не доходят до адресата, исправьте адрес: PATCH /officials/(ответственный). Если почтовый ящик снова работает, ответьте на вопрос "tryAgain": true.',
    howToCorrect: 'Если запись непригодна, исправьте её: PATCH /officials/(ответственный).',
    why: 'Вы получаете это письмо, потому что указаны как ответственное лицо. Отправитель: {$institution}. Такое письмо приходит не чаще одного раза в день и только по рабочим дням.',
    whyOffice:
      'Вы получаете это письмо, потому что решаете то, что осталось открытым в записях. Отправитель: {$institution}. Такое письмо приходит не чаще одного раза в день и только по рабочим дням.',
  },
}
