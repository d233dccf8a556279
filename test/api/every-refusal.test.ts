import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Reason } from '../../functions/api/problem.ts'
import type { RouteName } from '../../functions/api/routes.ts'
import { refusalsOf } from '../../openapi/document.ts'
import { operations } from '../../openapi/operations.ts'
import {
  type Cast,
  castEvent,
  castVisit,
  castWaiting,
  lin,
  outsider,
  type Thing,
  theCast,
  usedKey,
} from '../support/cast.ts'
import { type DeclaredRoute, everyRoute, expectDocumented } from '../support/documented.ts'
import { example } from '../support/example.ts'
import { largeRecords, manyParties } from '../support/large-records.ts'
import { type Call, openTestOffice, type TestOffice } from '../support/office.ts'
import { refuses } from '../support/refuses.ts'
import { visitsThatFollow } from '../support/visits-that-follow.ts'

/*
 * Every operation with every documented refusal: the exact answer, and the proof that the refusal stores
 * nothing. The API document supplies the list of refusals, so a documented refusal without a case here fails.
 * An undocumented refusal fails too, here and (by `office.call`) in every test.
 */

let office: TestOffice
let cast: Cast
let large: Awaited<ReturnType<typeof largeRecords>>
let sessions: readonly Thing[]
let usualLargest: number
/** A Monday, two in the afternoon in Shanghai. Refusals leave the cast unchanged, so all cases share one cast. */
beforeAll(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
  cast = await theCast(office)
  large = await largeRecords(office)
  sessions = await visitsThatFollow(office, 51)
  usualLargest = office.deps.largestAnswer
})
afterAll(() => office.close())

/** The status and title of each kind of refusal, equal for all operations. */
const answers: Readonly<Record<Reason, readonly [status: number, title: string]>> = {
  'not-json': [400, 'The body is not JSON'],
  'repeated-name': [400, 'A name stands twice in one object'],
  'bad-cursor': [400, 'The cursor is not one of this list'],
  'idempotency-key-missing': [400, 'The request needs an Idempotency-Key'],
  'not-signed-in': [401, 'The request carries no valid token'],
  'not-allowed': [403, 'The caller may not do this'],
  'not-found': [404, 'There is no such thing'],
  'commitment-open': [409, 'The commitment is open'],
  'commitment-completed': [409, 'The commitment is completed'],
  'commitment-cancelled': [409, 'The commitment is cancelled'],
  'not-waiting': [409, 'The commitment does not wait for the other side'],
  'part-done': [409, 'The part of the contributor is done'],
  'nothing-to-undo': [409, 'There is no answer to undo'],
  'undo-too-late': [409, 'The answer is too old to undo'],
  'commitment-dropped': [409, 'The commitment was dropped'],
  'commitment-renewed': [409, 'The commitment was renewed'],
  'nobody-responsible': [409, 'Nobody is responsible for the commitment'],
  'already-asked': [409, 'The protocol office has yet to decide the same question'],
  'without-due-date': [409, 'The commitment has no due date'],
  'with-due-date': [409, 'The commitment has a due date'],
  'matter-closed': [409, 'The matter is no longer open'],
  'already-responsible': [409, 'The official is responsible already'],
  'visit-published': [409, 'The visit is published'],
  'visit-closed': [409, 'The visit is closed'],
  'visit-cancelled': [409, 'The visit is cancelled'],
  'visit-withdrawn': [409, 'The visit was withdrawn'],
  'visit-has-open-commitments': [409, 'The visit has open commitments'],
  'email-in-use': [409, 'The address belongs to another official'],
  'other-focal-point': [409, 'Another official is the focal point of the organisation'],
  'still-responsible': [409, 'The official holds open commitments'],
  'version-conflict': [412, 'It was changed meanwhile'],
  'too-large': [413, 'The body is too large'],
  'invalid-request': [422, 'The request is not valid'],
  'days-out-of-order': [422, 'The days are out of order'],
  'no-such-occurrence': [422, 'There is no such open occurrence'],
  'done-in-future': [422, 'The day has not come yet'],
  'waiting-out-of-range': [422, 'The waiting would end too early or too late'],
  'reason-missing': [422, 'The change needs a reason'],
  'date-too-early': [422, 'The date is too early'],
  'date-before-agreement': [422, 'The due date lies before the agreement'],
  'decision-says-nothing': [422, 'The decision does not answer the matter'],
  'not-contributing': [422, 'The official does not contribute to the commitment'],
  'unknown-official': [422, 'The official is not in the directory'],
  'unknown-visit': [422, 'The visit is not recorded'],
  'visit-follows-itself': [422, 'The visit would follow itself'],
  'unknown-commitment': [422, 'The commitment is not recorded'],
  'cannot-be-renewed': [422, 'The commitment cannot be renewed'],
  'unknown-event': [422, 'The event is not one of this visit'],
  'address-refused': [422, 'The protocol office said no to the address'],
  'key-reused': [422, 'The Idempotency-Key was used with another body'],
  'record-too-large': [422, 'The record would be too large'],
  'answer-too-large': [422, 'The answer is too large'],
  'too-many-writes': [422, 'The request is more than one transaction can hold'],
  'if-match-missing': [428, 'The request needs an If-Match'],
}

