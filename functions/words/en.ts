/**
 * The English words of the system, in MessageFormat 2 (https://messageformat.unicode.org). Each message is a whole
 * sentence, heading or label; the code adds only the values of the placeholders.
 *
 * To add a language, add a file with the same keys, and a line in languages.ts and in page-languages.ts. Each message
 * needs the placeholders of the English message, in any order, and a variant for each plural form of the language; the
 * last variant is `*`.
 */
export const en = {
  language: 'en',
  // British English, because British dates are clear everywhere: 3 September, never 9/3.
  locale: 'en-GB',
  direction: 'ltr',
  reviewed: true,
  messages: {
    // `what` is one of the messages below, as a title of the mail; `date` is the day of the mail.
    subjectOfVisit: '{$what} ({$visit}, {$date})',
    subjectOfDay: '{$what} ({$date})',
    subjectLate:
      '.input {$days :number} .match $days one {{{$days} day late: {$title}}} * {{{$days} days late: {$title}}}',
    // Late before the present official had it, so no days are counted.
    subjectOverdue: 'Overdue since {$due}: {$title}',
    subjectToday: 'Due today: {$title}',
    subjectSoon:
      '.input {$days :number} .match $days 1 {{Due tomorrow: {$title}}} * {{Due in {$days} days: {$title}}}',
    subjectNew: 'New: {$title}',
    subjectCheckIn: 'How does it stand? {$title}',
    subjectLater: 'Agreed: {$title}',
    subjectWaiting: 'Waiting for an answer: {$title}',
    subjectMatter: 'To decide: {$title}',
    // Counts for the subject of a mail with several lines, most urgent first.
    partCommitment:
      '.input {$count :number} .match $count one {{{$count} commitment}} * {{{$count} commitments}}',
    partLate: '.input {$count :number} {{{$count} late}}',
    partToday: '.input {$count :number} {{{$count} due today}}',
    partSoon: '.input {$count :number} {{{$count} due soon}}',
    partNew: '.input {$count :number} {{{$count} new}}',
    partCheckIn: '.input {$count :number} {{{$count} to ask after}}',
    partLater: '.input {$count :number} {{{$count} later}}',
    partWaiting: '.input {$count :number} {{{$count} waiting}}',
    partMatter: '.input {$count :number} {{{$count} to decide}}',
    // In a subject: escalated commitments.
    partLateElsewhere: '.input {$count :number} {{{$count} still open with others}}',
    partNews: '.input {$count :number} {{{$count} news}}',

    greeting: 'Dear {$name},',
    // Of a post or an office without a person's name.
    greetingUnnamed: 'For the attention of {$name}:',
    // In the first mail to an address alone.
    introFirst:
      'This is our first mail to you. {$institution} records what is agreed at official visits, and reminds whoever is responsible until it is done. You need no account to answer.',
    introFirstOffice:
      'This is our first mail to this address. {$institution} records what is agreed at official visits, and asks you about what a record leaves open.',
    intro:
      '.input {$count :number} .match $count one {{One thing agreed at an official visit needs you today.}} * {{{$count} things agreed at official visits need you today.}}',
    introAhead:
      '.input {$count :number} .match $count one {{One thing agreed at an official visit is yours and is not due today.}} * {{{$count} things agreed at official visits are yours and are not due today.}}',
    introMatters:
      '.input {$count :number} .match $count one {{One matter waits for your decision.}} * {{{$count} matters wait for your decision.}}',
    introNews:
      '.input {$count :number} .match $count one {{There is news about one thing.}} * {{There is news about {$count} things.}}',
    // The number of waiting matters, and the number for which this mail has room.
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{{$all} wait. The one that has waited longest is listed here.}} * {{{$all} wait. The {$listed} that have waited longest are listed here.}}',
    introTakeover: 'This post is yours now, and with it everything that is open on its desk.',

    headingTakeover: 'You take over from {$name}: {$parts}',
    takeover: 'Each follows as it stands today. Lateness from before {$date} is not yours.',
    // The sections of a mail and of the page of the desk.
    sectionLate: 'Late',
    sectionToday: 'Due today',
    sectionSoon: 'Due soon',
    sectionNew: 'New',
    sectionCheckIn: 'How does it stand?',
    sectionLater: 'Later, or without a date',
    sectionWaiting: 'Waiting for an answer',
    sectionToDecide: 'To decide',
    headingNews: 'News',
    // The weekly brief: what changed since the last one, then lists. `parts` are the counts below; `briefName` is a title, an official
    // or an organisation, and what is said of it follows.
    sectionBrief: 'The week in brief',
    subjectBrief: 'The week in brief: {$parts}',
    partBrief: 'the week in brief',
    introBrief: 'The week in brief stands below: what changed, and what is overdue.',
    briefChanged: 'Since {$date}: {$parts}.',
    briefUnchanged: 'Nothing has changed since {$date}.',
    changedAgreed: '.input {$count :number} {{{$count} agreed}}',
    changedDone: '.input {$count :number} {{{$count} done}}',
    changedMoved: '.input {$count :number} {{{$count} moved}}',
    changedDropped: '.input {$count :number} {{{$count} given up}}',
    changedReopened: '.input {$count :number} {{{$count} opened again}}',
    partOverdue: '.input {$count :number} {{{$count} overdue}}',
    briefOverdue: '.input {$count :number} {{Overdue, by organisation: {$count}}}',
    briefDone: '.input {$count :number} {{Done: {$count}}}',
    briefMoved: '.input {$count :number} {{Moved to another date: {$count}}}',
    briefDropped: '.input {$count :number} {{Given up: {$count}}}',
    briefUnreached: '.input {$count :number} {{Not reached by mail: {$count}}}',
    briefUndecided: '.input {$count :number} {{To be decided by the protocol office: {$count}}}',
    briefOutstanding:
      '.input {$count :number} {{Long outstanding, due a year and a half ago or earlier: {$count}}}',
    briefName: '{$name}:',
    noOrganisation: 'No organisation',
    overdueSince: '.input {$count :number} {{{$count}, the oldest due on {$date}}}',
    nobodyNamed: 'nobody is named',
    briefNowDue: '{$who}; now due on {$date}',
    briefWasDue: '{$who}; due on {$date}',
    briefDoneOn: '{$who}; {$date}',
    outsideAddressSince: 'the address has waited for a yes since {$date}',
    unreachedSince: 'mail has not arrived since {$date}',
    absentMeanwhile: 'absent from {$from} to {$to}, and something falls due',
    absentNoDeputy: 'absent from {$from} to {$to} without a deputy, and something falls due',
    labelOldestQuestion: 'The oldest:',
    oldestQuestion: 'open since {$date}',
    labelOthers: 'Not named here:',
    otherEntries: '.input {$count :number} {{{$count}}}',
    labelOtherOrganisations: 'Other organisations:',
    briefWhereAll:
      'What is not named here stands in the list of all commitments, which the protocol office keeps.',

    // On top of a long mail; the titles of the lines follow.
    labelContents: 'In this mail',

    // The HTML shows `isNew` as a small badge beside the title; the plain text has `newTitle` in place of the title.
    isNew: 'New',
    newTitle: '[New] {$title}',

    // A label ends with the colon usual in the language; the value follows on the line of the label.
    labelDue: 'Due:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}, {$days} day late}} * {{{$date}, {$days} days late}}',
    // The due date lies before the first morning of the reader, so lateness counts from that morning.
    dueBeforeHeld: '{$date}, before this came to you',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}, before this came to you; late since then by {$days} day}} * {{{$date}, before this came to you; late since then by {$days} days}}',
    // A due date in question; nobody is late by a date that may be a slip.
    dueAsRecorded: '{$date}, as recorded',
    // The reader asked for more time, so nothing is said of lateness.
    dueUnlessMoreTime: '{$date}, unless you are granted more time',
    dueToday: '{$date}, today',
    dueComing: '.input {$days :number} .match $days 1 {{{$date}, tomorrow}} * {{{$date}, in {$days} days}}',
    // A due date agreed as a month, a quarter or a year, with its last day; then the same within a sentence.
    periodAsAgreed: '{$period}, by {$date}',
    // A time that counts from the last day of the event, such as two months; `Intl` writes the time.
    timeAsAgreed: 'within {$time} of the event, by {$date}',
    beforeVisit: 'before the visit “{$visit}”',
    beforeVisitAsAgreed: 'before the visit “{$visit}”, by {$date}',
    dayOfPeriod: '{$date} ({$period})',
    // The words of a month come from `Intl`.
    firstQuarter: 'Q1 {$year}',
    secondQuarter: 'Q2 {$year}',
    thirdQuarter: 'Q3 {$year}',
    fourthQuarter: 'Q4 {$year}',
    wholeYear: '{$year}',
    labelAsWorded: 'Date as agreed:',
    labelCheckIn: 'No due date:',
    checkInDays:
      '.input {$count :number} .match $count 1 {{we ask every day}} * {{we ask every {$count} days}}',
    checkInWeeks:
      '.input {$count :number} .match $count 1 {{we ask every week}} * {{we ask every {$count} weeks}}',
    checkInMonths:
      '.input {$count :number} .match $count 1 {{we ask every month}} * {{we ask every {$count} months}}',
    checkInFrom: '{$rhythm}, from {$date}',
    // A rhythm beside a due date.
    labelUntilDue: 'Until then:',
    untilDue: '{$rhythm}, until the due date is near',
    labelMissed: 'Not done yet:',
    labelRepeats: 'Recurs:',
    repeatsDays: '.input {$count :number} .match $count 1 {{every day}} * {{every {$count} days}}',
    repeatsWeeks: '.input {$count :number} .match $count 1 {{every week}} * {{every {$count} weeks}}',
    repeatsMonths: '.input {$count :number} .match $count 1 {{every month}} * {{every {$count} months}}',
    repeatsUntil: '{$often}, until {$date}',
    repeatsTimes: '.input {$count :number} {{{$often}, {$count} times in all}}',
    // More time was granted before.
    labelMoved: 'Moved:',
    moved:
      '.input {$count :number} .match $count 1 {{once; first due on {$date}}} 2 {{twice; first due on {$date}}} * {{{$count} times; first due on {$date}}}',
    // What the reader asked of the protocol office; `since` is the day on which the reader asked.
    labelYouAsked: 'You asked:',
    youAskedMoreTime: 'for more time until {$date}, on {$since}. The protocol office has not decided yet.',
    youAskedDate: 'on {$since} that it be due on {$date}. The protocol office has not decided yet.',
    youAskedNotMine: 'on {$since} that somebody else do it. The protocol office has not decided yet.',
    youAskedToDrop:
      'on {$since} to be let off, because it cannot be done. The protocol office has not decided yet.',
    youAskedToWait: 'on {$since} to wait for the same once more. The protocol office has not decided yet.',
    youAskedReport:
      'on {$since} to accept that it was done on {$date}. The protocol office has not answered yet.',
    labelRefused: 'The protocol office said no:',
    refusedMoreTime: 'to more time, on {$date}: {$reason}',
    refusedDate: 'to the date that you proposed, on {$date}: {$reason}',
    refusedNotMine: 'it stays yours, on {$date}: {$reason}',
    refusedToDrop: 'it is still to be done, on {$date}: {$reason}',
    labelLastReport: 'Last report:',
    lastReport: '{$date}: {$note}',
    lastReportAtRisk: '{$date}, at risk: {$note}',
    // What an official answered before: we wait for the other side, or the day until which we waited has come.
    labelAnswered: 'Answered:',
    waitingFor: '{$date}: waiting until {$until} for “{$what}”',
    waitedFor: '{$date}: waiting for “{$what}”. The waiting ended on {$until}.',
    labelUndated: 'No due date:',
    undatedAccepted: 'none was agreed',
    undatedWorded: 'none was set for what was agreed',
    undatedAsked: 'the protocol office has been asked for one',
    labelAgreedAt: 'Agreed at:',
    // `event` is a phrase of the kinds below, or `eventTitled`; `date` is a single day, or the message `days` for several.
    agreedAt: '{$event} on {$date}',
    agreedAtPlace: '{$event} on {$date}, {$place}',
    // The day of the event is not known; `visit` is the days of the visit.
    agreedDuring: '{$event} during the visit of {$visit}',
    agreedDuringPlace: '{$event} during the visit of {$visit}, {$place}',
    // No day is known.
    agreedInPlace: '{$event}, {$place}',
    eventTitled: '{$event} “{$eventTitle}”',
    kindMeeting: 'meeting',
    kindSiteVisit: 'site visit',
    kindSigning: 'signing',
    kindReception: 'reception',
    kindCall: 'call',
    kindOther: 'event',
    days: '{$from} to {$to}',
    // `date` is the day of the older agreement.
    labelRenews: 'Renews:',
    renews: 'what was agreed on {$date}',
    renewsUndated: 'an earlier agreement',
    // The agreed action is a visit to come; the date is its first day.
    labelVisitToCome: 'Agreed visit:',
    visitToCome: '“{$visit}”, from {$date}',
    visitToComeUndated: '“{$visit}”',
    labelVisit: 'Visit:',
    labelWith: 'With:',
    labelUndertakenBy: 'Undertaken by:',
    labelRecipient: 'Owed to:',
    // Several officials: to the official who leads, and to a contributor.
    labelContributors: 'Contributing:',
    labelPart: 'Your part:',
    partLedBy: 'you contribute; {$name} leads',
    partWithoutLead: 'you contribute; nobody is named yet who leads',
    labelAsked: 'What is missing:',
    labelReminded: 'Reminded so far:',
    askResponsible: 'Nobody is named whom we could remind.',
    askDate: 'It has neither a due date nor a rhythm in which to ask after it.',
    askRemindersEnded:
      'The last reminder has been sent and it is still open. Name somebody else, set a new date, or accept it as it is.',
    labelToCheck: 'To check:',
    askDateBeforeAgreement:
      'This date lies before the agreement. Nobody is reminded until you set another one or accept it.',
    askNoEnd:
      'It recurs, and no end was agreed. Does it go on? Say so, give the last day, or drop it and say why.',
    refusedToWait: 'to waiting once more, on {$date}: {$reason}',
    refusedReport: 'it is not done yet, on {$date}: {$reason}',
    // What the responsible official asks of the office.
    labelOfficialAsks: 'Asked by the official:',
    askMoreTime: 'More time, until {$date}. Grant it, set another date, or refuse it and say why.',
    askProposedDate:
      'To be due on {$date}. Accept it, set another date or a rhythm, or refuse it and say why.',
    labelContributorAsks: 'Asked by a contributor:',
    askPartMoreTime:
      'More time for this part, until {$date}. Grant it, set another date, or refuse it and say why.',
    askPartNotMine:
      'This part is somebody else’s. Name the official, end the contribution, or refuse it and say why.',
    askNotMine: 'It is somebody else’s. Name the official, or refuse it and say why.',
    askCannotBeDone: 'It cannot be done any more. Drop it, or refuse that and say why.',
    askToWait: 'To wait once more for “{$what}”, until {$date}. Grant it, or refuse it and say why.',
    labelAskedBy: 'Official who asks:',
    // The deputy asks in the place of an absent official.
    askedFor: '{$deputy}, for {$name}',
    askAcceptance:
      'It was done on {$date}. Accept that, or return it and say why. Without an answer it counts as accepted on {$until}.',
    labelReported: 'Reported:',
    labelReasonGiven: 'Reason given:',
    labelWhose: 'Whose it is:',
    labelSilentUntil: 'Not reminded until:',
    silentUntil: '{$date}, unless you decide before',
    // News is told once; the message is the whole title of the news.
    newsCommitmentClosed: 'Closed: {$title}',
    newsClosedBy: 'Closed by {$name}: {$title}',
    newsOccurrenceDone: 'Done for {$date}: {$title}',
    newsOccurrenceDoneBy: 'Done for {$date} by {$name}: {$title}',
    newsReportAccepted: 'Accepted as done: {$title}',
    newsAcceptedBySilence: 'Accepted as done, because nobody objected: {$title}',
    newsOfOccurrence: '{$title} ({$date})',
    newsPartDone: '{$name} has done a part of it: {$title}',
    newsPartOpen: 'The part of {$name}, due on {$date}, is still open: {$title}',
    // An escalated commitment with the name of the holder, for the supervisor or the protocol office.
    newsLate: 'Still open with {$name}: {$title}',
    labelWhyTold: 'Why you are told:',
    toldAsSupervisor: 'You are recorded as the supervisor. The reminders go on; perhaps some help is needed.',
    toldAsOffice:
      'It has been late for ten working days. The reminders go on. You can give more time, name somebody else or drop it.',
    // Told to the holder before an escalation.
    labelNextStep: 'Next step:',
    supervisorWillBeTold:
      'If it is still open on {$date}, {$name}, recorded as your supervisor, will be told',
    officeWillBeTold: 'If it is still open on {$date}, the protocol office will be told',
    newsAddressChanged: 'Another address: {$title}',
    newsCalendarAddressMade: 'An address of your calendar was made',
    newsAbsenceWritten: 'Your absence was changed on your page',
    // What the office accepted without a date, of one visit; the titles follow.
    newsStillUndated: 'Accepted without a date half a year ago, and still open: {$visit}',
    labelStillUndated: 'Still right?',
    tellStillUndated:
      'Tell the person who keeps the records a date, or that it is done or given up. Without an answer it stays as it is, and is not asked again.',
    labelNotYou: 'Was it not you?',
    endCalendarAddress:
      'Open your list by the link of this mail, go to your calendar there, and end the address.',
    endAbsence: 'Open your list by the link of this mail, go to your absence there, and correct it.',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{{$count} official has another address}} * {{{$count} officials have another address}}',
    // Decided through the link of a mail, which may have been forwarded; the title is of the visit, or a name.
    newsDecided:
      '.input {$count :number} .match $count 1 {{Decided through a link: {$title}}} * {{{$count} decisions through a link: {$title}}}',
    mayWeWrite: 'May we write to {$name}?',
    labelAddress: 'Address:',
    labelWhy: 'Why we ask:',
    addressOutside: 'It lies outside the institution’s own domains. Nothing is sent to it until you say yes.',
    labelWaits: 'Waits for your yes:',
    mailDoesNotReach: 'Mail does not reach {$name}',
    unreachableBounced: 'The mailbox takes no mail. Nothing more is sent to it.',
    unreachableComplained: 'Its owner marked our mail as unwanted. Nothing more is sent to it.',
    unreachableNeverDelivered:
      'Several notices came back and none was delivered. Nothing more is sent to it.',
    unreachableRefused: 'It is not an address that mail can be sent to. Nothing is sent to it.',
    recordUnusable: 'The record of {$name} cannot be used',
    unusableFields: 'Nobody can be told by this record. Nothing is sent until it is corrected.',
    officialAbsent: '{$name} is absent',
    absentUntil: 'From {$from} to {$to} this official is told nothing, and something falls due in that time.',
    whoAnswersFor: 'Who answers for {$organisation}?',
    focalPointMissing:
      '.input {$count :number} .match $count one {{{$count} commitment waits for its focal point. Nobody is told of it until one is named.}} * {{{$count} commitments wait for its focal point. Nobody is told of them until one is named.}}',
    labelFields: 'To correct:',
    labelUnseen: 'Waits unseen:',
    labelDueMeanwhile: 'Falls due:',
    dueMeanwhile: '{$title} ({$date})',
    labelOfficial: 'Official:',
    nothingWaits: 'nothing so far',
    // Several matters of one visit stand below its title.
    labelToDecide: 'To decide:',
    mattersOfVisit: '.input {$count :number} .match $count one {{{$count} matter}} * {{{$count} matters}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} .match $count one {{{$count} matter, {$listed} listed here}} * {{{$count} matters, {$listed} listed here}}',
    labelOpenSince: 'Open since:',
    openSince:
      '.input {$count :number} .match $count 1 {{{$date}}} * {{{$date}, asked {$count} times with this mail}}',
    labelMatter: 'Matter:',
    labelCommitment: 'Reference:',

    // A person or group as recorded: any of a name, a title and an organisation.
    partyNameTitle: '{$name}, {$title}',
    partyNameOrganisation: '{$name}, {$organisation}',
    partyTitleOrganisation: '{$title}, {$organisation}',
    partyNameTitleOrganisation: '{$name}, {$title}, {$organisation}',
    // A list of titles or parties. The separator is a semicolon, because a title or party may contain commas.
    series: '{$before}; {$next}',
    seriesAndOthers:
      '.input {$count :number} .match $count one {{{$series} and {$count} other}} * {{{$series} and {$count} others}}',

    waiting:
      '.input {$count :number} .match $count one {{One more is left for the next working morning.}} * {{{$count} more are left for the next working morning.}}',
    withoutWording: 'Where no wording is shown, this mail had no room for it. The record has every wording.',
    others:
      '.input {$count :number} .match $count one {{One other open commitment of yours needs nothing today.}} * {{{$count} other open commitments of yours need nothing today.}}',
    // The underlined words of a link: to the page of one line, and to the page of everything on the reader's desk.
    linkLine: 'Open this to answer',
    linkDesk: 'Open my list',
    // Of something that was closed in the reader's name.
    linkClosed: 'See it, or take it back',
    // What somebody else closed, who alone can take it back.
    linkClosedByOther: 'See it',
    howToAnswer: 'Done, or something to add? Reply to this mail: it reaches the protocol office.',
    // To the protocol office: with links in the mail, and without.
    howToComplete: 'Done? Open the link below the commitment and say so.',
    howToDecide:
      'To decide, open the link below a matter. All matters of one visit are on one page, and what you leave open stays open.',
    howToReach:
      'Where mail does not reach somebody, tell the person who keeps the records the right address. If the mailbox works again, open the link and say so.',
    howToTakeBack:
      'Decided by mistake, or not by you? Tell the person who keeps the records, who can name somebody else, set another date, open a commitment again and end the links of these mails.',
    tellDone: 'Done? Tell the person who keeps the records.',
    tellDecision: 'Tell the person who keeps the records what you decide.',
    tellAddress:
      'Where mail does not reach somebody, tell the person who keeps the records the right address, or that the mailbox works again.',
    howToCorrect: 'Where a record cannot be used, the person who keeps the records can correct it.',
    howToCover: 'What falls due in an absence can get another official or another date, or stay as it is.',
    why: 'You receive this because {$institution} keeps you as the responsible official. There is at most one such mail a day, on working days only.',
    // All the reader has in this mail are parts.
    whyContributor:
      'You receive this because {$institution} keeps you as an official who contributes. There is at most one such mail a day, on working days only.',
    // The mail holds escalated commitments alone.
    whySupervisor:
      'You receive this because {$institution} keeps you as the supervisor of a responsible official. There is at most one such mail a day, on working days only.',
    // The section for an absent official in the mail of the deputy.
    sectionFor: 'For {$name}, absent until {$date}',
    standInText:
      'You stand in for {$name}. Please see to what is listed here: you answer as for your own commitments, and it stays with {$name}.',
    introStandIns:
      '.input {$count :number} .match $count one {{One thing agreed at an official visit needs you as a deputy.}} * {{{$count} things agreed at official visits need you as a deputy.}}',
    partStandIn: '.input {$count :number} {{{$count} as deputy}}',
    subjectFor: 'For {$name}: {$title}',
    // The mail holds commitments of absent officials alone.
    whyDeputy:
      'You receive this because {$institution} keeps you as the deputy of an absent official. There is at most one such mail a day, on working days only.',
    whyOffice:
      'You receive this because you decide what the records of {$institution} leave open. There is at most one such mail a day, on working days only.',
    whyBrief:
      'You receive this because {$institution} keeps you as a reader of the weekly brief. To end it, reply to this mail. There is at most one mail a day, on working days only.',
  },
} as const

