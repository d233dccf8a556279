import fc from 'fast-check'
import { mostWrites } from '../../functions/adapters/table.ts'
import { type Asked, askedKinds } from './oracle/line.ts'
import { everyTrouble, type Trouble } from './weather.ts'

/*
 * The plan of a world, drawn from a seed. The plan is plain values, so that the plan of a world with a broken
 * promise can be made smaller while the promise stays broken.
 */

export type Pace = { readonly dueIn: number } | { readonly every: string } | { readonly open: true }

/** An agreed action: the number of the responsible official (0: none named), and the date or rhythm. */
export type Action = { readonly who: number; readonly pace: Pace }

export type Deed =
  | { readonly what: 'submit'; readonly actions: readonly Action[] }
  | { readonly what: 'complete' | 'cancel' | 'reopen' | 'report' | 'reword'; readonly which: number }
  | { readonly what: 'reassign'; readonly which: number; readonly to: number }
  | { readonly what: 'reschedule'; readonly which: number; readonly pace: Pace }
  | {
      readonly what: 'decide'
      readonly which: number
      readonly who: number
      readonly pace: Pace
      readonly accept: boolean
    }
  | { readonly what: 'appoint'; readonly who: number }
  | { readonly what: 'move'; readonly who: number; readonly zone: string; readonly hour: string }
  | { readonly what: 'withdraw'; readonly which: number }

/** What an official answers; `days`: how long we wait for the other side. The last answer may be undone. */
export type AnswerDeed =
  | { readonly what: 'see' | 'stop waiting' | 'undo'; readonly which: number }
  | { readonly what: 'wait'; readonly which: number; readonly days: number }
  | AskDeed

/** What an official asks the office, `days`: the day asked for; and what the office decides: yes, with whom, or no. */
export type AskDeed =
  | { readonly what: 'ask'; readonly which: number; readonly question: Asked; readonly days: number }
  | { readonly what: 'answer'; readonly which: number; readonly isYes: boolean; readonly who: number }

/** What becomes of mail to an official's address; a new address takes every mail. */
export const mailboxStates = ['well', 'gone', 'full', 'away', 'unwanted', 'unreadable'] as const
export type MailboxState = (typeof mailboxStates)[number]

/** What happens to an official's address: the mailbox changes, the office changes the address or tries it again. */
export type AddressDeed =
  | { readonly what: 'mailbox'; readonly who: number; readonly becomes: MailboxState }
  | { readonly what: 'readdress'; readonly who: number }
  | { readonly what: 'retry'; readonly who: number }

/**
 * What happens to the record of an official: the zone becomes one in which no day can be reckoned, as earlier versions
 * accepted; the office corrects the record.
 */
export type RecordDeed =
  | { readonly what: 'spoil'; readonly who: number }
  | { readonly what: 'correct'; readonly who: number }

/** A later visit renews an agreed action: its only action is agreed in place of that one. */
export type RenewDeed = { readonly what: 'renew'; readonly which: number } & Action

/** What a contributor answers about the own part; `who` counts the contributors of the commitment. */
export type PartDeed = {
  readonly what: 'part done' | 'part reported' | 'part undone'
  readonly which: number
  readonly who: number
}

/**
 * What a contributor asks the office about the own part, `days`: the days by which the part shall be later; and what the office
 * decides: yes, perhaps with whom instead, or no.
 */
export type PartQuestionDeed =
  | {
      readonly what: 'ask about part'
      readonly which: number
      readonly who: number
      readonly question: PartAsked
      readonly days: number
    }
  | {
      readonly what: 'decide on part'
      readonly which: number
      readonly who: number
      readonly isYes: boolean
      readonly days: number
    }

/** So many officials contribute from now on, `who` and those after it, the first perhaps by a day of its own. */
export type SharingDeed = {
  readonly what: 'share'
  readonly which: number
  readonly who: number
  readonly many: number
  readonly days: number
}

/**
 * Something is agreed that is due before a visit to come, a new one or one that is recorded already; and such a visit is moved to
 * a day so many days ahead, loses its day, is cancelled, or is withdrawn.
 */
export type ComingDeed =
  | { readonly what: 'prepare'; readonly which: number; readonly who: number; readonly beginsIn: number }
  | { readonly what: 'move visit'; readonly which: number; readonly beginsIn: number }
  | AgreedVisitDeed

/** An action is agreed that is a visit to come, and a visit to come is recorded as held. */
export type AgreedVisitDeed =
  | { readonly what: 'agree visit'; readonly who: number; readonly beginsIn: number }
  | { readonly what: 'hold visit'; readonly which: number }