/** A request that the API refuses. Fields left out take the values of a correct request. */
type Wrong = Pick<Call, 'body' | 'raw' | 'headers' | 'caller' | 'claims'> & {
  /** The object that the path names. */
  readonly on?: Thing | undefined
  readonly event?: Thing
  readonly id?: string
  readonly query?: string
  /** The most bytes that the API may answer. */
  readonly largestAnswer?: number
  /** The fields of the answer besides type, title and status. */
  readonly says?: object
}

const pointing = (...errors: readonly [pointer: string, detail: string][]) => ({
  says: { errors: errors.map(([pointer, detail]) => ({ pointer, detail })) },
})

/** The roles that an operation takes, by their number. */
const takes = {
  1: 'coordinator',
  2: 'coordinator or integrator',
  3: 'coordinator, integrator, or reader',
}

/** Refusals that follow from a route's declaration, before the handler runs or in the handler's first check. */
const byDeclaration: { readonly [R in Reason]?: (route: DeclaredRoute) => readonly Wrong[] } = {
  'not-signed-in': () => [{ caller: null }],
  'not-allowed': ({ may }) => [
    { claims: {}, says: { detail: `it takes the role ${takes[may.length as keyof typeof takes]}` } },
  ],
  'not-found': ({ name, path, checks: { id } }) => [
    ...[id === 'vis' ? 'cmt_nowhere' : 'vis_nowhere', 'x', '%20', `${id}_`].map((other) => ({ id: other })),
    // A PUT under an unknown id adds an official.
    ...(name === 'putOfficial' ? [] : [{ id: `${id}_nowhere` }]),
    ...(path.includes('{eventId}')
      ? [
          cast.visitsThatEnded['visit-closed'].event,
          ...['evt_nowhere', 'cmt_nowhere', 'x'].map((event) => ({ id: event, version: 1 })),
        ].map((event) => ({ event }))
      : []),
  ],
  'not-json': () => [{ raw: '{"half":' }],
  'repeated-name': () => [
    {
      raw: '{"title": "One",\n "title": "Two"}',
      says: { detail: '"title" stands twice in one object, the second time at line 2, column 2' },
    },
  ],
  'too-large': () => [
    {
      raw: ' '.repeat(256 * 1024 + 1),
      says: { detail: 'a body has at most 256 KB; this one has 262145 bytes' },
    },
  ],
  'invalid-request': ({ checks }) =>
    checks.body
      ? [{ body: [], ...pointing(['#', 'must be an object']) }]
      : [
          {
            query: 'page=2',
            says: { errors: [{ parameter: 'page', detail: 'is not a known parameter' }] },
          },
        ],
  'answer-too-large': () => [
    {
      largestAnswer: 99,
      says: {
        detail:
          'it would have more than 99 bytes: ask for fewer days or months, or read its parts page by page, with GET /commitments?visit= or ?official=',
      },
    },
  ],
  'bad-cursor': () => [
    {
      query: 'cursor=e30',
      says: {
        detail: 'send the cursor as the page before gave it, with the same filters, or none to begin anew',
      },
    },
  ],
  'idempotency-key-missing': () => [
    {
      headers: {},
      says: {
        detail:
          'send an Idempotency-Key of 1 to 255 printable characters; repeat it when you repeat the request',
      },
    },
  ],
  // Refused without If-Match, without quotes, and with `*`, because `*` overwrites a version that the caller has not read.
  'if-match-missing': ({ checks }) =>
    [...(checks.requires === 'if-match' ? [{}] : []), { 'if-match': '*' }, { 'if-match': '1' }].map(
      (headers) => ({
        headers: headers as Record<string, string>,
        says: { detail: 'send If-Match with the ETag that you read: the version, in quotes' },
      }),
    ),
  'version-conflict': () => ['W/"1"', '"99"'].map((given) => ({ headers: { 'if-match': given } })),
}

