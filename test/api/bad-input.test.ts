import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Call, openTestOffice, type TestOffice } from '../support/office.ts'
import { type Problem, refuses as refusesIn } from '../support/refuses.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterAll(() => office.close())

const aVisit = { title: 'Visit', direction: 'incoming', startsOn: '2026-11-02', endsOn: '2026-11-04' }
const anEvent = { kind: 'meeting', startsOn: '2026-11-03' }
const withAction = (action: object) => ({ ...aVisit, events: [{ ...anEvent, agreedActions: [action] }] })
const anOfficial = { name: 'Amina Diallo', email: 'amina@example.org' }

const key = { 'idempotency-key': 'k1' }
const invalid = (...errors: [pointer: string, detail: string][]) => ({
  type: '/problems/invalid-request',
  title: 'The request is not valid',
  status: 422,
  errors: errors.map(([pointer, detail]) => ({ pointer, detail })),
})

const refuses = (method: string, path: string, request: Call, answer: Problem) =>
  refusesIn(office, method, path, request, answer)

const notJson = { type: '/problems/not-json', title: 'The body is not JSON', status: 400 }
const notFound = { type: '/problems/not-found', title: 'There is no such thing', status: 404 }
const noSuchEmail = 'must be an email address, such as name@example.org'
const noSuchZone =
  'must be a zone of the IANA database, written as region and city, such as Asia/Shanghai; an abbreviation such as CST stands for several zones'
const noSuchDay = 'must be a day that exists, written YYYY-MM-DD'
const noSuchDueDate =
  'must be a day that exists (2026-11-30), a month (2026-11), a quarter (2026-Q4) or a year (2026), from 1900 to 2199'

describe('Before a visit is read', () => {
  test.each([
    ['text', 'hello'],
    ['nothing', ''],
    ['half of it', '{"title":'],
    ['two values', '{} {}'],
  ])('a body that is %s and not JSON is refused', (_, raw) =>
    refuses('POST', '/visits', { raw, headers: key }, notJson))

  const twice = (detail: string) => ({
    type: '/problems/repeated-name',
    title: 'A name stands twice in one object',
    status: 400,
    detail,
  })
  test.each([
    [
      'with equal values',
      '{"title":"A","title":"A"}',
      '"title" stands twice in one object, the second time at line 1, column 14',
    ],
    [
      'written in two ways',
      '{"title":"A",\r\n"\\u0074itle":"B"}',
      '"\\u0074itle" stands twice in one object, the second time at line 2, column 1',
    ],
    [
      'in an event of a list',
      '{"events":[{"kind":"a"},{"kind":"b","topics":["kind:"],"kind":"c"}]}',
      '"kind" stands twice in one object, the second time at line 1, column 56',
    ],
    [
      'on both sides of an object within',
      '{"host":{"name":"A"},"source":{},"host":{"name":"B"}}',
      '"host" stands twice in one object, the second time at line 1, column 34',
    ],
    [
      'that no field has',
      '{"__proto__":1,"__proto__":2}',
      '"__proto__" stands twice in one object, the second time at line 1, column 16',
    ],
  ])('a body with a name twice is refused, naming it: %s', (_, raw, detail) =>
    refuses('POST', '/visits', { raw, headers: key }, twice(detail)))

  test('a name that stands in two objects, or within a text, stands once', async () => {
    const startsOn = '2026-11-20'
    const raw = JSON.stringify({
      title: 'Visit: {"title": "Visit", "title": "\\"}',
      direction: 'incoming',
      startsOn,
      endsOn: startsOn,
      host: { title: 'Host' },
      counterparts: [{ title: 'One' }, { title: 'Two' }],
    })
    const { status } = await office.call('POST', '/visits', {
      raw,
      headers: { 'idempotency-key': 'two-objects' },
    })
    expect(status).toBe(201)
  })

  const missingKey = {
    type: '/problems/idempotency-key-missing',
    title: 'The request needs an Idempotency-Key',
    status: 400,
    detail: 'send an Idempotency-Key of 1 to 255 printable characters; repeat it when you repeat the request',
  }
  test.each([
    ['no', {}],
    ['an empty', { 'idempotency-key': '' }],
    ['an over-long', { 'idempotency-key': 'k'.repeat(256) }],
    ['an unprintable', { 'idempotency-key': 'schlüssel' }],
  ])('%s Idempotency-Key is refused', (_, headers) =>
    refuses('POST', '/visits', { body: aVisit, headers }, missingKey))
})