/** An official is absent from a day on, for so many days; or is not absent any more, before or during it. */
export type AbsenceDeed =
  | { readonly what: 'be absent'; readonly who: number; readonly beginsIn: number; readonly days: number }
  | { readonly what: 'come back'; readonly who: number }

/** An official has the calendar of another country from now on; `to` counts the countries. */
export type CountryDeed = { readonly what: 'change country'; readonly who: number; readonly to: number }
/**
 * Where commitments close by acceptance, the official reports that something is done, and the office accepts the report or returns
 * it.
 */
export type ReportDeed =
  | { readonly what: 'report done'; readonly which: number }
  | { readonly what: 'decide on report'; readonly which: number; readonly isYes: boolean }

/** A visit has another ladder from now on; `to` counts the ladders, of which the first is none. */
export type LadderDeed = { readonly what: 'change ladder'; readonly which: number; readonly to: number }

/** Somebody with a link to the desk of an official makes an address of its calendar. */
export type CalendarDeed = { readonly what: 'subscribe'; readonly who: number }

/**
 * A deed through the link of the latest mail: an official completes a commitment, or the office decides. `which` counts the
 * shown lines.
 */
export type LinkDeed =
  | { readonly what: 'done by link'; readonly who: number; readonly which: number }
  | {
      readonly what: 'decide by link'
      readonly which: number
      readonly isYes: boolean
      readonly who: number
      readonly pace: Pace
    }

/** The office names who answers for an organisation: it answers the question, or marks the official of the organisation. */
export type FocalPointDeed =
  | { readonly what: 'answer who'; readonly who: number }
  | { readonly what: 'mark'; readonly who: number }

export type Happening = {
  readonly day: number
  /** Seconds from midnight UTC of the day, from the morning of an official on it, or from the beginning of a spell. */
  readonly seconds: number
  readonly near?: { readonly official: number } | { readonly spell: number }
  readonly deed:
    | Deed
    | AbsenceDeed
    | AddressDeed
    | AnswerDeed
    | CalendarDeed
    | CountryDeed
    | FocalPointDeed
    | LadderDeed
    | LinkDeed
    | PartDeed
    | PartQuestionDeed
    | RecordDeed
    | RenewDeed
    | ReportDeed
    | SharingDeed
    | ComingDeed
}

export type PlannedSpell = {
  readonly trouble: Trouble
  readonly day: number
  /** Minutes from midnight UTC at the end of the day, which is morning in Shanghai. */
  readonly from: number
  readonly lasts: number
  readonly rate: number
  /** The number of the only official whom the trouble hits, if the trouble is about one official. */
  readonly whom: number
}