const nobody = { responsible: { officialId: 'ofc_nobody' } }
const refusedByOffice = 'the protocol office said no to writing to ofc_outside at this address'
const withKey = { 'idempotency-key': usedKey }
const manyActions = Array.from({ length: 40 }, () => ({ wording: 'x' }))

/** Refusals of a responsible official, at the field of the body that names the official. */
const namesSomebody = (at: string, body: (responsible: object) => object) => ({
  'unknown-official': [
    { body: body(nobody), ...pointing([`#${at}/responsible/officialId`, 'there is no ofc_nobody']) },
  ],
  'address-refused': [
    {
      body: body({ responsible: { officialId: 'ofc_outside' } }),
      ...pointing([`#${at}/responsible/officialId`, refusedByOffice]),
    },
    {
      body: body({ responsible: { ...outsider, email: 'OUTSIDER@elsewhere.example' } }),
      ...pointing([`#${at}/responsible/email`, refusedByOffice]),
    },
  ],
})

/** Requests about a closed commitment. */
const closed = (body?: object) => ({
  'commitment-completed': [{ on: cast.completed, ...(body && { body }) }],
  'commitment-cancelled': [{ on: cast.cancelled, ...(body && { body }) }],
  'commitment-dropped': [{ on: cast.asking.dropped, ...(body && { body }) }],
  'commitment-renewed': [{ on: cast.renewed, ...(body && { body }) }],
})

const answersForPart = () => ({
  ...closed(),
  'not-contributing': [pointing(['#/contributor', 'ofc_lin does not contribute to it'])],
  'part-done': [{ on: cast.parts.done, says: { detail: 'the part of ofc_lin is done' } }],
})

/** Requests that record an agreed action, at the pointer `at`, in the place of another commitment. */
const renewsSomething = (at: string, body: (renews: object) => object) => ({
  'unknown-commitment': [
    { body: body({ renews: 'cmt_nowhere' }), ...pointing([`#${at}/renews`, 'there is no cmt_nowhere']) },
  ],
  'cannot-be-renewed': [
    {
      body: body({ renews: cast.renewed.id }),
      ...pointing([`#${at}/renews`, `${cast.renewed.renewedBy} renews ${cast.renewed.id} already`]),
    },
  ],
})

/** Requests that record an action, at the pointer `at`, that is due before a visit. */
const dueBeforeNowhere = (at: string, body: (dueBefore: object) => object) => ({
  body: body({ dueBefore: { visitId: 'vis_nowhere' } }),
  ...pointing([`#${at}/dueBefore/visitId`, 'there is no vis_nowhere']),
})

/** Requests by which a responsible official asks the office; `waiting` is a commitment about which the same is asked. */
const asks = (waiting: Thing, another: object) => ({
  ...closed(),
  'nobody-responsible': [{ on: cast.nobodys }],
  'already-asked': [{ on: waiting, body: another }],
})