describe('A visit is refused, pointing at the field,', () => {
  test.each<[string, unknown, [string, string][]]>([
    ['when it is a list', [], [['#', 'must be an object']]],
    ['when it is null', null, [['#', 'must be an object']]],
    ['when all of it is missing', {}, [['#/title', 'is missing']]],
    ['when a field is unknown', { ...aVisit, titel: 'x' }, [['#/titel', 'is not a known field']]],
    [
      'when a field of an event is unknown and needs escaping',
      { ...aVisit, events: [{ ...anEvent, 'a/b~c': 1 }] },
      [['#/events/0/a~1b~0c', 'is not a known field']],
    ],
    [
      'when an unknown field has a name that is no text',
      { ...aVisit, '\ud800': 1 },
      [['#/%EF%BF%BD', 'is not a known field']],
    ],
    [
      'when a list is longer than anybody writes',
      { ...aVisit, topics: Array(201).fill('x') },
      [['#/topics', 'must have at most 200 entries']],
    ],
    ['when a text is a number', { ...aVisit, place: 7 }, [['#/place', 'must be a string']]],
    ['when a list is a text', { ...aVisit, events: 'none' }, [['#/events', 'must be an array']]],
    [
      'when its direction is another word',
      { ...aVisit, direction: 'both' },
      [['#/direction', 'must be one of incoming, outgoing, joint']],
    ],
    ['when a field is null', { ...aVisit, place: null }, [['#/place', 'must be a string']]],
    ['when a day does not exist', { ...aVisit, startsOn: '2026-02-30' }, [['#/startsOn', noSuchDay]]],
    ['when a day is an instant', { ...aVisit, endsOn: '2026-11-04T00:00:00Z' }, [['#/endsOn', noSuchDay]]],
    [
      'when a day is beyond what a visit can be about',
      { ...aVisit, endsOn: '9999-12-31' },
      [['#/endsOn', 'must lie between 1900-01-01 and 2199-12-31']],
    ],
    ...[
      '2026-13',
      '2026-00',
      '2026-Q5',
      '2026-Q0',
      '26-11',
      '2026-1',
      '2026-q4',
      '1899-12',
      '2200',
      2026,
    ].map((dueOn): [string, object, [string, string][]] => [
      `when ${dueOn} is no due date`,
      withAction({ wording: 'x', dueOn }),
      [['#/events/0/agreedActions/0/dueOn', noSuchDueDate]],
    ]),
    [
      'when the title is empty',
      { ...aVisit, title: '' },
      [['#/title', 'is empty: write a text, or leave it out where it is optional']],
    ],
    [
      'when the title is blank',
      { ...aVisit, title: ' \u00a0 ' },
      [['#/title', 'is empty: write a text, or leave it out where it is optional']],
    ],
    [
      'when the title is too long',
      { ...aVisit, title: 'x'.repeat(301) },
      [['#/title', 'must have at most 300 characters']],
    ],
    [
      'when the title is two spaces of no width',
      { ...aVisit, title: '\u200b\u200b' },
      [['#/title', 'is empty: write a text, or leave it out where it is optional']],
    ],
    [
      'when the wording is empty',
      withAction({ wording: '' }),
      [
        [
          '#/events/0/agreedActions/0/wording',
          'is empty: write a text, or leave it out where it is optional',
        ],
      ],
    ],
    [
      'when the wording is longer than 4,000 characters',
      withAction({ wording: 'x'.repeat(4001) }),
      [['#/events/0/agreedActions/0/wording', 'must have at most 4000 characters']],
    ],
    ...(
      [
        ['a control character', '\u0007', 'U+0007, a control character'],
        ['a C1 control', '\u0085', 'U+0085, a control character'],
        ['a newline', '\n', 'U+000A, a line break'],
        ['a line separator', '\u2028', 'U+2028, a line separator'],
        ['a paragraph separator', '\u2029', 'U+2029, a paragraph separator'],
        ['an Arabic letter mark', '\u061c', 'U+061C, an Arabic letter mark'],
        ['a tag', '\u{e0061}', 'U+E0061, an invisible tag'],
        ['an override of the direction', '\u202e', 'U+202E, a right-to-left override'],
        ['half a character', '\ud83d', 'U+D83D, half of a character'],
      ] as const
    ).map(([what, character, named]): [string, unknown, [string, string][]] => [
      `when a name holds ${what}, naming the character and its place`,
      { ...aVisit, place: `Qing${character}dao` },
      [['#/place', `has ${named}, at character 5: remove it`]],
    ]),
    [
      'when a name isolates its direction without an end',
      { ...aVisit, place: 'Qing\u2066dao' },
      [
        [
          '#/place',
          'has U+2066, a left-to-right isolate, at character 5, which is not ended on its line: remove it, or write U+2069 where it ends',
        ],
      ],
    ],
    [
      'when a wording overrides its direction on the second line',
      withAction({ wording: 'one\r\ntwo\u202e' }),
      [
        [
          '#/events/0/agreedActions/0/wording',
          'has U+202E, a right-to-left override, at line 2, character 4: remove it',
        ],
      ],
    ],
    [
      'when a party is nobody',
      { ...aVisit, counterparts: [{}] },
      [['#/counterparts/0', 'must have at least one of name, title and organisation']],
    ],
    [
      'when the kind of an event is unknown',
      { ...aVisit, events: [{ ...anEvent, kind: 'dinner' }] },
      [['#/events/0/kind', 'must be one of meeting, site-visit, signing, reception, call, other']],
    ],
    [
      'when the first day of a rhythm is no day',
      withAction({ wording: 'x', checkIn: { every: 'P4W', from: 'soon' } }),
      [['#/events/0/agreedActions/0/checkIn/from', 'must be a day that exists, written YYYY-MM-DD']],
    ],
    [
      'when a rhythm is no rhythm',
      withAction({ wording: 'x', checkIn: { every: 'weekly' } }),
      [
        [
          '#/events/0/agreedActions/0/checkIn/every',
          'must be a rhythm of days, weeks or months between a week and a year, such as P4W',
        ],
      ],
    ],
    [
      'when the responsible official is only a name',
      withAction({ wording: 'x', responsible: 'Amina' }),
      [
        [
          '#/events/0/agreedActions/0/responsible',
          'must be {officialId}, or {email} with at least one of name, title and organisation, and an optional language, or {organisation} alone, which means its focal point',
        ],
      ],
    ],
    [
      'when the responsible official has no name, title or organisation',
      withAction({ wording: 'x', responsible: { email: 'a@example.org' } }),
      [
        [
          '#/events/0/agreedActions/0/responsible/name',
          'is missing: give at least one of name, title and organisation',
        ],
      ],
    ],
    [
      'when an official is named by an id of another kind',
      withAction({ wording: 'x', responsible: { officialId: 'cmt_1' } }),
      [['#/events/0/agreedActions/0/responsible/officialId', 'must be an id such as ofc_7f3k']],
    ],
    [
      'when an address is malformed',
      withAction({ wording: 'x', responsible: { ...anOfficial, email: 'amina.example.org' } }),
      [['#/events/0/agreedActions/0/responsible/email', noSuchEmail]],
    ],
    [
      'when an address carries an encoded word',
      withAction({ wording: 'x', responsible: { ...anOfficial, email: '=?utf-8?q?lin?=@example.org' } }),
      [
        [
          '#/events/0/agreedActions/0/responsible/email',
          'must not have an encoded word (=?…?=) before the @: write the address itself',
        ],
      ],
    ],
    [
      'when an address carries another header',
      withAction({
        wording: 'x',
        responsible: { ...anOfficial, email: 'a@example.org\r\nBcc: b@example.org' },
      }),
      [['#/events/0/agreedActions/0/responsible/email', noSuchEmail]],
    ],
  ])('%s', (_, body, errors) => refuses('POST', '/visits', { body, headers: key }, invalid(...errors)))

  test('naming the first fifty errors when there are more', async () => {
    const { status, body } = await office.call('POST', '/visits', {
      body: { ...aVisit, counterparts: Array(200).fill({}) },
      headers: key,
    })
    expect({ status, detail: body.detail, errors: body.errors.length }).toEqual({
      status: 422,
      detail: 'the first 50 of 200 errors',
      errors: 50,
    })
  })

  const outOfOrder = (pointer: string, detail: string) => ({
    type: '/problems/days-out-of-order',
    title: 'The days are out of order',
    status: 422,
    errors: [{ pointer, detail }],
  })
  test('when it ends before it starts', () =>
    refuses(
      'POST',
      '/visits',
      { body: { ...aVisit, endsOn: '2026-11-01' }, headers: key },
      outOfOrder('#/endsOn', 'the visit ends before it starts (2026-11-02)'),
    ))

  test('when an event ends before it starts', () =>
    refuses(
      'POST',
      '/visits',
      { body: { ...aVisit, events: [anEvent, { ...anEvent, endsOn: '2026-11-02' }] }, headers: key },
      outOfOrder('#/events/1/endsOn', 'the event ends before it starts (2026-11-03)'),
    ))

  test('when an event has a last day and no first day', () =>
    refuses(
      'POST',
      '/visits',
      { body: { ...aVisit, events: [anEvent, { kind: 'meeting', endsOn: '2026-11-03' }] }, headers: key },
      outOfOrder('#/events/1/endsOn', 'the event has no first day: give startsOn too, or leave both out'),
    ))

  test.each([
    ['begins before', { ...anEvent, startsOn: '2026-11-01' }, 'startsOn'],
    ['begins after', { ...anEvent, startsOn: '2026-11-05' }, 'startsOn'],
    ['ends after', { ...anEvent, endsOn: '2026-11-05' }, 'endsOn'],
  ])('when an event %s the visit', (_, event, field) =>
    refuses(
      'POST',
      '/visits',
      { body: { ...aVisit, events: [event] }, headers: key },
      outOfOrder(
        `#/events/0/${field}`,
        'the event lies outside the visit (2026-11-02 to 2026-11-04): correct the day, or give the event the phase preparation or follow-up',
      ),
    ))

  test('when it has more agreed actions in all than a visit is submitted with', () =>
    refuses(
      'POST',
      '/visits',
      {
        body: {
          ...aVisit,
          events: [101, 100].map((actions) => ({
            ...anEvent,
            agreedActions: Array(actions).fill({ wording: 'x' }),
          })),
        },
        headers: key,
      },
      {
        type: '/problems/invalid-request',
        title: 'The request is not valid',
        status: 422,
        errors: [
          {
            pointer: '#/events',
            detail:
              'has 201 agreed actions in all; a visit is submitted with at most 200: add the others later',
          },
        ],
      },
    ))
})

