import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mattersAbout } from '../../functions/domain/links/linked-matter.ts'
import type { CommitmentId, OfficialId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  askOfficeForMoreTime,
  askOfficeToDrop,
  disclaimCommitment,
  proposeDateToOffice,
} from '../../functions/use-cases/ask-office.ts'
import { sendNotice } from '../../functions/use-cases/send-notice.ts'
import { type Pages, pagesOver, type SeenPage, secondsAfter } from '../support/link-pages.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisit, ofLin, type Submission } from '../support/submissions.ts'

const recordedAt: Instant = '2026-11-23T00:00:00Z'
const later: Instant = '2026-11-24T01:00:00Z'
const office: OfficialId = 'ofc_protocol-office'

let world: TestOffice
let pages: Pages
let desk: string
let list: Commitment
let plan: Commitment
/** The page of the visit. */
let page: string

beforeEach(async () => {
  world = await openTestOffice(recordedAt)
  pages = pagesOver(world)
})
afterEach(() => world.close())

const officials: readonly Submission[] = [
  anOfficial(),
  anOfficial({ id: 'ofc_meng', name: 'Meng Qing', email: 'meng@example.org', organisation: 'SCODA' }),
]

/** Records, tells the office on Tuesday, and gives the commitments. */
const told = async (...submissions: readonly Submission[]) => {
  const commitments = await world.has(...officials, ...submissions)
  await world.morning('2026-11-24T00:00:00Z')
  desk = await pages.linkOf(office, '2026-11-24')
  page = `${desk}/matters/${commitments[0]?.visitId}`
  world.clock.at = later
  return commitments
}

/** A visit that names nobody and no day for the list, and no day for the plan. */
const twoOpen = async () => {
  const [one, other] = await told(
    aVisit(
      { title: 'Visit to Qingdao' },
      { title: 'The list', wording: 'Send the list' },
      { title: 'The plan', wording: 'Write the plan', responsible: { officialId: 'ofc_lin' } },
    ),
  )
  if (one === undefined || other === undefined) throw new Error('nothing was recorded')
  list = one
  plan = other
}

/** The hidden fields of a page, as a browser submits them. */
const hiddenIn = ({ body }: SeenPage): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

const textOf = ({ body }: Pick<SeenPage, 'body'>) =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')

/** Opens the page, waits, and gives its form with these fields. */
const filled = async (fields: Readonly<Record<string, string>>, at = page) => {
  const hidden = hiddenIn(await pages.get(at))
  world.clock.at = secondsAfter(world.clock.at, 20)
  return { ...hidden, initials: 'P.O.', ...fields }
}

const submit = async (fields: Readonly<Record<string, string>>, at = page) =>
  pages.post(at, await filled(fields, at))

/** Submits the form, and once more as a person who presses the button twice: the second time nothing is stored. */
const submitTwice = async (fields: Readonly<Record<string, string>>) => {
  const form = await filled(fields)
  const first = await pages.post(page, form)
  const items = await world.items()
  expect(textOf(await pages.post(page, form))).toContain('Recorded already, by you. Nothing more is needed.')
  expect(await world.items()).toEqual(items)
  return first
}

const read = async (id: string) => (await world.call('GET', `/commitments/${id}`)).body
const matterOf = async ({ id }: Pick<Commitment, 'id'>): Promise<string> => (await read(id)).matterId
const lastEntry = async ({ id }: Pick<Commitment, 'id'>) => (await read(id)).history.at(-1)
const officialOf = async (id: string) => (await world.call('GET', `/officials/${id}`)).body

describe('The link of a question', () => {
  beforeEach(twoOpen)

  test('leads to one page for its visit, with every question of the visit', async () => {
    const { status, headers } = await pages.get(`${desk}/1`)
    expect({ status, to: headers.Location }).toEqual({ status: 303, to: page })
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('To decide: Visit to Qingdao')
    expect(shown).toContain('2 matters wait for your decision.')
    for (const said of [
      'The list',
      'Nobody is named whom we could remind.',
      'It has neither a due date nor a rhythm in which to ask after it.',
      'The plan',
    ])
      expect(shown).toContain(said)
  })

  test('is on the desk of the office, a line for each visit', async () => {
    const { body } = await pages.get(desk)
    expect(body).toContain(`<a href="${page}">`)
    expect(textOf({ body })).toContain('Visit to Qingdao 2 matters wait for your decision.')
  })

  test('shows nothing chosen and nothing written, and asks for initials', async () => {
    const { body } = await pages.get(page)
    expect(body).not.toMatch(/\bchecked\b|\bselected\b|<option/)
    for (const [, value] of body.matchAll(/<input [^>]*type="text"[^>]* value="([^"]*)"/g))
      expect(value).toBe('')
    expect(Object.keys(hiddenIn({ body } as SeenPage)).toSorted()).toEqual(
      ['lines', `token.${await matterOf(list)}`, `token.${await matterOf(plan)}`].toSorted(),
    )
    expect(body).toMatch(/<input id="initials"[^>]* required>/)
  })

  test('is opened with GET and HEAD any number of times, which write nothing', async () => {
    const items = await world.items()
    for (const path of [page, `${page}?page=2`, `${desk}/matters/officials`, `${desk}/matters/vis_none`]) {
      expect((await pages.get(path)).status).toBe(200)
      expect((await pages.head(path)).status).toBe(200)
    }
    expect(await world.items()).toEqual(items)
  })

  test('of no visit is no page', async () => {
    for (const about of ['cmt_1', 'vis_', 'everything'])
      expect((await pages.get(`${desk}/matters/${about}`)).status).toBe(404)
  })

  test('is too old after 14 days, and says so', async () => {
    world.clock.at = '2026-12-08T12:00:00Z'
    expect((await pages.get(page)).status).toBe(200)
    world.clock.at = '2026-12-08T17:00:00Z'
    const { status, body } = await pages.get(page)
    expect(status).toBe(410)
    expect(textOf({ body })).toContain('Links hold for 60 days, those of the protocol office for 14.')
  })

  test('is not in mails and opens nothing where the institution wants no links of the office', async () => {
    const without = pagesOver({ ...world, deps: { ...world.deps, officeLinks: false } })
    expect((await without.get(page)).status).toBe(410)
    expect((await without.post(page, hiddenIn(await pages.get(page)))).status).toBe(410)
    await world.has(aVisit({}, { wording: 'Keep in touch' }))
    world.clock.at = '2026-11-25T00:00:00Z'
    await sendNotice({ ...world.deps, officeLinks: false })(office)
    const { text } = world.sent.at(-1)?.mail ?? { text: '' }
    expect(text).not.toContain('https:')
    expect(text).toContain('Tell the person who keeps the records what you decide.')
  })
})