export type Plan = {
  readonly startsOn: string
  readonly days: number
  /** The officials without the protocol office, which is number 0. */
  readonly officials: readonly { readonly zone: string; readonly hour: string }[]
  /** The agreed actions of the first recorded visit. */
  readonly opening: readonly Action[]
  /** The number of further actions that the first official has from the beginning. */
  readonly crowd: number
  readonly happenings: readonly Happening[]
  readonly spells: readonly PlannedSpell[]
  /** Minutes by which an index may be behind, and by which the clock of a machine may be wrong. */
  readonly lag: number
  readonly skew: number
  /**
   * The probabilities that a message is delivered again at the same time (`twice`) and 25 hours later
   * (`late`).
   */
  readonly twice: number
  readonly late: number
  /** The probability that an event of SES arrives. */
  readonly events: number
  readonly chance: number
  /** Others are told of lateness, as in some of the drawn worlds. */
  readonly escalates?: boolean
  /** Of a small world with absences: the deputy of an official is the one before. */
  readonly deputies?: boolean
  /**
   * One of so many actions has texts and parties as long as the API takes them, so that a few fill a mail; 0: none has.
   */
  readonly bulk: number
  /** What happens to the addresses and the records of officials. */
  readonly addresses?: readonly Happening[]
  /** What officials answer. */
  readonly answers?: readonly Happening[]
  /** Questions of officials, and decisions of the office. */
  readonly questions?: readonly Happening[]
  /** Addresses of calendars. */
  readonly calendars?: readonly Happening[]
  /** What comes through the links of mails. */
  readonly throughLinks?: readonly Happening[]
  /** One of so many dates has a rhythm beside it, and one of so many rhythms an agreed first day; 0: none has. */
  readonly beside?: number
  /** The number of officials who contribute to each action. */
  readonly contributors?: number
  /** Renewals of agreed actions, in some of the worlds. */
  readonly renewals?: readonly Happening[]
  /** Every official is the focal point of an organisation, and one of so many actions names the organisation; 0: none does. */
  readonly focalPoints?: number
  /** One of so many dates recurs; 0: none does. */
  readonly duties?: number
  /** The most writes in one transaction, as DynamoDB takes them unless it is few. */
  readonly together?: number
  /** Answers of contributors, in some of the worlds. */
  readonly partAnswers?: readonly Happening[]
  /** Questions of contributors, and decisions of the office about them, in some of the worlds. */
  readonly partQuestions?: readonly Happening[]
  /** Other contributors to commitments, in some of the worlds. */
  readonly sharings?: readonly Happening[]
  /** What is due before visits to come, in some of the worlds. */
  readonly preparations?: readonly Happening[]
  /** What is agreed as a visit to come, in some of the worlds. */
  readonly agreedVisits?: readonly Happening[]
  /**
   * Every official is of an organisation without a focal point, and one of so many actions names the organisation; 0: none does.
   * Counts only where no official is a focal point from the beginning.
   */
  readonly unanswered?: number
  /** Who answers for these organisations is named later. */
  readonly namings?: readonly Happening[]
  /** The country of each official, in some of the worlds; 0 is none. */
  readonly countries?: readonly number[]
  /** Other countries of officials, in some of the worlds. */
  readonly countryChanges?: readonly Happening[]
  /** The ladders of visits, one after the other and from the beginning again, in some of the worlds; 0 is none. */
  readonly ladders?: readonly number[]
  /** Other ladders of visits, in some of the worlds. */
  readonly ladderChanges?: readonly Happening[]
  /** Reports that something is done; where there are any, the institution closes by acceptance. */
  readonly reports?: readonly Happening[]
  /** Absences of officials, in some of the worlds. */
  readonly absences?: readonly Happening[]
  /** Who reads the weekly brief: nobody, the office, or the first official besides; in a drawn world the chance says. */
  readonly briefs?: 0 | 1 | 2
}

const zones = [
  'Asia/Shanghai',
  'Europe/London',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
] as const
/** For worlds with wrong clocks: hours at which the date is equal on all clocks. */
const safeHours = ['06:00', '08:00', '09:30', '14:45'] as const
const anyHours = [...safeHours, '00:00', '01:00', '02:30', '23:45'] as const

/** Changes of daylight saving, a leap day and the turn of a year lie within. */
const starts = ['2026-03-16', '2026-06-01', '2026-10-12', '2027-12-13', '2028-02-21'] as const

/** A few of the due dates lie a month before the agreement, as after a slip of the pen. */
const dueIn = fc.integer({ min: -20, max: 60 }).map((days) => (days < -14 ? days - 30 : days))

const pace: fc.Arbitrary<Pace> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ dueIn }) },
  { weight: 2, arbitrary: fc.record({ every: fc.constantFrom('P7D', 'P2W', 'P1M', 'P3M') }) },
  { weight: 1, arbitrary: fc.constant({ open: true as const }) },
)

/** Four officials beside the protocol office, so that every partition of the index of mornings is in use. */
const mostOfficials = 4
const who = fc.integer({ min: 0, max: mostOfficials })
const which = fc.nat(11)
const actions = fc.array(fc.record({ who, pace }), { minLength: 1, maxLength: 4 })

const deed = (hours: readonly string[]): fc.Arbitrary<Deed> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('submit' as const),
        actions,
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constantFrom('complete' as const, 'cancel' as const, 'reopen' as const, 'report' as const),
        which,
      }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('reword' as const), which }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('reassign' as const), which, to: who }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('reschedule' as const), which, pace }) },
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constant('decide' as const), which, who, pace, accept: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('appoint' as const), who }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('move' as const),
        who,
        zone: fc.constantFrom(...zones),
        hour: fc.constantFrom(...hours),
      }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const), which }) },
  )

const happening = (days: number, hours: readonly string[]): fc.Arbitrary<Happening> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ day: fc.nat(days - 1), seconds: fc.nat(86_399), deed: deed(hours) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        day: fc.constant(0),
        near: fc.record({ spell: fc.nat(3) }),
        seconds: fc.nat(1800),
        deed: deed(hours),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        day: fc.nat(days - 1),
        near: fc.record({ official: who }),
        seconds: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -600, max: 1800 })),
        deed: deed(hours),
      }),
    },
  )