/** Names that Intl knows and Temporal refuses. */
const abbreviations = [
  ...['ACT', 'AET', 'AGT', 'ART', 'AST', 'BET', 'BST', 'CAT', 'CNT', 'CST', 'CTT', 'EAT', 'ECT'],
  ...['IET', 'IST', 'JST', 'MIT', 'NET', 'NST', 'PLT', 'PNT', 'PRT', 'PST', 'SST', 'VST'],
]

describe('An official is refused', () => {
  test.each<[string, object, [string, string][]]>([
    [
      'without a name, a title and an organisation',
      { email: 'a@example.org' },
      [['#/name', 'is missing: give at least one of name, title and organisation']],
    ],
    ['in an unknown zone', { ...anOfficial, zone: 'Mars/Olympus' }, [['#/zone', noSuchZone]]],
    ['at an offset instead of a zone', { ...anOfficial, zone: '+08:00' }, [['#/zone', noSuchZone]]],
    ...abbreviations.map((zone): [string, object, [string, string][]] => [
      `in ${zone}, which Temporal cannot reckon in`,
      { ...anOfficial, zone },
      [['#/zone', noSuchZone]],
    ]),
    [
      'in an unknown language',
      { ...anOfficial, language: 'xx' },
      [['#/language', 'must be a language by its BCP 47 tag, such as en or zh-Hans']],
    ],
    [
      'at an hour between the quarters',
      { ...anOfficial, hour: '08:10' },
      [['#/hour', 'must be a quarter hour, such as 08:00 or 08:15']],
    ],
    ...(
      ['amina', '@example.org', 'a b@example.org', 'a@example', 'a..b@example.org', 'ä@example.org'] as const
    ).map((email): [string, object, [string, string][]] => [
      `at the address "${email}"`,
      { ...anOfficial, email },
      [['#/email', noSuchEmail]],
    ]),
    [
      'whose address carries a newline',
      { ...anOfficial, email: 'amina@example.org\n' },
      [['#/email', noSuchEmail]],
    ],
  ])('%s', (_, body, errors) => refuses('PUT', '/officials/ofc_amina', { body }, invalid(...errors)))

  test('by a change to a zone that Temporal cannot reckon in', async () => {
    await office.call('PUT', '/officials/ofc_bola', { body: { name: 'Bola', email: 'bola@example.org' } })
    const headers = { 'if-match': '"1"' }
    for (const zone of abbreviations)
      await refuses(
        'PATCH',
        '/officials/ofc_bola',
        { body: { zone }, headers },
        invalid(['#/zone', noSuchZone]),
      )
  })
})