describe('The office decides behind the link', () => {
  beforeEach(twoOpen)

  test('each line for itself: an official of the directory, a date, a rhythm, or as it is', async () => {
    const [one, other] = [await matterOf(list), await matterOf(plan)]
    const { status, body } = await submit({
      [`${one}.responsible`]: 'known-official:ofc_meng',
      [`${one}.date`]: 'date',
      [`${one}.date.date.dueOn`]: '2027-01-29',
      [`${other}.date`]: 'rhythm',
      [`${other}.date.rhythm.every`]: '4',
    })
    expect(status).toBe(200)
    const shown = textOf({ body })
    expect(shown).toContain('3 decisions of 3 are recorded.')
    expect(shown).toContain(
      'The list Nobody is named whom we could remind. 24 November 2026: the protocol office named Meng Qing',
    )
    expect(shown).toContain(
      'The list It has neither a due date nor a rhythm in which to ask after it. 24 November 2026: the protocol office set the date: 29 January 2027',
    )
    expect(shown).toContain(
      'The plan 24 November 2026: the protocol office set no date: we ask every 4 weeks',
    )
    expect(shown).toContain('Nothing is left to decide here.')
    expect(await read(list.id)).toMatchObject({ holder: 'ofc_meng', dueOn: '2027-01-29' })
    expect(await read(plan.id)).toMatchObject({ checkIn: { every: 'P4W' } })
    expect((await world.call('GET', '/matters')).body.matters).toEqual([])
  })

  test('through the door `link`, under the office', async () => {
    await submit({ [`${await matterOf(list)}.responsible`]: 'leave' })
    expect(await lastEntry(list)).toMatchObject({
      by: office,
      through: 'link',
      at: '2026-11-24T01:00:20Z',
      change: { what: 'decided', question: 'responsible', accept: true },
    })
  })

  test('what is left open stays open', async () => {
    const one = await matterOf(list)
    const { body } = await submit({ [`${one}.responsible`]: 'leave' })
    expect(textOf({ body })).toContain('2 matters wait for your decision.')
    expect(body.match(/It has neither a due date nor a rhythm/g)).toHaveLength(2)
    expect(body).not.toContain('Nobody is named')
    expect(await read(plan.id)).toMatchObject({ version: 1 })
  })

  test('a new official, who is told on the next morning', async () => {
    const one = await matterOf(list)
    const name = `${one}.responsible.new-official`
    const { body } = await submit({
      [`${one}.responsible`]: 'new-official',
      [`${name}.name`]: 'Ana',
      [`${name}.organisation`]: 'The Council',
      [`${name}.email`]: 'ana@example.org',
    })
    expect(textOf({ body })).toContain('the protocol office named Ana')
    const { holder } = await read(list.id)
    expect(await officialOf(holder)).toMatchObject({ name: 'Ana', organisation: 'The Council' })
    await world.morning('2026-11-25T00:00:00Z')
    expect(world.sent.map(({ to }) => to)).toContain('ana@example.org')
  })

  test('an outside address that was named through a link waits for the next mail: the same link does not allow it', async () => {
    const one = await matterOf(list)
    const name = `${one}.responsible.new-official`
    const { body } = await submit({
      [`${one}.responsible`]: 'new-official',
      [`${name}.name`]: 'Ana',
      [`${name}.email`]: 'ana@elsewhere.example',
    })
    expect(textOf({ body })).toContain(
      'Nothing is sent to Ana before you allow the address. The next mail asks.',
    )
    const { holder } = await read(list.id)
    const [{ id, version }] = (await world.call('GET', '/matters?gap=outside-address')).body.matters
    const here = `${desk}/matters/officials`
    const shown = textOf(await pages.get(here))
    expect(shown).toContain('Nothing is left to decide here.')
    expect(shown).toContain('After this mail, 1 more matter came up. A later mail brings the link to it.')
    const bent = await submit(
      {
        lines: id,
        [`${id}.outside-address`]: 'allow-address',
        [`${id}.outside-address.allow-address.note`]: 'Yes.',
      },
      here,
    )
    expect(bent.status).toBe(409)
    expect(textOf(bent)).toContain(
      'The link of this mail does not lead to this question any more, or not yet.',
    )
    expect(await officialOf(holder)).toMatchObject({ outsideAddress: 'asked' })
    expect(version).toBe(1)

    await world.morning('2026-11-25T00:00:00Z')
    desk = await pages.linkOf(office, '2026-11-25')
    const allowed = await submit(
      {
        [`${id}.outside-address`]: 'allow-address',
        [`${id}.outside-address.allow-address.note`]: 'She is known to us.',
      },
      `${desk}/matters/officials`,
    )
    expect(textOf(allowed)).toContain('May we write to Ana? Mail to this address is allowed.')
    expect(await officialOf(holder)).toMatchObject({ outsideAddress: 'allowed' })
  })

  test('a field that is wrong points to what is said about it', async () => {
    const one = await matterOf(list)
    const { status, body } = await submit({ [`${one}.date`]: 'date', [`${one}.date.date.dueOn`]: 'soon' })
    expect(status).toBe(422)
    const [, pointed] = /aria-invalid="true" aria-describedby="([^"]+)"/.exec(body) ?? []
    expect(body.match(new RegExp(`id="${pointed}"`, 'g'))).toHaveLength(1)
  })

  test.each(['12', '١٢', '۱۲'])('a rhythm in the digits of any language: %s', async (every) => {
    const one = await matterOf(plan)
    await submit({ [`${one}.date`]: 'rhythm', [`${one}.date.rhythm.every`]: every })
    expect(await read(plan.id)).toMatchObject({ checkIn: { every: 'P12W' } })
  })

  test('the same decisions twice are one, also by two browsers', async () => {
    const one = await matterOf(list)
    const form = {
      ...hiddenIn(await pages.get(page)),
      initials: 'P.O.',
      [`${one}.responsible`]: 'known-official:ofc_meng',
      [`${one}.date`]: 'date',
      [`${one}.date.date.dueOn`]: '2027-01-29',
    }
    world.clock.at = secondsAfter(world.clock.at, 20)
    await Promise.all([1, 2].map(() => pages.post(page, form)))
    const items = await world.items()
    const again = await pages.post(page, form)
    expect(again.status).toBe(200)
    expect(textOf(again)).toContain(
      'Recorded already, by you. Nothing more is needed. 24 November 2026: the protocol office named Meng Qing',
    )
    expect(await world.items()).toEqual(items)
    expect((await read(list.id)).history).toHaveLength(3)
  })

  test('what was decided meanwhile is shown and not overwritten; other lines are recorded', async () => {
    const [one, other] = [await matterOf(list), await matterOf(plan)]
    const hidden = hiddenIn(await pages.get(page))
    await world.call('POST', `/matters/${one}/decision`, {
      body: { responsible: { officialId: 'ofc_lin' }, dueOn: '2027-02-26' },
      headers: { 'if-match': '"1"' },
    })
    world.clock.at = secondsAfter(world.clock.at, 20)
    const { status, body } = await pages.post(page, {
      ...hidden,
      initials: 'P.O.',
      [`${one}.responsible`]: 'known-official:ofc_meng',
      [`${other}.date`]: 'leave',
    })
    expect(status).toBe(200)
    const shown = textOf({ body })
    expect(shown).toContain('1 decision of 2 is recorded.')
    expect(shown).toContain(
      'The list Nothing was recorded. It was answered before, and your decision changed nothing. What happened last: 24 November 2026: the protocol office named Lin',
    )
    expect(await read(list.id)).toMatchObject({ holder: 'ofc_lin', version: 2 })
  })

  test('a line that changed meanwhile and is still open is shown as it is now', async () => {
    const other = await matterOf(plan)
    const hidden = hiddenIn(await pages.get(page))
    await world.call('PATCH', `/commitments/${plan.id}`, {
      body: { title: 'The longer plan' },
      headers: { 'if-match': '"1"' },
    })
    world.clock.at = secondsAfter(world.clock.at, 20)
    const { status, body } = await pages.post(page, {
      ...hidden,
      initials: 'P.O.',
      [`${other}.date`]: 'date',
      [`${other}.date.date.dueOn`]: '2027-01-29',
    })
    expect(status).toBe(409)
    const shown = textOf({ body })
    expect(shown).toContain('0 decisions of 1 are recorded.')
    expect(shown).toContain(
      'The longer plan Nothing was recorded. The commitment changed after the page was opened.',
    )
    expect(body).toContain('value="2027-01-29"')
    expect(await read(plan.id)).toMatchObject({ version: 2 })
  })

  test('a decision sent by a machine within two seconds, or after two hours, is not recorded', async () => {
    const one = await matterOf(list)
    const hidden = hiddenIn(await pages.get(page))
    const items = await world.items()
    const sent = { ...hidden, initials: 'P.O.', [`${one}.responsible`]: 'leave' }
    const early = await pages.post(page, sent)
    expect(early.status).toBe(422)
    expect(textOf(early)).toContain('The answer came faster than a person reads.')
    world.clock.at = secondsAfter(later, 2 * 60 * 60 + 1)
    const late = await pages.post(page, sent)
    expect(late.status).toBe(422)
    expect(textOf(late)).toContain('The page was open for more than two hours.')
    expect(await world.items()).toEqual(items)
  })

  test('a machine that ticks everything and presses every button changes nothing', async () => {
    const items = await world.items()
    const shown = await pages.get(page)
    const hidden = hiddenIn(shown)
    const radios = [...shown.body.matchAll(/type="radio" name="([^"]+)" value="([^"]+)"/g)]
    const buttons = [...shown.body.matchAll(/<button [^>]*name="([^"]+)" value="([^"]+)"/g)]
    expect(radios.length).toBeGreaterThan(0)
    expect(buttons.length).toBeGreaterThan(0)
    world.clock.at = secondsAfter(world.clock.at, 60)
    await pages.post(page, hidden)
    for (const [, name = '', value = ''] of [...radios, ...buttons])
      await pages.post(page, { ...hidden, [name]: value })
    await pages.post(page, {
      ...hidden,
      ...Object.fromEntries(radios.map(([, name = '', value = '']) => [name, value])),
    })
    expect(await world.items()).toEqual(items)
  })
})