/** Requests about a visit that ended, or about its event or commitment. */
const ended = (wrong: (of: { visit: Thing; event: Thing; commitment: Thing }) => Wrong) => ({
  'visit-closed': [wrong(cast.visitsThatEnded['visit-closed'])],
  'visit-cancelled': [wrong(cast.visitsThatEnded['visit-cancelled'])],
  'visit-withdrawn': [wrong(cast.visitsThatEnded['visit-withdrawn'])],
})

const withdrawn = (body: object) => {
  const { visit, event } = cast.visitsThatEnded['visit-withdrawn']
  return { 'visit-withdrawn': [{ on: visit, event, body }] }
}

const asksFor = (query: string, parameter: string, detail: string): Wrong => ({
  query,
  says: { errors: [{ parameter, detail }] },
})

const asksForMonths = {
  'invalid-request': [
    asksFor('from=2026-12', 'from', 'must not be after to, 2026-11'),
    asksFor('from=2024-11', 'from', 'must leave at most 24 months up to 2026-11'),
    asksFor('to=2026-13', 'to', 'must be a month from 1900 to 2199, written YYYY-MM'),
    asksFor('from=2026-11-01', 'from', 'must be a month from 1900 to 2199, written YYYY-MM'),
  ],
}

type Own = { readonly [Name in RouteName]?: { readonly [R in Reason]?: readonly Wrong[] } }

const mostOfAllIn = (field: string) => ({
  says: { detail: `the record would have more than 400 KB, most of all in ${field}: shorten it` },
})