describe('What does not exist is not found', () => {
  test.each([
    ['GET', '/visits/vis_nothing'],
    ['GET', '/commitments/cmt_nothing'],
    ['GET', '/officials/ofc_nobody'],
    ['GET', '/officials/ofc_nobody/desk'],
    ['GET', '/officials/ofc_nobody/notices'],
    ['GET', '/visits/cmt_another-kind'],
    ['GET', '/commitments/vis_another-kind'],
    ['GET', '/officials/nobody'],
    ['GET', '/officials/ofc_'],
    ['GET', '/officials/ofc_%2e%2e'],
    ['GET', '/nowhere'],
    ['DELETE', '/visits/vis_nothing'],
  ])('%s %s', (method, path) => refuses(method, path, {}, notFound))

  test.each([
    ['POST', '/matters/mat_nothing/decision', { accept: true }],
    ['POST', '/matters/cmt_another-kind/decision', { accept: true }],
    ['POST', '/commitments/cmt_nothing/completion', { outcome: 'done', doneOn: '2026-11-20' }],
  ])('%s %s', (method, path, body) =>
    refuses(method, path, { body, headers: { 'if-match': '"1"' } }, notFound))

  test('PUT of an official under an id of another kind', () =>
    refuses('PUT', '/officials/vis_amina', { body: anOfficial }, notFound))
})