/**
 * Messages of the pages behind the links of a mail. The messages stand apart from the mail's, so the bundle that sends mail
 * leaves them out.
 */
export const pages = {
  titleDesk: 'Your desk',
  deskOf: 'The desk of {$name}, as it is on {$date}',
  openOnDesk:
    '.input {$count :number} .match $count 0 {{Nothing is open on your desk.}} one {{{$count} commitment is open on your desk.}} * {{{$count} commitments are open on your desk.}}',
  cameLater:
    '.input {$count :number} .match $count one {{After this mail, {$count} more commitment came. A later mail brings the link to it.}} * {{After this mail, {$count} more commitments came. A later mail brings the links to them.}}',
  toDecideHere: 'Open a visit to decide what its record leaves open.',
  openMatters:
    '.input {$count :number} .match $count 0 {{Nothing is left to decide here.}} one {{{$count} matter waits for your decision.}} * {{{$count} matters wait for your decision.}}',
  mattersCameLater:
    '.input {$count :number} .match $count one {{After this mail, {$count} more matter came up. A later mail brings the link to it.}} * {{After this mail, {$count} more matters came up. A later mail brings the links to them.}}',
  titleVisitToDecide: 'To decide: {$visit}',
  titleOfficialsToDecide: 'To decide about officials',
  decideHere:
    'Choose an answer where you want to decide, write your initials at the end and record. What you leave open stays open.',
  fieldFind:
    'The name of the official, or, where there is no name, the title or the organisation: the beginning is enough (at least three letters)',
  find: 'Find the official',
  findMore: 'Write at least three letters of the name.',
  foundNone: 'Nobody of that name is in the directory. Write it otherwise, or name a new official.',
  foundNobody:
    'Nobody of that name is in the directory. Write it otherwise, or have the official recorded first.',
  foundSome: 'Choose the official below.',
  foundMany: 'Choose the official below. Only the first ten are shown; write more of the name to see others.',
  choiceKnownOfficial: 'An official of the directory',
  choiceNewOfficial: 'A new official',
  fieldName: 'Name (if it is known)',
  fieldTitle: 'Title (if it is known)',
  fieldOrganisation: 'Organisation (if it is known)',
  fieldEmail:
    'Address for mail. Nothing is sent to an address outside the institution before you allow it; the next mail asks.',
  choiceDate: 'Set the date',
  fieldDueOn: 'On which day is it due?',
  choiceRhythm: 'Set no date, and ask after it regularly',
  fieldWeeks: 'Every how many weeks? (1 to 52)',
  choiceLeaveOut: 'End the contribution of this official',
  choiceLeave: 'Leave it as recorded, and do not ask again',
  choiceLeaveAbsence: 'It stays as it is; do not ask again about this absence',
  choiceGoesOn: 'It goes on; ask again in a year',
  choiceEnds: 'It ends',
  fieldLastDay: 'What is the last day?',
  choiceAcceptDate: 'Accept the date',
  choiceGrant: 'Grant it',
  choiceAcceptReport: 'Accept it: it is done',
  choiceReturnReport: 'Return it: it is not done yet',
  choiceRefuse: 'Refuse it',
  fieldRefuse: 'Why? The official reads it in the next mail.',
  choiceDrop: 'Drop the commitment, which closes it',
  fieldOfficeNote: 'Your word on it, for the record',
  choiceAllowAddress: 'Allow mail to this address',
  choiceRefuseAddress: 'Allow no mail to this address',
  choiceTryAgain: 'The mailbox works again: try it once more',
  correctedElsewhere: 'The person who keeps the records can correct this.',
  recordDecisions: 'Record the decisions',
  decisionsRecorded:
    '.input {$count :number} .input {$all :number} .match $count one {{{$count} decision of {$all} is recorded.}} * {{{$count} decisions of {$all} are recorded.}}',
  pagesOfList: 'Pages of the list',
  pageOf: '.input {$page :number} .input {$pages :number} {{Page {$page} of {$pages}}}',
  pageBefore: 'Page before',
  pageAfter: 'Next page',
  linkToCalendar: 'Your dates in your own calendar',
  linkToDesk: 'Your desk',
  linkToCommitment: 'Back to this commitment',
  whose: 'This page is for {$name}. Until {$date}, everybody who has its address can answer in that name.',
  writeTo: 'Something else? Write to the protocol office: {$address}',

  headingAnswer: 'Your answer',
  headingHistory: 'What happened so far',
  headingTold: 'Mails that told you of it',
  toldNever: 'No mail of the last 60 days told you of it.',
  toldSent: '{$date}: sent',
  toldDelivered: '{$date}: delivered',
  toldBounced: '{$date}: it came back',
  toldUnknown: '{$date}: not known whether it left',

  record: 'Record the answer',
  answerDone: 'It is done',
  answerOccurrenceDone: 'It is done for this time',
  fieldOutcome: 'What came of it?',
  fieldDoneOn: 'On which day? (left empty: today)',
  fieldOccurrence: 'Which one? Its due date as in 2026-11-24 (left empty: the oldest that is not done)',
  fieldReference: 'File number of the letter or paper (if there is one)',
  answerProgress: 'It is under way',
  fieldNote: 'How does it stand?',
  fieldAtRisk: 'It may not be done in time',
  answerWaiting: 'I wait for the other side',
  fieldFor: 'For what?',
  fieldUntil: 'Until which day? (at most three months)',
  answerWaitingEnd: 'I no longer wait for the other side',
  fieldWaitingEnd: 'How does it stand now?',
  answerMoreTime: 'I need more time',
  fieldNewDate: 'Until which day?',
  answerProposedDate: 'I propose a date',
  fieldProposedDate: 'Which day?',
  answerNotMine: 'This is not mine',
  fieldWho: 'Whose is it? (if you do not know: why it is not yours)',
  answerCannotBeDone: 'It cannot be done any more',
  answerSeen: 'I have seen it',
  fieldInitials: 'Your initials (they only show that a person answers, and are not kept)',
  answerUndo: 'Take my last answer back',
  answerPartDone: 'My part is done',
  fieldReason: 'Why?',

  chooseAgain: 'Your choices are no longer marked. Choose again before you send the form.',
  notRecorded: 'Nothing was recorded.',
  noChoice: 'Choose one of the answers.',
  noDecision: 'Choose an answer to at least one question.',
  tooManyLines: '.input {$count :number} {{Decide at most {$count} matters at once.}}',
  decidedMeanwhile: 'It was answered before, and your decision changed nothing. What happened last:',
  notOfThisLink: 'The link of this mail does not lead to this question any more, or not yet.',
  dateBeforeAgreement: 'The day lies before the agreement. Write a later one.',
  endsTooEarly: 'A due date after this day is open. Write that date or a later day, or drop the commitment.',
  officialStillHolds: 'This official still holds commitments. Name somebody else for them first.',
  unknownOfficial: 'This official is not in the directory. Find the official again.',
  addressRefusedBefore: 'Mail to this address was refused before. Name somebody else, or another address.',
  officialOfAnother:
    'This official is of another organisation. Name somebody of this one, or have the record of the official corrected first.',
  namedThere: 'This official leads or contributes already. Name somebody else.',
  dateAfterDue: 'The date of a part cannot lie after the due date of the commitment.',
  namesWhoAsks: 'This official asks the question. Name somebody else, or refuse and say why.',
  addressWaits: 'Nothing is sent to {$name} before you allow the address. The next mail asks.',
  formNotWhole: 'The form did not arrive whole. Fill it in once more and send it again.',
  tooYoung: 'The answer came faster than a person reads. Look once more and send it again.',
  tooOld: 'The page was open for more than two hours. Look once more and send it again.',
  changedMeanwhile:
    'The commitment changed after the page was opened. Look at what is new and send it again if it still holds.',
  wrongOutcome: 'Write what came of it, in at most 4,000 characters without special marks.',
  wrongOccurrence: 'Write the due date of an occurrence that is not done, as in 2026-11-24.',
  wrongDoneOn: 'Write the day as in 2026-11-24. The day cannot lie in the future.',
  wrongReference: 'Write the file number on one line, in at most 200 characters.',
  wrongNote: 'Write how it stands, in at most 4,000 characters without special marks.',
  wrongFor: 'Write on one line for what you wait, in at most 300 characters.',
  wrongUntil: 'Write the day as in 2026-11-24. The day lies after today and within three months.',
  wrongNewDate:
    'Write the day as in 2026-11-24. The day lies after the present due date and not in the past.',
  wrongPartDate:
    'Write the day as in 2026-11-24. The day lies after the present date of your part, not after the due date of the commitment, and not in the past.',
  wrongProposedDate: 'Write the day as in 2026-11-24. The day does not lie in the past.',
  wrongWho: 'Write on one line whose it is, in at most 200 characters.',
  wrongInitials: 'Write your initials.',
  wrongName:
    'Write a name, a title or an organisation. A name stands on one line, in at most 200 characters.',
  wrongTitle: 'Write the title on one line, in at most 300 characters.',
  wrongOrganisation: 'Write the organisation on one line, in at most 200 characters.',
  wrongEmail: 'Write the address as in name@example.org.',
  wrongDueOn: 'Write the day as in 2026-11-24.',
  wrongWeeks: 'Write the number of weeks, from 1 to 52.',
  wrongReason: 'Write why, in at most 4,000 characters without special marks.',
  notPossible: 'This cannot be done here any more. Write to the protocol office: {$address}',
  tooLong: 'The answer is too long for this page. Send it to the protocol office: {$address}',

  titleRecorded: 'Recorded',
  recordedOccurrenceDone: 'This time is recorded as done. You are reminded of the next due date.',
  recordedDone: 'The commitment is recorded as done. No mail reminds you of it any more.',
  recordedReportedDone:
    'Your report is recorded, and the protocol office is asked to accept it. No mail reminds you of the commitment meanwhile.',
  recordedPartDone:
    'Your part is recorded as done. No mail reminds you of it any more, and the official who leads is told.',
  recordedProgress: 'Your report is recorded. No mail asks about it for some working days.',
  recordedWaiting:
    'Your waiting is recorded. No mail reminds you of it before that day. Waiting moves no due date.',
  recordedWaitAgain:
    'The protocol office is asked whether you may wait once more. Reminders go on until the office decides.',
  recordedWaitingEnd: 'The end of your waiting is recorded. Mails remind you of it again.',
  recordedMoreTime: 'The protocol office is asked for more time. Reminders go on until the office decides.',
  recordedProposedDate:
    'The protocol office is asked about the date. Reminders go on until the office decides.',
  recordedNotMine:
    'The protocol office is told that the commitment is not yours. No mail reminds you while the office decides, for ten working days at most.',
  recordedCannotBeDone:
    'The protocol office is told that the commitment cannot be done any more. No mail reminds you while the office decides, for ten working days at most.',
  recordedSeen: 'You are recorded as having seen the commitment. Nothing else changes.',
  recordedUndo: 'Your answer is taken back. Everything is as it was before.',
  recordedAllowed: 'Mail to this address is allowed.',
  recordedRefusedAddress: 'No mail is sent to this address.',
  recordedTryAgain: 'Mail to this address is tried again.',
  recordedAbsenceLeft: 'It stays as it is. You are asked no more about this absence.',
  recordedFocalPoint:
    'The official answers for the organisation from now on. What waited goes to the official.',
  recordedBefore: 'Recorded already, by you. Nothing more is needed.',
  takeBack: 'A mistake? You can take the answer back below, until {$date}.',

  stateDone: 'Done on {$date}',
  statePartDone: 'Your part was done on {$date}',
  stateDropped: 'Dropped by the protocol office',
  stateCancelled: 'Cancelled by the protocol office',
  stateRenewed: 'Renewed by a later agreement',
  labelState: 'State:',
  labelOutcome: 'Outcome:',
  labelReference: 'File number:',
  labelReason: 'Reason:',

  // An entry of the history: the day, the event, and perhaps what a person wrote about it.
  entry: '{$date}: {$what}',
  entryBy: '{$date}: {$what}, by {$name}',
  happenedRecorded: 'recorded',
  happenedDecided: 'decided by the protocol office',
  happenedGranted: 'granted by the protocol office',
  happenedNamed: 'the protocol office named {$name}',
  happenedDateSet: 'the protocol office set the date: {$to}',
  happenedDateBesideRhythm: 'the protocol office set the date: {$to}; until then {$rhythm}',
  happenedRhythm: 'the protocol office set no date: {$rhythm}',
  happenedLeft: 'the protocol office left it as recorded',
  happenedGoesOn: 'the protocol office said that it goes on',
  happenedEndSet: 'the protocol office set the last day: {$to}',
  happenedRefused: 'refused by the protocol office',
  happenedDropped: 'dropped by the protocol office',
  happenedMoreTime: 'more time was asked for, until {$to}',
  happenedProposedDate: 'a date was proposed: {$to}',
  happenedNotMine: 'an official said that somebody else is responsible',
  happenedCannotBeDone: 'an official said that it cannot be done any more',
  happenedWaitAgain: 'an official asked to wait once more, until {$to}',
  happenedReportedDone: 'reported as done on {$date}',
  happenedReturned: 'returned by the protocol office as not done yet',
  happenedAccepted: 'accepted as done by the protocol office',
  happenedAcceptedBySilence: 'accepted as done, because nobody objected',
  happenedCompleted: 'done',
  happenedVisitHeld: 'done: the agreed visit was held',
  happenedOccurrenceDone: 'done for {$date}',
  happenedOccurrenceSkipped: 'skipped for {$date}',
  happenedGoneOver: 'now about the due date {$date}',
  happenedRemindersEnded: 'the last reminder was sent',
  happenedSupervisorTold: '{$name}, as supervisor, was told that it is late',
  happenedOfficeTold: 'the protocol office was told that it is late',
  happenedEndAsked: 'the protocol office was asked whether it goes on',
  happenedCorrected: 'the record was corrected',
  happenedMoved: 'the date was moved from {$from} to {$to}',
  happenedDated: 'the date was set: {$to}',
  happenedUndated: 'the date {$from} was taken away',
  happenedProgress: 'a report',
  happenedAtRisk: 'a report: it may not be done in time',
  happenedSeen: 'seen',
  happenedPartDone: 'the part of {$name} is done',
  happenedPartProgress: 'report on the part of {$name}',
  happenedPartAtRisk: 'report on the part of {$name}: it may not be done in time',
  happenedPartSeen: 'seen by {$name}, who contributes',
  happenedPartMoreTime: 'more time was asked for the part of {$name}, until {$to}',
  happenedPartNotMine: '{$name} said that the part is somebody else’s',
  happenedPartDated: 'the date of the part of {$name} was set: {$to}',
  happenedPartLeftOut: '{$name} contributes no longer',
  happenedPartPassedOn: 'the part of {$name} was passed to {$other}',
  happenedPartRefused: 'the protocol office declined what {$name} asked about the part',
  happenedPartUndone: 'the part of {$name} is open again',
  happenedWaiting: 'waiting for the other side until {$to}',
  happenedWaitingEnded: 'no longer waiting for the other side',
  happenedUndone: 'the last answer was taken back',
  happenedCancelled: 'cancelled',
  happenedRenewed: 'renewed by a later agreement',
  happenedReopened: 'opened again',
  happenedReassigned: 'passed to {$name}',
  happenedContributing: 'contributing from now on: {$names}',
  happenedNobodyContributes: 'nobody contributes any more',
  happenedPublished: 'the visit was published',
  happenedEventCorrected: 'the visit or the event was corrected',

  titleAbsence: 'Your absence',
  absenceAbout:
    'While you are absent you get no mail from us. What falls due in that time is told to you on the last working day before it. An absence counts from tomorrow on at the earliest.',
  absenceOffice: 'The protocol office is asked about what falls due while you are absent.',
  absenceDeputy: 'While you are absent, what falls due is told to {$deputy}.',
  absenceDeputyAway: 'On the days on which {$deputy} is absent too, the protocol office is asked.',
  absenceThere: 'Recorded: absent from {$from} to {$to}.',
  absenceNotThere: 'No absence is recorded.',
  absenceWrite: 'I shall be absent',
  absenceEnd: 'I am not absent: take the absence away',
  fieldAbsentFrom: 'First day',
  fieldAbsentTo: 'Last day',
  wrongAbsence:
    'Write both days as in 2026-11-24. The last day lies after today and not before the first day, and both are within a year.',
  absenceChanged:
    'Something changed after the page was opened. Please look again, and send it again if it is still needed.',
  titleAbsenceWritten: 'Your absence is recorded',
  absenceWritten:
    'You get no mail from us from {$from} to {$to}. Your next mail from us says that this was recorded.',
  titleAbsenceEnded: 'No absence is recorded any more',
  absenceGone: 'From the next working day on you get mail from us as before.',
  titleCalendar: 'Your dates in your own calendar',
  calendarAbout:
    'A calendar program can subscribe to a private address of your desk. It then shows your due dates as entries of a whole day, moves them when a date moves, and removes them when the commitment is done. Everybody who has the address can read these dates.',
  calendarThere: 'You have an address. It is not shown again.',
  calendarNotThere: 'You have no address so far.',
  headingCalendar: 'What would you like?',
  calendarMake: 'Make an address',
  calendarMakeAnother: 'Make another address; the present one ends',
  calendarEnd: 'End the address',
  calendarGo: 'Go on',
  calendarChanged:
    'Something changed after the page was opened; perhaps an address was made or ended a moment ago. Look once more and send it again if it is still needed.',
  titleCalendarMade: 'The address of your calendar',
  calendarOnce: 'Copy the address now: it is shown only this once, and nobody can look it up.',
  calendarOpen: 'Subscribe on this device',
  calendarSubscribe:
    'Or paste it in your calendar program where you subscribe to a calendar from the internet. The program looks for changes by itself, often only a few times a day. A mail tells you that the address was made.',
  titleCalendarEnded: 'The address of the calendar has ended',
  calendarGone: 'Calendar programs get nothing more from it. You can remove the calendar there.',
  calendarHasEnded:
    'Another one was made, somebody ended it, or the post or the mail address changed. The link in the latest mail leads to a new one; or write to the protocol office: {$address}',
  titleCalendarUnknown: 'This calendar is not known',
  calendarUnknown:
    'Its address is perhaps not whole. If it is, make a new one by the link in the latest mail; or write to the protocol office: {$address}',
  // The name of the calendar, and the last paragraph of each of its entries.
  calendarName: 'Agreed at official visits',
  calendarAnswer: 'To answer, open the link in a mail that told you of it, or reply to that mail.',

  titleLinkUnknown: 'This link is not known',
  linkUnknown:
    'Its address is perhaps not whole. Open it from the mail again. If that does not help, write to the protocol office: {$address}',
  titleLinkExpired: 'This link is too old',
  linkExpired:
    'Links hold for 60 days, those of the protocol office for 14. The latest mail has a new one; or write to the protocol office: {$address}',
  titleLinkEnded: 'This link has ended',
  linkEnded:
    'The link ended because the post or the address changed, or because the protocol office ended it. The latest mail has a new one; or write to the protocol office: {$address}',
  titleNotYours: 'This is not on your desk',
  passedOn: 'The commitment is with somebody else now. You need not do anything.',
  contributesNoLonger: 'You no longer contribute to this commitment. You need not do anything.',
  ofAnotherLink:
    'The link of this mail does not lead to it. If it is yours, a later mail brings the link; or write to the protocol office: {$address}',
  titleNoPage: 'There is no such page',
  noPage:
    'Open the link from the mail again. If that does not help, write to the protocol office: {$address}',
  titleFault: 'The page failed',
  fault:
    'Try again in a few minutes. If it fails again, write to the protocol office and name this number: {$number}. The address: {$address}',
} as const