const addressHappening = (days: number): fc.Arbitrary<Happening> =>
  fc.record(
    {
      day: fc.nat(days - 1),
      seconds: fc.oneof(fc.integer({ min: -600, max: 600 }), fc.nat(86_399)),
      near: fc.record({ official: who }),
      deed: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({
            what: fc.constant('mailbox' as const),
            who,
            becomes: fc.constantFrom(...mailboxStates),
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({ what: fc.constantFrom('readdress' as const, 'retry' as const), who }),
        },
      ),
    },
    { requiredKeys: ['day', 'seconds', 'deed'] },
  )

const answer: fc.Arbitrary<AnswerDeed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('wait' as const),
      which,
      days: fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 80 })),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('undo' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('see' as const, 'stop waiting' as const), which }),
  },
)

const ask: fc.Arbitrary<AskDeed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('ask' as const),
      which,
      question: fc.constantFrom(...askedKinds),
      days: fc.integer({ min: 1, max: 80 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('answer' as const), which, isYes: fc.boolean(), who }),
  },
)

const renewal: fc.Arbitrary<RenewDeed> = fc.record({ what: fc.constant('renew' as const), which, who, pace })

const partAnswer: fc.Arbitrary<PartDeed> = fc.record({
  what: fc.constantFrom(
    'part done' as const,
    'part done' as const,
    'part reported' as const,
    'part undone' as const,
  ),
  which,
  who,
})

export const partAsked = ['more-time', 'not-mine'] as const satisfies readonly Asked[]
type PartAsked = (typeof partAsked)[number]

const partQuestion: fc.Arbitrary<PartQuestionDeed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('ask about part' as const),
      which,
      who,
      question: fc.constantFrom(...partAsked),
      days: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('decide on part' as const),
      which,
      who,
      isYes: fc.boolean(),
      days: fc.integer({ min: 1, max: 12 }),
    }),
  },
)

const sharing: fc.Arbitrary<SharingDeed> = fc.record({
  what: fc.constant('share' as const),
  which,
  who,
  many: fc.nat(2),
  days: fc.integer({ min: 1, max: 40 }),
})

const beginsIn = fc.integer({ min: 2, max: 50 })
const agreedVisit: fc.Arbitrary<AgreedVisitDeed> = fc.oneof(
  fc.record({ what: fc.constant('agree visit' as const), who, beginsIn }),
  fc.record({ what: fc.constant('hold visit' as const), which }),
)
const coming: fc.Arbitrary<ComingDeed> = fc.oneof(
  fc.record({ what: fc.constant('prepare' as const), which, who, beginsIn }),
  fc.record({ what: fc.constant('move visit' as const), which, beginsIn }),
)

const naming: fc.Arbitrary<FocalPointDeed> = fc.oneof(
  fc.record({ what: fc.constant('answer who' as const), who }),
  fc.record({ what: fc.constant('mark' as const), who }),
)

const doneReport: fc.Arbitrary<ReportDeed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('report done' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('decide on report' as const), which, isYes: fc.boolean() }),
  },
)

const subscribe: fc.Arbitrary<CalendarDeed> = fc.record({ what: fc.constant('subscribe' as const), who })

const changeCountry: fc.Arbitrary<CountryDeed> = fc.record({
  what: fc.constant('change country' as const),
  who,
  to: fc.nat(2),
})

const absence: fc.Arbitrary<AbsenceDeed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('be absent' as const),
      who,
      // Later than today in every zone.
      beginsIn: fc.integer({ min: 2, max: 9 }),
      days: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 6, max: 25 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('come back' as const), who }) },
)

const changeLadder: fc.Arbitrary<LadderDeed> = fc.record({
  what: fc.constant('change ladder' as const),
  which,
  to: fc.nat(3),
})

const byLink: fc.Arbitrary<LinkDeed> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('done by link' as const), who, which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('decide by link' as const),
      which,
      isYes: fc.boolean(),
      who,
      pace,
    }),
  },
)

/** An answer comes at any time, or around the morning of an official, as after a mail. */
const answerHappening = (
  days: number,
  deed: fc.Arbitrary<
    | AbsenceDeed
    | AnswerDeed
    | CalendarDeed
    | ComingDeed
    | CountryDeed
    | FocalPointDeed
    | LadderDeed
    | LinkDeed
    | PartDeed
    | PartQuestionDeed
    | RenewDeed
    | ReportDeed
    | SharingDeed
  >,
): fc.Arbitrary<Happening> =>
  fc.record(
    {
      day: fc.nat(days - 1),
      seconds: fc.oneof(fc.integer({ min: -600, max: 1800 }), fc.nat(86_399)),
      near: fc.record({ official: who }),
      deed,
    },
    { requiredKeys: ['day', 'seconds', 'deed'] },
  )