/** The refusals of each handler. */
const byHandlers = (): Own => ({
  postVisit: {
    'days-out-of-order': [
      {
        body: { ...castVisit, endsOn: '2026-11-15' },
        ...pointing(['#/endsOn', 'the visit ends before it starts (2026-11-16)']),
      },
    ],
    'unknown-visit': [
      {
        body: { ...castVisit, followsVisitId: 'vis_nowhere' },
        ...pointing(['#/followsVisitId', 'there is no vis_nowhere']),
      },
      dueBeforeNowhere('/events/0/agreedActions/0', (dueBefore) => ({
        ...castVisit,
        events: [{ ...castEvent, agreedActions: [{ wording: 'x', ...dueBefore }] }],
      })),
    ],
    ...namesSomebody('/events/0/agreedActions/0', (responsible) => ({
      ...castVisit,
      events: [{ ...castEvent, agreedActions: [{ wording: 'x', ...responsible }] }],
    })),
    ...renewsSomething('/events/0/agreedActions/0', (renews) => ({
      ...castVisit,
      events: [{ ...castEvent, agreedActions: [{ wording: 'x', ...renews }] }],
    })),
    'key-reused': [{ headers: withKey }],
  },
  postSimilarVisits: {
    'days-out-of-order': [
      {
        body: { title: 'x', startsOn: '2026-11-16', endsOn: '2026-11-15' },
        ...pointing(['#/endsOn', 'the visit ends before it starts (2026-11-16)']),
      },
    ],
  },
  patchVisit: {
    'record-too-large': [
      { on: large.visit, body: { counterparts: manyParties }, ...mostOfAllIn('delegation') },
    ],
    'days-out-of-order': [
      {
        body: { endsOn: '2026-11-15' },
        ...pointing(['#/endsOn', 'the visit ends before it starts (2026-11-16)']),
      },
    ],
    'unknown-visit': [
      {
        body: { followsVisitId: 'vis_nowhere' },
        ...pointing(['#/followsVisitId', 'there is no vis_nowhere']),
      },
    ],
    'visit-follows-itself': [
      {
        on: sessions.at(0),
        body: { followsVisitId: sessions.at(1)?.id },
        ...pointing(['#/followsVisitId', `the visit would follow itself: ${sessions.at(1)?.id} follows it`]),
      },
    ],
    'too-many-writes': [
      {
        body: { followsVisitId: sessions.at(-1)?.id },
        ...pointing(['#/followsVisitId', 'more than 50 visits come before it, one after the other']),
      },
    ],
    ...withdrawn({ title: 'Other' }),
    'visit-published': [
      { body: { draft: true }, ...pointing(['#/draft', 'officials may have been told already']) },
    ],
    'visit-has-open-commitments': ['closed', 'cancelled'].map((state) => ({
      body: { state },
      ...pointing([
        '#/state',
        '4 of its commitments are open: complete or cancel them first, or withdraw the visit',
      ]),
    })),
  },
  postWithdrawal: withdrawn({ reason: 'For another reason.' }),
  postEvent: {
    ...ended(({ visit }) => ({ on: visit })),
    'days-out-of-order': [
      {
        body: { ...castEvent, phase: 'visit' },
        ...pointing([
          '#/startsOn',
          'the event lies outside the visit (2026-11-16 to 2026-11-18): correct the day, or give the event the phase preparation or follow-up',
        ]),
      },
    ],
    ...namesSomebody('/agreedActions/0', (responsible) => ({
      ...castEvent,
      agreedActions: [{ wording: 'x', ...responsible }],
    })),
    'unknown-visit': [
      dueBeforeNowhere('/agreedActions/0', (dueBefore) => ({
        ...castEvent,
        agreedActions: [{ wording: 'x', ...dueBefore }],
      })),
    ],
    ...renewsSomething('/agreedActions/0', (renews) => ({
      ...castEvent,
      agreedActions: [{ wording: 'x', ...renews }],
    })),
    'too-many-writes': [
      {
        body: { ...castEvent, agreedActions: manyActions },
        ...pointing([
          '#/agreedActions',
          'there are too many agreed actions: 122 writes (agreed actions: 40, new officials: 0), and one transaction holds 100; add some of them later',
        ]),
      },
    ],
    'key-reused': [{ headers: withKey }],
  },
  patchEvent: {
    'record-too-large': [
      {
        on: large.event.of,
        event: large.event.itself,
        body: { topics: Array(200).fill('😀'.repeat(200)), notes: '😀'.repeat(4000) },
        ...mostOfAllIn('participants'),
      },
    ],
    ...withdrawn({ place: 'Jinan' }),
    'days-out-of-order': [
      {
        body: { startsOn: '2026-11-20' },
        ...pointing([
          '#/startsOn',
          'the event lies outside the visit (2026-11-16 to 2026-11-18): correct the day, or give the event the phase preparation or follow-up',
        ]),
      },
    ],
  },
  postCommitment: {
    'record-too-large': [
      {
        on: large.full.of,
        body: { eventId: large.full.itself.id, wording: 'x' },
        says: { detail: 'the event has as many agreed actions as one record can hold: add another event' },
      },
    ],
    ...ended(({ visit, event }) => ({ on: visit, body: { eventId: event.id, wording: 'x' } })),
    'unknown-event': [
      {
        body: { eventId: 'evt_nowhere', wording: 'x' },
        ...pointing(['#/eventId', 'evt_nowhere is not an event of this visit']),
      },
    ],
    ...namesSomebody('', (responsible) => ({ eventId: cast.event.id, wording: 'x', ...responsible })),
    'unknown-visit': [
      dueBeforeNowhere('', (dueBefore) => ({ eventId: cast.event.id, wording: 'x', ...dueBefore })),
    ],
    ...renewsSomething('', (renews) => ({ eventId: cast.event.id, wording: 'x', ...renews })),
    'key-reused': [{ headers: withKey }],
  },
  putOfficial: {
    'if-match-missing': [
      {
        headers: {},
        says: { detail: 'ofc_lin exists: send If-Match with its ETag: the version, in quotes' },
      },
    ],
    'version-conflict': [{ id: 'ofc_nobody' }],
    ...changesOfficial(),
  },
  patchOfficial: changesOfficial(),
  getNotices: {
    'invalid-request': [
      asksFor('from=2026-11-24', 'from', 'must not be after to, 2026-11-23'),
      asksFor('from=2020-01-01', 'from', 'must leave at most 366 days up to 2026-11-23'),
      asksFor('to=2027-11-25', 'to', 'must not be after 2027-11-24: further ahead nothing is told'),
    ],
  },
  getFigures: asksForMonths,
  getFiguresCsv: asksForMonths,
  postDecision: {
    'matter-closed': [{ on: cast.decided }],
    'still-responsible': [
      {
        on: cast.address,
        body: { accept: false },
        says: { detail: 'ofc_asked holds 1 open commitment: name somebody else for what they hold first' },
      },
    ],
    'date-before-agreement': [
      {
        body: { dueOn: '2019-12-15' },
        ...pointing([
          '#/dueOn',
          '2019-12-15 lies before the agreement of 2026-11-17: name another date, or send "accept": true with this one',
        ]),
      },
    ],
    'decision-says-nothing': [
      {
        body: { accept: false },
        ...pointing([
          '#/accept',
          'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
        ]),
      },
      {
        on: cast.address,
        body: { dueOn: '2027-01-29' },
        ...pointing([
          '#/dueOn',
          'this matter asks whether we may write to an address: accept it, true or false',
        ]),
      },
      {
        on: cast.address,
        body: { question: 'unreachable', accept: true },
        ...pointing(['#/question', 'this matter does not ask unreachable: it asks outside-address']),
      },
      {
        on: cast.address,
        body: { grant: true },
        ...pointing([
          '#/grant',
          'this matter asks whether we may write to an address: accept it, true or false',
        ]),
      },
      {
        body: { question: 'more-time', grant: true },
        ...pointing(['#/question', 'this matter does not ask more-time: it asks responsible']),
      },
      {
        body: { refuse: 'No.' },
        ...pointing(['#/question', 'must name the question that refuse answers']),
      },
      {
        on: cast.asking.matter,
        body: { question: 'more-time', drop: true },
        ...pointing(['#/drop', 'more-time is answered by grant, dueOn, refuse']),
      },
      {
        on: cast.asking.matter,
        body: { question: 'not-mine', responsible: { officialId: 'ofc_lin' } },
        ...pointing(['#/responsible', 'ofc_lin asks this: name somebody else, or refuse with the reason']),
      },
    ],
    ...namesSomebody('', (responsible) => responsible),
  },
  patchCommitment: {
    'record-too-large': [
      {
        on: large.commitment,
        body: { undertakenBy: manyParties.toReversed() },
        ...mostOfAllIn('undertakenBy'),
      },
    ],
    ...closed({ dueOn: '2027-03-31', reason: 'x' }),
    'unknown-visit': [dueBeforeNowhere('', (dueBefore) => ({ ...dueBefore, reason: 'x' }))],
    'reason-missing': [
      {
        body: { dueOn: '2027-03-31' },
        ...pointing(['#/reason', 'a new date or rhythm needs a reason']),
      },
    ],
    'unknown-official': [
      {
        body: { contributors: [nobody.responsible] },
        ...pointing(['#/contributors/0/officialId', 'there is no ofc_nobody']),
      },
    ],
    'address-refused': [
      {
        body: { contributors: [{ officialId: 'ofc_outside' }] },
        ...pointing(['#/contributors/0/officialId', refusedByOffice]),
      },
    ],
  },
  postCompletion: {
    ...closed(),
    'done-in-future': [
      {
        body: { outcome: 'x', doneOn: '2026-11-24' },
        ...pointing(['#/doneOn', '2026-11-24 is yet to come']),
      },
    ],
    'no-such-occurrence': [
      {
        body: { outcome: 'x', doneOn: '2026-11-20', occurrence: '2026-12-04' },
        ...pointing(['#/occurrence', 'the commitment does not recur: leave this out']),
      },
    ],
    'already-asked': [
      {
        on: cast.reported,
        body: { outcome: 'It was sent by post.', doneOn: '2026-11-20', reported: true },
      },
    ],
  },
  postSkip: {
    ...closed(),
    'no-such-occurrence': [
      {
        body: { reason: 'x' },
        ...pointing(['#/occurrence', 'the commitment does not recur: cancel it, or correct the due date']),
      },
    ],
  },
  postProgress: closed(),
  postSeen: closed(),
  postWaiting: {
    ...closed(),
    'commitment-dropped': [{ on: cast.asking.dropped }],
    'nobody-responsible': [{ on: cast.waiting.nobodys, body: { ...castWaiting, until: '2027-01-12' } }],
    'already-asked': [{ on: cast.waiting.asked, body: { ...castWaiting, until: '2027-01-12' } }],
    'waiting-out-of-range': ['2026-11-23', '2027-02-24'].map((until) => ({
      body: { for: 'The list', until },
      ...pointing(['#/until', 'name a day after 2026-11-23, and not after 2027-02-23']),
    })),
  },
  postWaitingEnd: { ...closed(), 'not-waiting': [{}] },
  postUndo: {
    ...ended(({ commitment }) => ({ on: commitment })),
    'nothing-to-undo': [{ says: { detail: 'the last change was no answer: correct it instead' } }],
    'undo-too-late': [
      { on: cast.answeredLongAgo, says: { detail: 'the answer could be undone until 2026-11-22' } },
    ],
  },
  postPartDone: {
    ...answersForPart(),
    'done-in-future': [
      {
        on: cast.parts.open,
        body: { contributor: { officialId: 'ofc_lin' }, outcome: 'x', doneOn: '2026-11-24' },
        ...pointing(['#/doneOn', '2026-11-24 is yet to come']),
      },
    ],
  },
  postPartProgress: answersForPart(),
  postPartMoreTime: {
    ...answersForPart(),
    'already-asked': [{ on: cast.parts.delayed }],
    'without-due-date': [{ on: cast.parts.open }],
    'date-too-early': [
      {
        on: cast.parts.disclaimed,
        body: { contributor: { officialId: 'ofc_lin' }, dueOn: '2027-01-15', reason: 'x' },
        ...pointing(['#/dueOn', 'it is due on 2027-01-15: name a later day']),
      },
    ],
  },
  postPartNotMine: {
    ...answersForPart(),
    'already-asked': [{ on: cast.parts.disclaimed }],
    'unknown-official': [
      {
        on: cast.parts.open,
        body: { contributor: { officialId: 'ofc_lin' }, officialId: 'ofc_unknown' },
        ...pointing(['#/officialId', 'there is no ofc_unknown']),
      },
    ],
  },
  postPartSeen: answersForPart(),
  postPartUndo: {
    ...closed(),
    'not-contributing': answersForPart()['not-contributing'],
    'nothing-to-undo': [
      {
        on: cast.parts.open,
        says: { detail: 'the last answer neither says that the part is done nor asks the protocol office' },
      },
    ],
    'undo-too-late': [
      { on: cast.parts.done, says: { detail: 'the answer could be undone until 2026-11-22' } },
    ],
  },
  postMoreTime: {
    ...asks(cast.asking.dated, { dueOn: '2027-03-31', reason: 'Elections.' }),
    'without-due-date': [{ on: cast.undated }],
    'date-too-early': [
      {
        body: { dueOn: '2027-01-29', reason: 'x' },
        ...pointing(['#/dueOn', 'it is due on 2027-01-29: name a later day']),
      },
      { body: { dueOn: '2026-11-22', reason: 'x' }, ...pointing(['#/dueOn', '2026-11-22 is past']) },
    ],
  },
  postProposedDate: {
    ...asks(cast.asking.undated, { dueOn: '2027-03-31', reason: 'Another reason.' }),
    'with-due-date': [{}],
    'date-too-early': [
      {
        on: cast.undated,
        body: { dueOn: '2026-11-22' },
        ...pointing(['#/dueOn', '2026-11-22 is past']),
      },
    ],
  },
  postNotMine: {
    ...asks(cast.asking.dated, { who: 'The department of culture' }),
    'unknown-official': [
      { body: { officialId: 'ofc_unknown' }, ...pointing(['#/officialId', 'there is no ofc_unknown']) },
    ],
  },
  postCannotBeDone: asks(cast.asking.dated, { reason: 'Another reason.' }),
  postReassignment: {
    ...closed({ responsible: { officialId: 'ofc_meng' } }),
    'already-responsible': [
      {
        body: { responsible: { ...lin, email: 'LIN@example.org' } },
        ...pointing(['#/responsible', 'ofc_lin is responsible already']),
      },
    ],
    ...namesSomebody('', (responsible) => responsible),
  },
  postCancellation: closed({ reason: 'For another reason.' }),
  postReopening: {
    'commitment-open': [{}],
    ...ended(({ commitment }) => ({ on: commitment })),
  },
})

