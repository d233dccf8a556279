import type { RouteName } from '../functions/api/routes.ts'

export const tags = {
  Visits: 'The record: visits, their events, and what was agreed at them.',
  Commitments: 'What was agreed, from the day it is recorded until it is done or given up.',
  Matters: 'What asks the protocol office for a decision.',
  Officials: 'The directory, what waits for each official, and what they were sent.',
  API: 'The API itself.',
}

/** The description of an operation for callers, as far as the route does not declare the facts already. */
export type Operation = {
  readonly tag: keyof typeof tags
  readonly summary: string
  readonly description?: string
  /** Examples of the body: files of events/examples, or shorter bodies by the name of the shown case. */
  readonly examples?: Readonly<Record<string, object | `${string}.json`>>
}

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const repeated =
  'Repeated with the same Idempotency-Key it answers with the same id and the present state, and stores nothing.'
const similar =
  '`similar` names at most ten other visits with the same title and days, or with the same `reference`; it is absent when there is none. Of two visits recorded at the same moment, at least one names the other.'
const ladder =
  '`ladder` names one of the ladders in the settings, by which the commitments of the visit are told; without it the default counts.'
const pages =
  'Whatever nobody changes while pages are read stands on exactly one of them. A page may hold fewer than asked for and still have a `next`.'
const patch = 'A merge patch (RFC 7396): what is left out stays, null takes an optional field away.'

const renews =
  'An action with `renews` is agreed in place of an open commitment, which is closed as `renewed` at the moment from which the newer one is told. A draft renews nothing.'
const organisationAlone =
  '`responsible: {organisation}` alone means the focal point of the organisation. Where there is none, the commitment waits: one matter asks who answers for the organisation, and the answer takes over all that waits.'
const dueBefore =
  'An action with `dueBefore` is due on the day before that recorded visit begins, and the deadline moves with it.'
const agreedVisit =
  'An action with `agreedVisit` is itself a planned visit, and is done when somebody records that visit as held.'
const figures =
  '`from` and `to` are months, both included, and at most 24; without them the twelve months up to the present one. What has a deadline counts in the calendar month of its present deadline, under the organisation of the responsible official. `done` is `inTime` and `late` together; a deadline that is today has not passed, and today is the date in the institution’s zone. `moved` counts what was granted more time; `firstDeadline` measures the same by the deadline before the first move. Each occurrence of what recurs that is done or missed, or is the present one, counts in its own month. What is open in a draft, parts of contributors, what has no deadline, and what was cancelled, dropped or renewed do not count. Without `organisation` stands what no organisation answers for.'
const asking =
  'The protocol office is asked and decides; until then the date and the official stay. The same request again is answered as the first time.'
const silentMeanwhile =
  'The official is told nothing of it until the office decides, for ten working days at most; then reminders resume.'

/**
 * All operations by the name of the route in functions/api/routes.ts. A route without an entry does not
 * compile.
 */
