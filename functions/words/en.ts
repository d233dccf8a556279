/**
 * Every sentence of a notice, in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * Another language is another file with the same keys; the compiler says which are missing.
 */
export const en = {
  subjectOverdue: 'Overdue since {due}: {title}',
  subjectDueToday: 'Due today: {title}',
  subjectComing: 'Due on {due}: {title}',
  subjectCheckIn: 'How does it stand? {title}',
  subjectUndated: 'Agreed, without a date so far: {title}',
  subjectMatter: 'To decide: {title}',
  subjectSeveral: 'Follow-up to official visits: {parts}',
  subjectTakeover: 'You take over from {name}: {parts}',
  partCommitment: '{count, plural, one {# commitment} other {# commitments}}',
  partOverdue: '{count, plural, one {# overdue} other {# overdue}}',
  partDueToday: '{count, plural, one {# due today} other {# due today}}',
  partComing: '{count, plural, one {# coming up} other {# coming up}}',
  partCheckIn: '{count, plural, one {# to ask after} other {# to ask after}}',
  partUndated: '{count, plural, one {# without a date} other {# without a date}}',
  partMatter: '{count, plural, one {# to decide} other {# to decide}}',

  greeting: 'Dear {name},',
  intro:
    '{count, plural, one {One thing agreed at an official visit needs you today.} other {# things agreed at official visits need you today.}}',
  introMatters:
    '{count, plural, one {One matter waits for your decision.} other {# matters wait for your decision.}}',
  introTakeover: 'This post is yours now, and with it everything that is open on its desk.',

  headingTakeover: 'You take over from {name}: {parts}',
  takeover: 'Each follows as it stands today. Lateness from before {date} is not yours.',
  headingOverdue: 'Overdue',
  headingDueToday: 'Due today',
  headingComing: 'Coming up',
  headingCheckIn: 'How does it stand?',
  headingUndated: 'Agreed, without a date so far',
  headingMatter: 'To decide',

  isNew: 'New',
  labelDue: 'Due',
  dueOverdue: '{date}, {days, plural, one {# day} other {# days}} late',
  dueToday: '{date}, today',
  dueComing: '{date}, {days, plural, one {tomorrow} other {in # days}}',
  labelAsWorded: 'Date as agreed',
  labelCheckIn: 'No due date',
  checkInDays: 'we ask every {count, plural, one {day} other {# days}}',
  checkInWeeks: 'we ask every {count, plural, one {week} other {# weeks}}',
  checkInMonths: 'we ask every {count, plural, one {month} other {# months}}',
  labelUndated: 'No due date',
  undatedAccepted: 'none was agreed',
  undatedWorded: 'none was set for what was agreed',
  undatedAsked: 'the protocol office has been asked for one',
  labelAgreedAt: 'Agreed at',
  agreedAt: '{event} on {date}',
  agreedAtPlace: '{event} on {date}, {place}',
  agreedAtTitled: '{event} “{eventTitle}” on {date}',
  agreedAtTitledPlace: '{event} “{eventTitle}” on {date}, {place}',
  days: '{from} to {to}',
  labelVisit: 'Visit',
  labelWith: 'With',
  withOthers: '{parties} and {count, plural, one {# other} other {# others}}',
  labelUndertakenBy: 'Undertaken by',
  labelRecipient: 'Owed to',
  labelAsked: 'What is missing',
  gapResponsible: 'Nobody is named whom we could remind.',
  gapDate: 'It has neither a due date nor a rhythm in which to ask after it.',
  gapRemindersEnded:
    'The last reminder has been sent and it is still open. Name somebody else, set a new date, or accept it as it is.',
  mayWeWrite: 'May we write to {name}?',
  labelAddress: 'Address',
  labelWhy: 'Why we ask',
  addressOutside: 'It lies outside the institution’s own domains. Nothing is sent to it until you say yes.',
  labelWaits: 'Waits for your yes',
  nothingWaits: 'nothing so far',
  labelMatter: 'Matter',
  labelCommitment: 'Reference',

  kindMeeting: 'meeting',
  kindSiteVisit: 'site visit',
  kindSigning: 'signing',
  kindReception: 'reception',
  kindCall: 'call',
  kindOther: 'event',

  waiting:
    '{count, plural, one {One more is left for the next working morning.} other {# more are left for the next working morning.}}',
  others:
    '{count, plural, one {One other open commitment of yours needs nothing today.} other {# other open commitments of yours need nothing today.}}',
  howToAnswer: 'Done, or something to add? Reply to this mail: it reaches the protocol office.',
  howToComplete: 'Done? Say so through the API: POST /commitments/(its reference)/completion.',
  howToDecide: 'Decide through the API: POST /matters/(the matter’s id)/decision.',
  howToAllow: 'Where we ask whether to write to somebody, answer with "accept": true or "accept": false.',
  why: 'You receive this because {institution} keeps you as the responsible official.',
  whyOffice: 'You receive this because you decide what the records of {institution} leave open.',
  howOften: 'There is at most one such mail a day, on working days only.',
} as const

export type MessageKey = keyof typeof en
export type Messages = Readonly<Record<MessageKey, string>>