const spell = (days: number): fc.Arbitrary<PlannedSpell> =>
  fc.record({
    trouble: fc.constantFrom(...everyTrouble),
    day: fc.nat(days - 1),
    from: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -600, max: 840 })),
    lasts: fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 45, max: 72 * 60 })),
    rate: fc.constantFrom(0.05, 0.2, 0.5, 1),
    whom: who,
  })

export const plan: fc.Arbitrary<Plan> = fc
  .record({
    startsOn: fc.constantFrom(...starts),
    days: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 3, max: 14 }) },
      { weight: 1, arbitrary: fc.integer({ min: 15, max: 90 }) },
    ),
    skew: fc.constantFrom(0, 0, 5),
  })
  .chain(({ startsOn, days, skew }) => {
    const hours = skew === 0 ? anyHours : safeHours
    return fc.record({
      startsOn: fc.constant(startsOn),
      days: fc.constant(days),
      skew: fc.constant(skew),
      officials: fc.array(fc.record({ zone: fc.constantFrom(...zones), hour: fc.constantFrom(...hours) }), {
        minLength: 1,
        maxLength: mostOfficials,
      }),
      opening: actions,
      // More than a notice has room for, in few worlds because each line takes time.
      crowd: fc.oneof(
        { weight: 39, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 45, max: 75 }) },
      ),
      happenings: fc.array(happening(days, hours), { maxLength: 20 }),
      spells: fc.array(spell(days), { maxLength: 4 }),
      lag: fc.constantFrom(0, 1, 10),
      twice: fc.constantFrom(0, 0.1, 0.5),
      late: fc.constantFrom(0, 0.1),
      events: fc.constantFrom(0, 0.5, 1),
      chance: fc.integer(),
      // Drawn last, so a seed keeps its earlier draws.
      bulk: fc.constantFrom(0, 0, 0, 1, 2),
      addresses: fc.array(addressHappening(days), { maxLength: 8 }),
      answers: fc.array(answerHappening(days, answer), { maxLength: 10 }),
      questions: fc.array(answerHappening(days, ask), { maxLength: 10 }),
      calendars: fc.array(answerHappening(days, subscribe), { maxLength: 4 }),
      throughLinks: fc.array(answerHappening(days, byLink), { maxLength: 8 }),
      beside: fc.constantFrom(0, 0, 0, 1, 2),
      contributors: fc.constantFrom(0, 0, 0, 1, 2),
      renewals: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(answerHappening(days, renewal), { minLength: 1, maxLength: 5 }) },
      ),
      focalPoints: fc.constantFrom(0, 0, 0, 1, 2),
      duties: fc.constantFrom(0, 0, 0, 0, 1, 2),
      // With few, a visit of three actions is recorded in several transactions.
      together: fc.oneof(
        { weight: 9, arbitrary: fc.constant(mostWrites) },
        { weight: 1, arbitrary: fc.constant(8) },
      ),
      partAnswers: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(answerHappening(days, partAnswer), { minLength: 1, maxLength: 8 }) },
      ),
      sharings: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(answerHappening(days, sharing), { minLength: 1, maxLength: 6 }) },
      ),
      preparations: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(answerHappening(days, coming), { minLength: 2, maxLength: 8 }) },
      ),
      agreedVisits: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(answerHappening(days, agreedVisit), { minLength: 2, maxLength: 8 }),
        },
      ),
      unanswered: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
      namings: fc.array(answerHappening(days, naming), { maxLength: 4 }),
      partQuestions: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(answerHappening(days, partQuestion), { minLength: 2, maxLength: 10 }),
        },
      ),
      countries: fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.nat(2), { minLength: mostOfficials, maxLength: mostOfficials }) },
      ),
      countryChanges: fc.array(answerHappening(days, changeCountry), { maxLength: 3 }),
      ladders: fc.oneof(
        { weight: 6, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.nat(3), { minLength: 3, maxLength: 6 }) },
      ),
      ladderChanges: fc.array(answerHappening(days, changeLadder), { maxLength: 5 }),
      reports: fc.oneof(
        { weight: 7, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(answerHappening(days, doneReport), { minLength: 2, maxLength: 10 }),
        },
      ),
      absences: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(answerHappening(days, absence), { minLength: 1, maxLength: 4 }) },
      ),
    })
  })