const changesOfficial = () => ({
  'other-focal-point': [
    {
      body: { ...lin, organisation: 'Ministry of Trade', focalPoint: true },
      ...pointing(['#/focalPoint', 'belongs to ofc_meng for this organisation: first take it away there']),
    },
  ],
  'email-in-use': [
    {
      body: { ...lin, email: 'MENG@example.org' },
      ...pointing(['#/email', 'another official has this address']),
    },
  ],
  'address-refused': [
    {
      on: cast.moved,
      body: cast.moved.refusedAt,
      ...pointing(['#/email', 'the protocol office said no to writing to ofc_former at this address']),
    },
  ],
})

/** The first example body of the API document. */
const rightBody = (name: RouteName) => {
  const [first] = Object.values(operations[name].examples ?? {})
  return typeof first === 'string' ? example(first) : first
}

/** A correct request with the fields of `wrong` in place of the correct ones. */
const requestOf = ({ name, method, path, checks }: DeclaredRoute, wrong: Wrong) => {
  const usual = {
    vis: cast.visit,
    evt: cast.event,
    cmt: cast.commitment,
    ofc: cast.official,
    mat: cast.matter,
  }
  const on = wrong.on ?? usual[checks.id ?? 'vis']
  const event = wrong.event ?? cast.event
  const isAboutEvent = path.includes('{eventId}')
  const { raw, caller, claims, query } = wrong
  const body = wrong.body ?? rightBody(name)
  return {
    method,
    path: `${path.replace('{id}', wrong.id ?? on.id).replace('{eventId}', event.id)}${query === undefined ? '' : `?${query}`}`,
    call: {
      ...(raw === undefined ? body !== undefined && { body } : { raw }),
      ...(caller !== undefined && { caller }),
      ...(claims !== undefined && { claims }),
      headers:
        wrong.headers ??
        (checks.requires === 'idempotency-key'
          ? { 'idempotency-key': 'new' }
          : { 'if-match': `"${(isAboutEvent ? event : on).version}"` }),
    },
  }
}