describe('A form of decisions that cannot be taken', () => {
  beforeEach(twoOpen)

  const refuses = async (
    fields: Readonly<Record<string, string>>,
    status: number,
    ...said: readonly string[]
  ) => {
    const items = await world.items()
    const answer = await submit(fields)
    expect(answer.status).toBe(status)
    for (const sentence of said) expect(textOf(answer)).toContain(sentence)
    expect(await world.items()).toEqual(items)
    expect(answer.body).not.toMatch(/\bchecked\b/)
    return answer
  }

  test('without a choice says so', async () => {
    await refuses({}, 422, 'Nothing was recorded.', 'Choose an answer to at least one question.')
  })

  test('without initials says so, and keeps what was typed', async () => {
    const one = await matterOf(list)
    const { body } = await refuses(
      { initials: ' ', [`${one}.date`]: 'date', [`${one}.date.date.dueOn`]: '2027-01-29' },
      422,
      'Write your initials.',
    )
    expect(body).toContain('value="2027-01-29"')
    expect(body).toMatch(/<input id="initials"[^>]* aria-invalid="true" aria-describedby="refused">/)
  })

  test.each([
    [
      'a day that is none',
      { date: 'date', 'date.date.dueOn': '2027-02-30' },
      'Write the day as in 2026-11-24.',
      'value="2027-02-30"',
    ],
    [
      'a day before the agreement',
      { date: 'date', 'date.date.dueOn': '2026-01-29' },
      'The day lies before the agreement. Write a later one.',
      'value="2026-01-29"',
    ],
    ['no day', { date: 'date' }, 'Write the day as in 2026-11-24.', ''],
    [
      'a rhythm of no weeks',
      { date: 'rhythm', 'date.rhythm.every': '0' },
      'Write the number of weeks, from 1 to 52.',
      'value="0"',
    ],
    [
      'a rhythm in words',
      { date: 'rhythm', 'date.rhythm.every': 'two' },
      'Write the number of weeks, from 1 to 52.',
      'value="two"',
    ],
    [
      'a rhythm of more than a year',
      { date: 'rhythm', 'date.rhythm.every': '53' },
      'Write the number of weeks, from 1 to 52.',
      'value="53"',
    ],
    [
      'a new official without a name, a title and an organisation',
      { responsible: 'new-official', 'responsible.new-official.email': 'ana@example.org' },
      'Write a name, a title or an organisation. A name stands on one line, in at most 200 characters.',
      'value="ana@example.org"',
    ],
    [
      'a new official without an address',
      { responsible: 'new-official', 'responsible.new-official.name': 'Ana <b>' },
      'Write the address as in name@example.org.',
      'value="Ana &lt;b&gt;"',
    ],
    [
      'a new official with a wrong address',
      {
        responsible: 'new-official',
        'responsible.new-official.name': 'Ana',
        'responsible.new-official.email': 'ana at home',
      },
      'Write the address as in name@example.org.',
      'value="ana at home"',
    ],
    [
      'an organisation that is too long',
      {
        responsible: 'new-official',
        'responsible.new-official.name': 'Ana',
        'responsible.new-official.email': 'ana@example.org',
        'responsible.new-official.organisation': 'x'.repeat(201),
      },
      'Write the organisation on one line, in at most 200 characters.',
      'value="Ana"',
    ],
    [
      'an official whom nobody knows',
      { responsible: 'known-official:ofc_nobody' },
      'This official is not in the directory. Find the official again.',
      '',
    ],
    ['an official without an id', { responsible: 'known-official' }, 'Nothing was recorded.', ''],
    ['an answer to another question', { responsible: 'grant' }, 'Choose one of the answers.', ''],
  ])('%s is refused in words, and what was typed stays', async (_, fields, said, kept) => {
    const one = await matterOf(list)
    const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${one}.${name}`, value]))
    const { body } = await refuses(named, 422, 'The list', 'Nothing was recorded.', said)
    expect(body).toContain(kept)
  })

  test('of more than 25 lines is refused as a whole', async () => {
    const lines = Array.from({ length: 26 }, (_, index) => `mat_${index}`).join(' ')
    await refuses({ lines, 'mat_1.date': 'leave' }, 422, 'Decide at most 25 matters at once.')
  })

  test('with more lines than a page has, is refused before its choices are read', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `mat_${index}`)
    const fields = new URLSearchParams({ initials: 'P.O.', lines: many.join(' ') })
    for (let index = 0; index < 100_000; index++) fields.append('a', '')
    const begun = process.cpuUsage()
    const { status, body } = await pages.post(page, fields)
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(2)
    expect(status).toBe(422)
    expect(textOf({ body })).toContain('Decide at most 25 matters at once.')
  })

  test('that is larger than a megabyte is refused', async () => {
    await refuses(
      { [`${await matterOf(list)}.date`]: 'x'.repeat(1024 * 1024) },
      413,
      'The answer is too long for this page.',
    )
  })

  test('of a matter of another page, or of none, changes nothing', async () => {
    const [elsewhere] = await world.has(aVisit({ title: 'Another visit' }, { wording: 'Return the visit' }))
    const other = await matterOf(elsewhere ?? { id: '' })
    for (const id of [other, 'mat_none'])
      await refuses({ lines: id, [`${id}.date`]: 'leave' }, 409, 'does not lead to this question')
  })

  test('through the link of another official changes nothing', async () => {
    await world.has(aVisit({}, anAction()))
    await world.morning('2026-11-25T00:00:00Z')
    const theirs = await pages.linkOf('ofc_lin', '2026-11-25')
    const id = await matterOf(list)
    const hidden = hiddenIn(await pages.get(page))
    const items = await world.items()
    world.clock.at = secondsAfter(world.clock.at, 20)
    const at = `${theirs}/matters/${list.visitId}`
    expect(textOf(await pages.get(at))).toContain('Nothing is left to decide here.')
    const { status } = await pages.post(at, { ...hidden, initials: 'L', [`${id}.date`]: 'leave' })
    expect(status).toBe(409)
    expect(await world.items()).toEqual(items)
  })
})

describe('Typing finds officials', () => {
  beforeEach(twoOpen)

  const find = async (typed: string, more: Readonly<Record<string, string>> = {}) => {
    const name = `${await matterOf(list)}.responsible.find`
    return submit({ initials: '', find: name, [name]: typed, ...more })
  }
  const foundIn = ({ body }: SeenPage) =>
    [...body.matchAll(/value="known-official:(\w+)"/g)].map(([, id]) => id)

  test('by a POST without a script, by name and organisation and without addresses', async () => {
    const items = await world.items()
    const shown = await find('meng')
    expect(shown.status).toBe(200)
    expect(foundIn(shown)).toEqual(['ofc_meng'])
    expect(textOf(shown)).toContain('Choose the official below.')
    expect(textOf(shown)).toContain('Meng Qing, SCODA')
    expect(shown.body).not.toContain('meng@')
    expect(shown.body).not.toMatch(/\bchecked\b/)
    expect(await world.items()).toEqual(items)
  })

  test('also by a later word of the name, and names whom it found', async () => {
    expect(foundIn(await find(' QING '))).toEqual(['ofc_meng'])
    await submit({ [`${await matterOf(list)}.responsible`]: 'known-official:ofc_meng' })
    expect(await read(list.id)).toMatchObject({ holder: 'ofc_meng' })
  })

  test('without a person’s name, by a word of the title and of the organisation', async () => {
    const { name: _, ...body } = anOfficial().body
    const unit = {
      ...body,
      title: 'Protocol Department',
      organisation: 'Bureau of Trade',
      email: 'u@example.org',
    }
    await world.has({ ...anOfficial({ id: 'ofc_unit' }), body: unit })
    expect(foundIn(await find('depart'))).toEqual(['ofc_unit'])
    const shown = await find('trade')
    expect(foundIn(shown)).toEqual(['ofc_unit'])
    expect(textOf(shown)).toContain('Protocol Department, Bureau of Trade')
  })

  test('as the focal point of an organisation, by the name of the organisation', async () => {
    await world.has(
      anOfficial({
        id: 'ofc_ana',
        name: 'Ana',
        email: 'a@example.org',
        organisation: 'Trade',
        focalPoint: true,
      }),
    )
    const shown = await find(' TRADE ')
    expect(foundIn(shown)).toEqual(['ofc_ana'])
    expect(textOf(shown)).toContain('Ana, Trade')
  })

  test('needs three letters, or two Chinese characters', async () => {
    const short = await find('me')
    expect(foundIn(short)).toEqual([])
    expect(textOf(short)).toContain('Write at least three letters of the name.')
    await world.has(anOfficial({ id: 'ofc_li', name: '李明', email: 'li@example.org' }))
    expect(foundIn(await find('李明'))).toEqual(['ofc_li'])
    expect(foundIn(await find('李'))).toEqual([])
  })

  test('shows at most ten, and says so', async () => {
    await world.has(
      ...Array.from({ length: 12 }, (_, index) =>
        anOfficial({ id: `ofc_ana${index}`, name: `Ana ${index}`, email: `ana${index}@example.org` }),
      ),
    )
    const shown = await find('ana')
    expect(foundIn(shown)).toHaveLength(10)
    expect(textOf(shown)).toContain('Only the first ten are shown; write more of the name to see others.')
  })

  test('says when nobody is found', async () => {
    expect(textOf(await find('nobody'))).toContain('Nobody of that name is in the directory.')
  })

  test('when a name is typed and nothing is chosen, also without the button', async () => {
    const name = `${await matterOf(list)}.responsible.find`
    expect(foundIn(await submit({ initials: '', [name]: 'meng' }))).toEqual(['ofc_meng'])
  })

  test('records nothing, whatever else is chosen, and keeps what was typed', async () => {
    const one = await matterOf(list)
    const items = await world.items()
    const shown = await find('meng', {
      initials: 'P.O.',
      [`${one}.date`]: 'date',
      [`${one}.date.date.dueOn`]: '2027-01-29',
    })
    expect(shown.body).toContain('value="2027-01-29"')
    expect(textOf(shown)).toContain(
      'Your choices are no longer marked. Choose again before you send the form.',
    )
    expect(textOf(await find('meng'))).not.toContain('Choose again')
    expect(await world.items()).toEqual(items)
  })
})

describe('What recurs without an agreed end', () => {
  const monday: Instant = '2027-12-06T00:00:00Z'
  let question: string

  beforeEach(async () => {
    const [recorded] = await world.has(
      ...officials,
      aVisit(
        { title: 'Visit to Qingdao' },
        anAction({ title: 'The report', dueOn: '2026-12-04', repeats: { every: 'P3M' } }),
      ),
    )
    if (recorded === undefined) throw new Error('nothing was recorded')
    list = recorded
    for (const at of ['2027-12-04T00:00:00Z', monday] as const) await world.morning(at)
    desk = await pages.linkOf(office, '2027-12-06')
    page = `${desk}/matters/${recorded.visitId}`
    world.clock.at = '2027-12-06T01:00:00Z'
    question = `${await matterOf(recorded)}.no-end`
  })

  test('is shown with how often it recurs, and goes on', async () => {
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('It recurs, and no end was agreed. Does it go on?')
    expect(shown).toContain('Recurs: every 3 months')
    const { body } = await submitTwice({ [question]: 'goes-on' })
    expect(textOf({ body })).toContain('the protocol office said that it goes on')
    expect(await read(list.id)).toMatchObject({ status: 'open', askEndOn: '2028-12-06' })
  })

  test('gets a last day, which is no day before the open occurrence', async () => {
    const { status, body } = await submit({ [question]: 'ends', [`${question}.ends.until`]: '2027-12-01' })
    expect(status).toBe(422)
    expect(textOf({ body })).toContain('A due date after this day is open. Write that date or a later day')
    const ended = await submitTwice({ [question]: 'ends', [`${question}.ends.until`]: '2028-12-31' })
    expect(textOf(ended)).toContain('the protocol office set the last day: 31 December 2028')
    expect(await read(list.id)).toMatchObject({ repeats: { every: 'P3M', until: '2028-12-31' } })
  })

  test('is dropped for the reason that the office writes', async () => {
    const { body } = await submitTwice({
      [question]: 'drop',
      [`${question}.drop.note`]: 'The programme ended.',
    })
    expect(textOf({ body })).toContain('dropped by the protocol office')
    expect(await read(list.id)).toMatchObject({ status: 'dropped', reason: 'The programme ended.' })
  })
})

describe('What an official asks', () => {
  const lin = () => ({ by: 'ofc_lin', through: 'link', officialVersion: 1, at: world.clock.at }) as const
  let id: CommitmentId
  let matter: string

  /** Lin asks on Monday, and the office is told on Tuesday. */
  const asked = async (ask: () => Promise<unknown>, action: object = anAction({ title: 'The list' })) => {
    const [recorded] = await world.has(...officials, aVisit({ title: 'Visit to Qingdao' }, action))
    if (recorded === undefined) throw new Error('nothing was recorded')
    list = recorded
    id = recorded.id as CommitmentId
    await ask()
    await world.morning('2026-11-24T00:00:00Z')
    desk = await pages.linkOf(office, '2026-11-24')
    page = `${desk}/matters/${recorded.visitId}`
    world.clock.at = later
    matter = await matterOf(recorded)
  }
  const moreTime = () =>
    askOfficeForMoreTime(world.deps)(lin(), {
      id,
      expect: 1,
      asking: { dueOn: '2027-01-29', reason: 'Elections.' },
    })

  test('is shown with who asks and why', async () => {
    await asked(moreTime)
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('More time, until Friday, 29 January 2027.')
    expect(shown).toContain('Official who asks: Lin')
    expect(shown).toContain('Reason given: Elections.')
  })

  test('more time is granted', async () => {
    await asked(moreTime)
    const { body } = await submitTwice({ [`${matter}.more-time`]: 'grant' })
    expect(textOf({ body })).toContain('granted by the protocol office')
    expect(await read(id)).toMatchObject({ dueOn: '2027-01-29', firstDeadline: '2026-12-18', timesMoved: 1 })
  })

  test('more time is granted until another day', async () => {
    await asked(moreTime)
    await submit({ [`${matter}.more-time`]: 'date', [`${matter}.more-time.date.dueOn`]: '2027-01-15' })
    expect(await read(id)).toMatchObject({ dueOn: '2027-01-15', timesMoved: 1 })
  })

  test('more time is refused with a reason, which the official reads', async () => {
    await asked(moreTime)
    await submit({
      [`${matter}.more-time`]: 'refuse',
      [`${matter}.more-time.refuse.refuse`]: 'The council meets.',
    })
    expect(await read(id)).toMatchObject({ dueOn: '2026-12-18' })
    await world.morning('2026-11-25T00:00:00Z')
    expect(world.sent.findLast(({ to }) => to === 'lin@example.org')?.mail.text).toContain(
      'The council meets.',
    )
  })

  test.each(['refuse', 'drop'])('%s needs a written word', async (choice) => {
    await asked(() =>
      askOfficeToDrop(world.deps)(lin(), {
        id,
        expect: 1,
        asking: { reason: 'Dissolved.' },
      }),
    )
    const items = await world.items()
    const { status, body } = await submit({ [`${matter}.cannot-be-done`]: choice })
    expect(status).toBe(422)
    expect(textOf({ body })).toContain('Write why, in at most 4,000 characters without special marks.')
    expect(await world.items()).toEqual(items)
  })

  test('what cannot be done any more is dropped, which is told to the official and to the office', async () => {
    await asked(() =>
      askOfficeToDrop(world.deps)(lin(), {
        id,
        expect: 1,
        asking: { reason: 'Dissolved.' },
      }),
    )
    const drop = {
      [`${matter}.cannot-be-done`]: 'drop',
      [`${matter}.cannot-be-done.drop.note`]: 'Agreed with both sides.',
    }
    const { body } = await submit(drop)
    expect(textOf({ body })).toContain('dropped by the protocol office')
    expect(await read(id)).toMatchObject({ status: 'dropped', reason: 'Dissolved.' })
    const news = (await world.items()).filter(({ entity }) => entity === 'news')
    expect(news.map(({ pk, cause, by }) => [pk, cause, by])).toEqual([
      ['OFFICIAL#ofc_lin', 'commitment-closed', undefined],
      ['OFFICIAL#ofc_protocol-office', 'commitment-closed', 'Protocol office'],
    ])
  })

  test('what is somebody else’s goes to whom the official named', async () => {
    await asked(() =>
      disclaimCommitment(world.deps)(lin(), {
        id,
        expect: 1,
        asking: { officialId: 'ofc_meng' },
      }),
    )
    expect((await pages.get(page)).body).toContain('value="known-official:ofc_meng"')
    const same = await submit({ [`${matter}.not-mine`]: 'known-official:ofc_lin' })
    expect(textOf(same)).toContain(
      'This official asks the question. Name somebody else, or refuse and say why.',
    )
    await submit({ [`${matter}.not-mine`]: 'known-official:ofc_meng' })
    expect(await read(id)).toMatchObject({ holder: 'ofc_meng' })
  })

  test('a proposed date is accepted', async () => {
    const undated = { title: 'The list', wording: 'Send it', responsible: { officialId: 'ofc_lin' } }
    await asked(
      () =>
        proposeDateToOffice(world.deps)(lin(), {
          id,
          expect: 1,
          asking: { dueOn: '2027-01-29' },
        }),
      undated,
    )
    const { body } = await submitTwice({ [`${matter}.proposed-date`]: 'accept-date' })
    expect(textOf({ body })).toContain('granted by the protocol office')
    expect(await read(id)).toMatchObject({ dueOn: '2027-01-29' })
  })

  test('a question that came up after the mail is not answered with its link', async () => {
    await asked(async () => {}, {
      title: 'The list',
      wording: 'Send it',
      responsible: { officialId: 'ofc_lin' },
    })
    await proposeDateToOffice(world.deps)(lin(), {
      id,
      expect: 1,
      asking: { dueOn: '2027-01-29' },
    })
    const items = await world.items()
    expect((await pages.get(page)).body).not.toContain('accept-date')
    const { status } = await submit({ [`${matter}.proposed-date`]: 'accept-date' })
    expect(status).toBe(409)
    expect(await world.items()).toEqual(items)
  })
})

describe('About an official', () => {
  const outside = { name: 'Ana', email: 'ana@elsewhere.example' }
  let matter: string
  const about = (choice: string, note = '') => ({
    [`${matter}.outside-address`]: choice,
    [`${matter}.outside-address.${choice}.note`]: note,
  })

  beforeEach(async () => {
    await told(aVisit({ title: 'Visit to Qingdao' }, anAction({ title: 'The list', responsible: outside })))
    const { matters } = (await world.call('GET', '/matters?gap=outside-address')).body
    matter = matters[0].id
    page = `${desk}/matters/officials`
  })

  test('the page shows who it is, the address and what waits', async () => {
    const { headers } = await pages.get(`${desk}/1`)
    expect(headers.Location).toBe(page)
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('To decide about officials')
    expect(shown).toContain('May we write to Ana?')
    expect(shown).toContain('Address: ana@elsewhere.example')
    expect(shown).toContain('Waits for your yes: The list')
  })

  test('allowing an address needs a written word', async () => {
    const items = await world.items()
    const { status, body } = await submit(about('allow-address'))
    expect(status).toBe(422)
    expect(textOf({ body })).toContain('Write why, in at most 4,000 characters without special marks.')
    expect(await world.items()).toEqual(items)
  })

  test('an address is allowed once, and the same again is one', async () => {
    const hidden = hiddenIn(await pages.get(page))
    const form = { ...hidden, initials: 'P.O.', ...about('allow-address', 'Known to us.') }
    world.clock.at = secondsAfter(world.clock.at, 20)
    expect(textOf(await pages.post(page, form))).toContain('Mail to this address is allowed.')
    const items = await world.items()
    expect(textOf(await pages.post(page, form))).toContain(
      'Recorded already, by you. Nothing more is needed. Mail to this address is allowed.',
    )
    expect(await world.items()).toEqual(items)
  })

  test('what was decided meanwhile is said', async () => {
    const form = { ...hiddenIn(await pages.get(page)), initials: 'P.O.', ...about('refuse-address', 'No.') }
    await world.call('POST', `/matters/${matter}/decision`, {
      body: { accept: true, note: 'Known to us.' },
      headers: { 'if-match': '"1"' },
    })
    world.clock.at = secondsAfter(world.clock.at, 20)
    const { status, body } = await pages.post(page, form)
    expect(status).toBe(409)
    expect(textOf({ body })).toContain(
      'May we write to Ana? Nothing was recorded. It was answered before, and your decision changed nothing. What happened last: Mail to this address is allowed.',
    )
  })

  test('a question that lapsed meanwhile is not said to be answered', async () => {
    const form = { ...hiddenIn(await pages.get(page)), initials: 'P.O.', ...about('allow-address', 'Yes.') }
    const [{ officialId }] = (await world.call('GET', '/matters?gap=outside-address')).body.matters
    const { name, version } = await officialOf(officialId)
    await world.call('PUT', `/officials/${officialId}`, {
      body: { name, email: 'ana@example.org' },
      headers: { 'if-match': `"${version}"` },
    })
    world.clock.at = secondsAfter(world.clock.at, 20)
    const { status, body } = await pages.post(page, form)
    expect(status).toBe(409)
    expect(textOf({ body })).toContain('The link of this mail does not lead to this question any more')
    expect(textOf({ body })).not.toContain('What happened last:')
  })

  test('an address is not refused while its official holds commitments', async () => {
    const items = await world.items()
    const { status, body } = await submit(about('refuse-address', 'No.'))
    expect(status).toBe(422)
    expect(textOf({ body })).toContain(
      'This official still holds commitments. Name somebody else for them first.',
    )
    expect(await world.items()).toEqual(items)
  })
})

describe('About an organisation without a focal point', () => {
  const organisation = 'SCODA'
  let matter: string
  let waiting: readonly Commitment[]
  const name = (id: string) => ({ [`${matter}.focal-point`]: `known-official:${id}` })

  beforeEach(async () => {
    const action = anAction({ responsible: { organisation } })
    waiting = await told(aVisit({ title: 'Visit to Qingdao' }, action, action))
    const { matters } = (await world.call('GET', '/matters?gap=focal-point')).body
    matter = matters[0].id
    page = `${desk}/matters/officials`
  })

  test('the page asks once, says how many commitments wait, and takes only an official of the directory', async () => {
    const { headers } = await pages.get(`${desk}/1`)
    expect(headers.Location).toBe(page)
    const shown = await pages.get(page)
    expect(textOf(shown)).toContain('Who answers for SCODA?')
    expect(textOf(shown)).toContain('2 commitments wait for its focal point.')
    expect(textOf(shown)).not.toContain('A new official')
    const searched = await submit({
      [`${matter}.focal-point.find`]: 'Nobody',
      find: `${matter}.focal-point.find`,
    })
    expect(textOf(searched)).toContain('or have the official recorded first')
  })

  test('an official is named once, gets what waits, and the same again is one', async () => {
    const said = 'The official answers for the organisation from now on. What waited goes to the official.'
    expect(textOf(await submitTwice(name('ofc_meng')))).toContain(said)
    for (const { id } of waiting) expect((await read(id)).responsible).toEqual({ officialId: 'ofc_meng' })
    expect(await world.items()).toContainEqual(
      expect.objectContaining({ entity: 'news', cause: 'decided-through-link', title: 'SCODA' }),
    )
  })

  test('an official of another organisation is refused', async () => {
    await world.call('PATCH', '/officials/ofc_lin', {
      body: { organisation: 'Ministry of Trade' },
      headers: { 'if-match': '"1"' },
    })
    const items = await world.items()
    const { status, body } = await submit(name('ofc_lin'))
    expect(status).toBe(422)
    expect(textOf({ body })).toContain('This official is of another organisation.')
    expect(await world.items()).toEqual(items)
  })

  test('what was decided meanwhile is said', async () => {
    const form = { ...hiddenIn(await pages.get(page)), initials: 'P.O.', ...name('ofc_meng') }
    await world.call('PATCH', '/officials/ofc_meng', {
      body: { focalPoint: true },
      headers: { 'if-match': '"1"' },
    })
    world.clock.at = secondsAfter(world.clock.at, 20)
    const { status, body } = await pages.post(page, form)
    expect(status).toBe(409)
    expect(textOf({ body })).toContain('What happened last: The official answers for the organisation')
  })
})

describe('Many matters of a visit', () => {
  test('are 25 a page, and each page decides its own', async () => {
    const [first] = await told(
      aVisit(
        { title: 'A long visit' },
        ...Array.from({ length: 26 }, (_, index) => ({
          title: `Action ${index + 1}`,
          wording: 'x',
          responsible: { officialId: 'ofc_lin' },
        })),
      ),
    )
    const one = await pages.get(page)
    expect(textOf(one)).toContain('26 matters wait for your decision.')
    expect(textOf(one)).toContain('Page 1 of 2')
    expect(one.body.match(/<section/g)).toHaveLength(25)
    expect(textOf(await pages.get(`${page}?page=2`))).toContain('Action 26')
    const [last = ''] = (hiddenIn(await pages.get(`${page}?page=2`)).lines ?? '').split(' ')
    const decided = await submit({ [`${last}.date`]: 'leave' }, `${page}?page=2`)
    expect(textOf(decided)).toContain('Action 26 24 November 2026: the protocol office left it as recorded')
    const all = Object.fromEntries(
      (hiddenIn(await pages.get(page)).lines ?? '').split(' ').map((id) => [`${id}.date`, 'leave']),
    )
    expect(textOf(await submit(all))).toContain('25 decisions of 25 are recorded.')
    expect((await read(first?.id ?? '')).matterId).toBeUndefined()
  })
})

describe('What was decided through a link', () => {
  beforeEach(twoOpen)

  test('is news of the office with its next mail, one line for a visit, with how to take it back', async () => {
    const [one, other] = [await matterOf(list), await matterOf(plan)]
    await submit({
      [`${one}.responsible`]: 'known-official:ofc_meng',
      [`${one}.date`]: 'leave',
      [`${other}.date`]: 'leave',
    })
    await world.has(aVisit({ title: 'Another visit' }, { wording: 'Return the visit' }))
    await world.morning('2026-11-25T00:00:00Z')
    const { text = '' } = world.sent.findLast(({ to }) => to.startsWith('protocol'))?.mail ?? {}
    expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toContain('3 decisions through a link: Visit to Qingdao')
    expect(text).toContain('Decided by mistake, or not by you? Tell the person who keeps the records,')
    desk = await pages.linkOf(office, '2026-11-25')
    expect((await pages.get(`${desk}/2`)).headers.Location).toBe(`${desk}/matters/${list.visitId}`)
    await world.has(aVisit({ title: 'A third visit' }, { wording: 'Write' }))
    await world.morning('2026-11-26T00:00:00Z')
    expect(world.sent.findLast(({ to }) => to.startsWith('protocol'))?.mail.text).not.toContain(
      'through a link',
    )
  })

  test('through the API is no news', async () => {
    await world.call('POST', `/matters/${await matterOf(list)}/decision`, {
      body: { accept: true },
      headers: { 'if-match': '"1"' },
    })
    expect((await world.items()).filter(({ cause }) => cause === 'decided-through-link')).toEqual([])
  })
})

describe('A form for a matter to which its link does not lead', () => {
  /** A form that no page of ours has, for the question about the date. */
  const madeUp = async (commitment: Commitment) => {
    const id = await matterOf(commitment)
    return { lines: id, initials: 'L.W.', [`${id}.date`]: 'leave' }
  }
  const decideDate = async (commitment: Commitment) =>
    world.call('POST', `/matters/${await matterOf(commitment)}/decision`, {
      body: { dueOn: '2027-01-29' },
      headers: { 'if-match': '"1"' },
    })

  test('says nothing of the matter to an official, neither while it is open nor when it is decided', async () => {
    const [, list] = await told(
      aVisit({}, anAction({ title: 'Ours' })),
      aVisit(
        { title: 'Their visit' },
        { title: 'Their list', wording: 'x', responsible: { officialId: 'ofc_meng' } },
      ),
    )
    if (list === undefined) throw new Error('nothing was recorded')
    const here = `${await pages.linkOf('ofc_lin', '2026-11-24')}/matters/${list.visitId}`
    const form = await madeUp(list)
    const open = await pages.post(here, form)
    await decideDate(list)
    const decided = await pages.post(here, form)
    for (const { status, body } of [open, decided]) {
      expect(status).toBe(409)
      expect(textOf({ body })).toContain('The link of this mail does not lead to this question any more')
      expect(body).not.toContain('Their')
      expect(body).not.toContain('29 January')
    }
  })

  test('says nothing to the office of a matter that came up after the mail', async () => {
    await twoOpen()
    const [later] = await world.has(
      aVisit({ title: 'A later visit' }, { title: 'Later', wording: 'x', ...ofLin }),
    )
    if (later === undefined) throw new Error('nothing was recorded')
    const here = `${desk}/matters/${later.visitId}`
    const form = await madeUp(later)
    await decideDate(later)
    const { status, body } = await pages.post(here, form)
    expect(status).toBe(409)
    expect(body).not.toContain('Later')
    expect(body).not.toContain('29 January')
  })
})

test('A matter of a draft is on no page', () => {
  const draft = { kind: 'commitment-matter', visitId: 'vis_1', draft: true } as never
  expect(mattersAbout([draft], 'vis_1')).toEqual([])
})