export const operations: Readonly<Record<RouteName, Operation>> = {
  getVisits: {
    tag: 'Visits',
    summary: 'List visits, the latest first',
    description: `\`from\` and \`to\` are about the first day; a visit without days comes last and lies in no such range. \`organisation\` is one of the delegation, the host or the counterparts. ${pages}`,
  },
  postVisit: {
    tag: 'Visits',
    summary: 'Record a visit with its events and what was agreed at them',
    description: `A visit is recorded whole or not at all, with up to 200 agreed actions in all. A large one takes some seconds; until it is whole, it is in no list, nobody is told of it, and reading it shows how far the recording is. What is interrupted goes on within a quarter of an hour, or at once when the request is repeated. What an agreed action lacks, an official or a date, becomes a matter for the protocol office. ${renews} ${dueBefore} ${agreedVisit} ${organisationAlone} ${repeated} ${similar} ${ladder}`,
    examples: {
      minimal: 'minimal.json',
      'the real visit of 2020': 'sco-2020.json',
      outgoing: 'outgoing.json',
      "a mission's table": 'mission-table.json',
      'a communiqué in Arabic': 'communique-in-arabic.json',
      'a joint commission': 'joint-commission.json',
    },
  },
  postSimilarVisits: {
    tag: 'Visits',
    summary: 'Ask whether a visit is recorded already',
    description:
      'Stores nothing. `similar` names at most ten visits with the same title and days, or with the same `reference`; letter case and spaces do not count. With the `idempotencyKey` of the recording to come, `recordedAs` names the visit that the caller recorded with it. A withdrawn visit is left out, as is a visit that an earlier version of the system recorded and nobody has corrected since.',
    examples: {
      'title and days': {
        title: 'Ministerial mission to Wellington',
        startsOn: '2026-11-02',
        endsOn: '2026-11-04',
      },
      'a file number': {
        title: 'Delegation in Qingdao',
        startsOn: '2026-11-16',
        endsOn: '2026-11-18',
        reference: 'P-2026/17',
        idempotencyKey: 'p-2026-17',
      },
    },
  },
  getVisit: {
    tag: 'Visits',
    summary: 'Read a visit with its events and commitments',
    description:
      'The ETag covers the record of the visit, not its commitments. `follows` and `followedBy` name the visits before and after it; a withdrawn visit follows nothing. `fulfils` names the agreed actions that are this visit; they are completed when its state becomes `held`.',
  },
  getVisitExport: {
    tag: 'Visits',
    summary: 'Export a visit with everything that is recorded about it',
  },
  patchVisit: {
    tag: 'Visits',
    summary: 'Correct a visit, publish its draft, or set its state',
    description: `${patch} A visit is closed or cancelled only when nothing of it is open, and follows no visit that follows it. ${ladder} Another ladder moves the mornings that lie ahead, and nobody is told of it.`,
    examples: {
      'a file number': { reference: 'P-2026/17' },
      'publish a draft': { draft: false },
      'closer reminders': { ladder: 'close' },
      close: { state: 'closed' },
    },
  },
  postWithdrawal: {
    tag: 'Visits',
    summary: 'Take a visit back',
    description: 'Everything that is open of it is cancelled for this reason; its history is kept.',
    examples: { twice: { reason: 'It was recorded twice.' } },
  },
  postEvent: {
    tag: 'Visits',
    summary: 'Add an event, with what was agreed at it',
    description: `${renews} ${dueBefore} ${agreedVisit} ${organisationAlone} ${repeated}`,
    examples: {
      'a call afterwards': {
        kind: 'call',
        phase: 'follow-up',
        startsOn: '2026-11-20',
        agreedActions: [{ wording: 'Send the list' }],
      },
      'a site visit on a day that is not known': { kind: 'site-visit', place: 'Seed station' },
    },
  },
  patchEvent: {
    tag: 'Visits',
    summary: 'Correct an event',
    description: `${patch} Notices tell of what was agreed at it as it is recorded then.`,
    examples: { place: { place: 'Parliament' } },
  },
  postCommitment: {
    tag: 'Visits',
    summary: 'Add something more that was agreed at an event',
    description: `${renews} ${dueBefore} ${agreedVisit} ${organisationAlone} ${repeated}`,
    examples: {
      'a rhythm': {
        eventId: 'evt_2486wz0gm49zwgi9jdeoiajp',
        wording: 'Keep in touch',
        checkIn: { every: 'P4W' },
      },
    },
  },
  getOfficials: {
    tag: 'Officials',
    summary: 'List the directory by what the officials are called',
    description: `\`text\` is a part of the name, title, organisation or address. ${pages}`,
  },
  putOfficial: {
    tag: 'Officials',
    summary: 'Add an official under an id of your choice, or change one',
    description:
      'Without If-Match it adds, with it changes. A post or an office may have no person’s name: it has at least one of name, title and organisation. `focalPoint` marks the official who answers for the organisation: `responsible: {organisation}` then means this official. An organisation has one focal point; a second is refused. A change without `focalPoint` takes the mark away. `supervisorId` names another official of the directory, who is told of what the official has had late for five working days; a change without it takes the supervisor away. `deputyId` names another official of the directory, who stands in while the official is absent; a change without it takes the deputy away. The protocol office has no deputy, because it is never absent, and is nobody’s deputy, because it is asked anyway when nobody stands in. An omitted language, zone or hour is the institution’s. `calendar` is the country or region whose working days count for the official, one of those that the institution’s settings name; without it the institution’s own calendar counts. `weekend` names the official’s own days off in place of the calendar’s; on these nobody works in lieu of a holiday. `absence` has the first and the last day on which the official does not work, both included, at most 366 days: nothing is sent then, what falls due in that time is told on the last working day before, and the deputy is told of it, or, when nobody stands in, the protocol office is asked. An absence counts from the next local date of the official; one whose last day is past is refused. The protocol office has none. With `weeklyBrief: true` the official reads the weekly brief of the whole institution, which takes an address in the institution’s domains; the protocol office reads it unless it says `weeklyBrief: false`. `language` is one that the institution offers (`GET /languages`), or the one that is recorded already. An address outside the institution’s own domains waits until the protocol office says yes. Only a coordinator changes the address of `ofc_protocol-office`, and only within these domains.',
    examples: {
      official: { ...lin, title: 'Head of division', zone: 'Asia/Shanghai', hour: '08:30' },
      'a unit without a name': {
        email: 'law@example.org',
        title: 'Legal Office',
        organisation: 'Ministry of Trade',
      },
      'a focal point': { ...lin, organisation: 'Ministry of Finance', focalPoint: true },
      'an absence': { ...lin, absence: { from: '2099-06-01', to: '2099-06-12' } },
      'a weekend of their own': { ...lin, zone: 'Asia/Tehran', weekend: ['thursday', 'friday'] },
    },
  },
  patchOfficial: {
    tag: 'Officials',
    summary: 'Change a part of an official, or who holds the post',
    description: `${patch} With \`newHolder\` everything on the desk counts from the new person’s first morning, and their first notice lists what they take over from whom. \`newHolder\` needs \`name\`: the name of the person, or null where nobody is known. \`focalPoint: null\` takes the mark of a focal point away; what the official was given stays. \`supervisorId: null\` takes the supervisor away, and \`deputyId: null\` the deputy. A new holder inherits neither the absence nor the deputy.`,
    examples: {
      hour: { hour: '09:00' },
      'a focal point': { organisation: 'Ministry of Finance', focalPoint: true },
      'a new holder': { newHolder: true, name: 'Chen Li', email: 'chen@example.org' },
    },
  },
  postLinkRevocation: {
    tag: 'Officials',
    summary: 'End every link in the mails to an official',
    description: 'As after a mail was forwarded to the wrong person. The next notice has links again.',
    examples: { 'forwarded by mistake': { reason: 'The mail of Tuesday was forwarded by mistake.' } },
  },
  getOfficial: { tag: 'Officials', summary: 'Read an official' },
  getOfficialHistory: {
    tag: 'Officials',
    summary: 'Who changed an official, when and how',
    description:
      'The oldest change first. `by` is the subject of a token, or `system` where reports of SES stopped mail. What an earlier version changed is not there.',
  },
  getLanguages: {
    tag: 'Officials',
    summary: 'List the languages that the institution offers',
    description:
      'An official is recorded with one of `offered`, or with a dialect of one (lookup of RFC 4647, 3.4, after likely subtags were added): `zh-CN` is taken where `zh-Hans` is offered, and `zh-TW` is not. The tag is kept as given. `own` is the language of an official recorded without one.',
  },
  getDesk: {
    tag: 'Officials',
    summary: 'Read everything that waits for an official',
  },
  getNotices: {
    tag: 'Officials',
    summary: 'What an official was sent on each day, or why nothing',
    description:
      'Every day from `from` to `to`, the earliest first; without them the last 31 days, at most 366, and at most so many ahead. `unknown` means that nobody knows whether the mail left; it is not sent again that day. `unreachable` means that mail to the address is stopped. `missed` means that something was due while we could not send; `toldOn` is the day that told it. A line that was closed or changed before any notice told it leaves no trace. `planned` is what will be told if nothing changes.',
  },
  getMatters: {
    tag: 'Matters',
    summary: 'List what asks for a decision, longest waiting first',
    description: `Those first asked on one day are in the order of the record. ${pages}`,
  },
  postDecision: {
    tag: 'Matters',
    summary: 'Decide a matter',
    description:
      'About a commitment: name the official, set the date or the rhythm, or accept it as it is; a due date before the agreement needs `accept` beside it. About an address outside: accept it, true or false. About an address that mail does not reach: `tryAgain`, or correct the address of the official instead; what was missed is then told again. What an official asks is named by `question`, and granted, accepted, dropped, answered with another official or date, or refused: `refuse` holds the reason, which the official reads. What a contributor asks about the own part is named by `question` and `contributor`: `grant` or `dueOn` sets the own date, `accept` ends the contribution, and `responsible` names who contributes instead. The question `no-end` comes once a year about what recurs without an agreed end: accept that it goes on, name the last day as `until`, or drop it with the reason in the note. The question `acceptance` comes with a report that it is done: accept it, or refuse it with the reason, which the official reads. About an organisation without a focal point: name an official of the directory as `responsible`, who becomes the focal point.',
    examples: {
      'name and date': { responsible: lin, dueOn: '2027-01-29' },
      'leave it as it is': { accept: true, note: 'Nobody expects a date.' },
      'more time': { question: 'more-time', grant: true },
      'no more time': { question: 'more-time', refuse: 'The Council meets before that day.' },
      'given up': { question: 'cannot-be-done', drop: true },
      'not done yet': { question: 'acceptance', refuse: 'The annex is missing.' },
      'more time for a part': {
        question: 'part-more-time',
        contributor: { officialId: 'ofc_lin' },
        grant: true,
      },
      'it ends': { question: 'no-end', until: '2028-12-31' },
      'the mailbox works again': { tryAgain: true, note: 'It was full.' },
    },
  },
  getCommitments: {
    tag: 'Commitments',
    summary: 'List commitments by their deadline',
    description: `At most one of \`visit\` and \`official\`. \`organisation\` promised it or is its recipient. A due date agreed as a month, a quarter or a year counts by its last day, the \`deadline\`. Overdue is what was due before today in the institution’s zone; \`waiting\` is what waits today for the other side; \`atRisk\` is what may not be done in time by its last report. Those of one day are in the order of the record, as are all of a visit and the open ones of an official. ${pages}`,
  },
  getCommitmentsCsv: {
    tag: 'Commitments',
    summary: 'The same list as a table for a spreadsheet',
    description:
      'CSV as RFC 4180 writes it, in UTF-8. What a spreadsheet would compute begins with an apostrophe. More rows follow at the link `next`.',
  },
  getFigures: {
    tag: 'Commitments',
    summary: 'How much was done in time, by month and organisation',
    description: figures,
  },
  getFiguresCsv: {
    tag: 'Commitments',
    summary: 'The same figures as a table for a spreadsheet',
    description: `${figures} In the columns \`firstInTime\` and so on stand the figures by the first deadline. The last column, \`counts\`, says in the first row what the figures count.`,
  },
  getCommitment: {
    tag: 'Commitments',
    summary: 'Read a commitment with its history',
  },
  getPlan: {
    tag: 'Commitments',
    summary: 'The coming notices of a commitment, and why each is sent',
    description:
      'If nothing changes and every mail leaves on its morning. What never ends is told for the next six times. An empty list says why; `matter` is when the protocol office is asked about it. `ladder` is the ladder that counts; it names also the ladder of the visit when the settings no longer have that one.',
  },
  patchCommitment: {
    tag: 'Commitments',
    summary: 'Correct a commitment, or set another date',
    description: `${patch} \`dueOn\` is a day \`2026-11-30\`, a month \`2026-11\`, a quarter \`2026-Q4\` or a year \`2026\`, as it was agreed; the answer has the \`deadline\` beside it, which is the last day. \`dueWithin\` such as \`P2M\` takes the place of \`dueOn\` and counts from the last day of the event; its deadline follows when those days are corrected. \`dueBefore\` names a recorded visit in the same way: the deadline is the day before that visit begins, and follows its corrected days; while that visit is cancelled, withdrawn or without a day, the protocol office is asked for a date. A commitment may have a due date and a rhythm: we then ask how it stands until the reminders before the date begin. Changing either needs a reason, and is told on the next morning. \`contributors\` is the whole list of those who contribute from now on, and null takes all away: who stays keeps the reminders of the own part, who is new is told on the next morning, and who is left out hears nothing more. Another date of a part needs a reason.`,
    examples: {
      'another date': { dueOn: '2027-02-26', reason: 'Elections.' },
      'a quarter': { dueOn: '2027-Q1', reason: 'Elections.' },
      'a rhythm in the place of a date': {
        dueOn: null,
        checkIn: { every: 'P4W' },
        reason: 'No day was meant.',
      },
      'other contributors': { contributors: [{ officialId: 'ofc_lin', dueOn: '2026-12-11' }] },
    },
  },
  postCompletion: {
    tag: 'Commitments',
    summary: 'It is done',
    description:
      'Completing it twice in the same words is answered as the first time. Of what recurs, one occurrence is done: the one due on `occurrence`, or else the oldest open one. The last open one completes the commitment. `reported` says that these are the words of the responsible official, and not yours: where commitments close by acceptance, as the institution or `closing` of the visit says, the answer is an open commitment, and the protocol office accepts the report or returns it. Nothing reminds the official meanwhile, and after ten working days without an answer it counts as accepted.',
    examples: {
      done: { outcome: 'The plan was handed over.', doneOn: '2026-11-20' },
      reported: { outcome: 'The plan was handed over.', doneOn: '2026-11-20', reported: true },
    },
  },
  postSkip: {
    tag: 'Commitments',
    summary: 'One occurrence will not be done',
    description:
      'For what recurs: the occurrence of that due date, or else the oldest open one, goes by with a reason, and the line goes on. Skipping the last open one cancels the commitment.',
    examples: { skip: { reason: 'Both sides agreed to leave this quarter out.' } },
  },
  postProgress: {
    tag: 'Commitments',
    summary: 'Report how it stands',
    description:
      'The official is left in peace for three working days, but for the notice of the due day, and a rhythm begins anew. What would come in these days comes on the first working day after them.',
    examples: {
      progress: { note: 'The draft is with the director.' },
      'at risk': { note: 'The budget is not approved.', atRisk: true },
    },
  },
  postSeen: {
    tag: 'Commitments',
    summary: 'The official knows of it',
    description: 'An entry of the history and nothing more: reminders go on as planned.',
  },
  postWaiting: {
    tag: 'Commitments',
    summary: 'Wait for the other side',
    description:
      'The official is not reminded before the day `until`, at most three months ahead, and is told again on it; lateness counts from it. The first notice is not put off, a new date is told at once, and another responsible official begins anew. Waiting for something else replaces what was said. Waiting for the same once more is a question to the protocol office, and reminders go on until it is granted.',
    examples: { waiting: { for: 'The list of participants', until: '2026-12-15' } },
  },
  postWaitingEnd: {
    tag: 'Commitments',
    summary: 'The other side has answered',
    description: 'The official is told on the next morning, and lateness counts from today.',
    examples: { answered: { note: 'The list arrived.' } },
  },
  postUndo: {
    tag: 'Commitments',
    summary: 'Take the last answer back',
    description:
      'Dates, questions and the next morning are as before the answer; a morning that has passed becomes the next one. Possible for a week, and while nothing else has changed the commitment.',
    examples: { undo: { reason: 'It was about another visit.' } },
  },
  postPartDone: {
    tag: 'Commitments',
    summary: 'A contributor has done the own part',
    description:
      'The reminders of the part end at once, and the next notice of the official who leads tells it. The commitment stays open for all others.',
    examples: {
      done: {
        contributor: { officialId: 'ofc_lin' },
        outcome: 'The figures were sent.',
        doneOn: '2026-11-20',
      },
    },
  },
  postPartProgress: {
    tag: 'Commitments',
    summary: 'Report how a part stands',
    description:
      'The contributor is left in peace for three working days, but for the notice of the due day. The official who leads hears nothing.',
    examples: {
      progress: { contributor: { officialId: 'ofc_lin' }, note: 'Two of three tables are ready.' },
    },
  },
  postPartMoreTime: {
    tag: 'Commitments',
    summary: 'A contributor asks for more time for the own part',
    description: `${asking} Reminders go on. The day lies after the present date of the part and not after the due date of the commitment, which stays as it is.`,
    examples: {
      'more time': {
        contributor: { officialId: 'ofc_lin' },
        dueOn: '2026-12-11',
        reason: 'The survey is late.',
      },
    },
  },
  postPartNotMine: {
    tag: 'Commitments',
    summary: 'A contributor says that the part is somebody else’s',
    description: `${asking} The contributor is told nothing of the part until the office decides, for ten working days at most; then reminders resume. Nobody else hears less because of it.`,
    examples: {
      'not mine': { contributor: { officialId: 'ofc_lin' }, who: 'The department of culture' },
    },
  },
  postPartSeen: {
    tag: 'Commitments',
    summary: 'A contributor knows of the own part',
    description: 'An entry of the history and nothing more: reminders go on as planned.',
    examples: { seen: { contributor: { officialId: 'ofc_lin' } } },
  },
  postPartUndo: {
    tag: 'Commitments',
    summary: 'Take back what a contributor said last about the own part',
    description:
      'That the part is done, or what the contributor asked and the protocol office has not decided. Possible for a week. A part that was done counts as new, and the contributor is told of it on the next morning.',
    examples: { undo: { contributor: { officialId: 'ofc_lin' }, reason: 'It was about another table.' } },
  },
  postMoreTime: {
    tag: 'Commitments',
    summary: 'The official asks for more time',
    description: `${asking} Reminders go on after three quiet days. If the office grants it, \`firstDeadline\` keeps the deadline before the first move.`,
    examples: { 'more time': { dueOn: '2027-03-31', reason: 'The ministry has yet to answer.' } },
  },
  postProposedDate: {
    tag: 'Commitments',
    summary: 'The official proposes a date',
    description: `${asking} It is for what has no due date. Reminders go on after three quiet days.`,
    examples: { 'a date': { dueOn: '2027-03-31', reason: 'The meeting is in March.' } },
  },
  postNotMine: {
    tag: 'Commitments',
    summary: 'The official says that it is somebody else’s',
    description: `${asking} ${silentMeanwhile}`,
    examples: { 'not mine': { who: 'The department of culture' }, unknown: {} },
  },
  postCannotBeDone: {
    tag: 'Commitments',
    summary: 'The official says that it cannot be done any more',
    description: `${asking} ${silentMeanwhile} If the office drops it, it is closed as \`dropped\`.`,
    examples: { 'cannot be done': { reason: 'The project has ended.' } },
  },
  postReassignment: {
    tag: 'Commitments',
    summary: 'Remind another official from now on',
    examples: { reassignment: { responsible: lin, reason: 'She takes over the file.' } },
  },
  postCancellation: {
    tag: 'Commitments',
    summary: 'It will not be done',
    description: 'Cancelling it twice for the same reason is answered as the first time.',
    examples: { cancellation: { reason: 'Both sides gave it up.' } },
  },
  postReopening: {
    tag: 'Commitments',
    summary: 'It is not done after all',
    examples: { reopening: { reason: 'The plan came back.' } },
  },
  getDocument: { tag: 'API', summary: 'Read this document' },
}