describe.each(everyRoute.map((route) => [route.name, route] as const))('%s refuses', (name, route) => {
  test.each(refusalsOf(name))('%s', async (reason) => {
    const wrongs = [...(byDeclaration[reason]?.(route) ?? []), ...(byHandlers()[name]?.[reason] ?? [])]
    expect(wrongs).not.toEqual([])
    const [status, title] = answers[reason]
    for (const wrong of wrongs) {
      const { method, path, call } = requestOf(route, wrong)
      office.deps.largestAnswer = wrong.largestAnswer ?? usualLargest
      await refuses(office, method, path, call, {
        type: `/problems/${reason}`,
        title,
        status,
        ...wrong.says,
      })
    }
  })
})

test('No operation is shown to refuse in a way that it does not document', () => {
  for (const [name, refusals] of Object.entries(byHandlers()))
    for (const reason of Object.keys(refusals)) expect(refusalsOf(name as RouteName)).toContain(reason)
})

test('What a handler refuses and does not document is noticed by every test that asks for it', () => {
  const about = (reason: string) => () =>
    expectDocumented('PATCH', '/visits/vis_1', { type: `/problems/${reason}` })
  expect(about('visit-withdrawn')).not.toThrow()
  expect(about('key-reused')).toThrow('patchVisit refuses with key-reused, which is not documented')
})
