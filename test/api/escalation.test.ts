import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith, type Submission } from '../support/submissions.ts'

const monday = '2026-11-23T09:00:00Z'
/** Due on Friday 27 November: the supervisor is told on Friday 4 December, the protocol office on Friday 11 December. */
const dueOn = '2026-11-27'

let office: TestOffice
let id: string
beforeEach(async () => {
  office = await openTestOffice(monday, undefined, undefined, anInstitution({ escalation: true }))
})
afterEach(() => office.close())

const chief = anOfficial({ id: 'ofc_mei', name: 'Mei', email: 'mei@example.org' })
const lin = anOfficial({ supervisorId: 'ofc_mei' })
const has = async (...submissions: readonly Submission[]) => {
  const [commitment] = await office.has(...submissions)
  if (commitment === undefined) throw new Error('nothing was recorded')
  id = commitment.id
}
const withSupervisor = () => has(chief, lin, aVisitWith(anAction({ title: 'List', dueOn })))
const mornings = async (...days: readonly string[]) => {
  for (const day of days) await office.morning(`${day}T00:00:00Z`)
}
/** Every working morning from Tuesday 24 November on, up to and with the day. */
const until = async (last: string, from = '2026-11-24') => {
  for (let day = Date.parse(from); day <= Date.parse(last); day += 86_400_000)
    if (![0, 6].includes(new Date(day).getUTCDay())) await mornings(new Date(day).toISOString().slice(0, 10))
}
const read = async () => (await office.call('GET', `/commitments/${id}`)).body
const answer = async (what: string, body: object = {}) => {
  const answered = await office.call('POST', `/commitments/${id}/${what}`, {
    body,
    headers: { 'if-match': `"${(await read()).version}"` },
  })
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body))
}
const decide = async (body: object) => {
  const [{ id: matter, version }] = (await office.call('GET', '/matters')).body.matters
  const decided = await office.call('POST', `/matters/${matter}/decision`, {
    body,
    headers: { 'if-match': `"${version}"` },
  })
  if (decided.status !== 200) throw new Error(JSON.stringify(decided.body))
}
const toldOf = (name: string) =>
  office.sent
    .filter(({ to, mail }) => to === `${name}@example.org` && mail.text.includes('Still open with Lin: List'))
    .map(({ tags }) => tags.date)
const textOn = (name: string, date: string) =>
  office.sent.find(({ to, tags }) => to === `${name}@example.org` && tags.date === date)?.mail.text ?? ''
const escalations = async () =>
  (await read()).history.filter(({ change }: { change: { what: string } }) => change.what === 'escalated')

describe('What an official has had late', () => {
  test('is told to the supervisor after five working days, and to the protocol office after ten', async () => {
    await withSupervisor()
    await until('2026-12-31')
    expect(toldOf('mei')).toEqual(['2026-12-07'])
    expect(toldOf('protocol')).toEqual(['2026-12-14'])
    expect(await escalations()).toMatchObject([
      { at: '2026-12-04T00:00:00Z', by: 'system', change: { to: 'supervisor', supervisor: 'ofc_mei' } },
      { at: '2026-12-11T00:00:00Z', by: 'system', change: { to: 'office' } },
    ])
  })

  test('reads there with its due date, the agreement and why the reader is told', async () => {
    await withSupervisor()
    await until('2026-12-14')
    expect(textOn('mei', '2026-12-07')).toContain(
      [
        '* Still open with Lin: List',
        '  Due: Friday, 27 November 2026, 10 days late',
        '  Agreed at: meeting on 20 November 2026',
        '  Visit: Visit',
        '  Why you are told: You are recorded as the supervisor. The reminders go on; perhaps some help is needed.',
        `  Reference: ${id}`,
      ].join('\n'),
    )
    expect(textOn('protocol', '2026-12-14')).toContain(
      'Why you are told: It has been late for ten working days.',
    )
  })

  test('is announced to the official in the notice before, with the day and who is told', async () => {
    await withSupervisor()
    await until('2026-12-09')
    expect(textOn('lin', '2026-11-27')).not.toContain('Next step:')
    expect(textOn('lin', '2026-12-02')).toContain(
      'Next step: If it is still open on Friday, 4 December 2026, Mei, recorded as your supervisor, will be told',
    )
    expect(textOn('lin', '2026-12-09')).toContain(
      'Next step: If it is still open on Friday, 11 December 2026, the protocol office will be told',
    )
  })

  test('leaves the reminders of the official as they are', async () => {
    const remindedIn = async () => {
      await until('2026-12-31')
      return office.sent.filter(({ to }) => to === 'lin@example.org').map(({ tags }) => tags.date)
    }
    await withSupervisor()
    const escalated = await remindedIn()
    await office.close()
    office = await openTestOffice(monday)
    await withSupervisor()
    expect(escalated).toEqual(await remindedIn())
    expect(toldOf('mei')).toEqual([])
    expect(toldOf('protocol')).toEqual([])
    expect(await escalations()).toEqual([])
  })

  test('stands in the plan before it happens', async () => {
    await withSupervisor()
    await until('2026-12-02')
    const { body } = await office.call('GET', `/commitments/${id}/plan`)
    expect(body.escalations).toEqual([
      { on: '2026-12-04', to: 'supervisor', official: 'ofc_mei' },
      { on: '2026-12-11', to: 'office', official: 'ofc_protocol-office' },
    ])
    expect(body.dates[0].on).toBe('2026-12-09')
    expect(await read()).toMatchObject({ nextOn: '2026-12-04', remindsOn: '2026-12-09' })
  })

  test('is told to the protocol office alone without a supervisor', async () => {
    await has(anOfficial(), aVisitWith(anAction({ title: 'List', dueOn })))
    await until('2026-12-31')
    expect(toldOf('protocol')).toEqual(['2026-12-14'])
    expect(await escalations()).toHaveLength(1)
  })

  test('is told to the protocol office alone when nobody may write to the supervisor', async () => {
    await has(
      anOfficial({ id: 'ofc_mei', name: 'Mei', email: 'mei@elsewhere.example' }),
      lin,
      aVisitWith(anAction({ title: 'List', dueOn })),
    )
    await until('2026-12-31')
    expect(await escalations()).toMatchObject([{ change: { to: 'office' } }])
    expect(textOn('lin', '2026-12-02')).not.toContain('Next step:')
    expect(toldOf('protocol')).toEqual(['2026-12-14'])
  })

  test('is told to others although no mail reaches the official', async () => {
    await has(
      chief,
      anOfficial({ supervisorId: 'ofc_mei', email: 'lin@elsewhere.example' }),
      aVisitWith(anAction({ title: 'List', dueOn })),
    )
    await until('2026-12-31')
    expect(office.sent.filter(({ to }) => to === 'lin@elsewhere.example')).toEqual([])
    expect(toldOf('mei')).toHaveLength(1)
    expect(toldOf('protocol')).toHaveLength(1)
  })

  test('counts from the first morning of the official who has it', async () => {
    await has(chief, lin, aVisitWith(anAction({ title: 'List', dueOn: '2026-11-20' })))
    await until('2026-11-30')
    expect(await escalations()).toEqual([])
    await until('2026-12-02', '2026-12-01')
    expect(toldOf('mei')).toEqual(['2026-12-02'])
  })

  test('is told once after a disturbance that lasted over both days', async () => {
    await withSupervisor()
    await until('2026-12-02')
    await until('2026-12-31', '2026-12-16')
    expect(toldOf('mei')).toEqual(['2026-12-17'])
    expect(toldOf('protocol')).toEqual(['2026-12-17'])
  })
})

describe('A list of commitments', () => {
  const lists = async () => {
    const csv = (await office.call('GET', '/commitments.csv')).body
    const [row] = parse(csv, { bom: true, columns: true }) as Record<string, string>[]
    return {
      listed: (await office.call('GET', '/commitments')).body.commitments[0].escalated,
      onDesk: (await office.call('GET', '/officials/ofc_lin/desk')).body.commitments[0].escalated,
      csv: [row?.escalated, row?.escalatedOn],
    }
  }

  test('says who was told last that something is late, and when', async () => {
    await withSupervisor()
    await until('2026-12-04')
    const toSupervisor = {
      to: 'supervisor',
      on: '2026-12-04',
      heldFrom: '2026-11-24',
      deadline: dueOn,
      supervisorId: 'ofc_mei',
    }
    expect(await lists()).toEqual({
      listed: toSupervisor,
      onDesk: toSupervisor,
      csv: ['supervisor', '2026-12-04'],
    })
    await until('2026-12-11', '2026-12-07')
    const toOffice = { ...toSupervisor, to: 'office', on: '2026-12-11' }
    expect(await lists()).toEqual({ listed: toOffice, onDesk: toOffice, csv: ['office', '2026-12-11'] })
  })
})

describe('Nobody else is told', () => {
  test('of what was done overnight', async () => {
    await withSupervisor()
    await until('2026-12-04')
    expect(await escalations()).toHaveLength(1)
    await answer('completion', { outcome: 'Sent.', doneOn: '2026-12-04' })
    await until('2026-12-31', '2026-12-07')
    expect(toldOf('mei')).toEqual([])
    expect(toldOf('protocol')).toEqual([])
  })

  test('of what lies with somebody else since', async () => {
    await withSupervisor()
    await office.has(anOfficial({ id: 'ofc_ana', name: 'Ana', email: 'ana@example.org' }))
    await until('2026-12-04')
    await answer('reassignment', { responsible: { officialId: 'ofc_ana' } })
    await until('2026-12-11', '2026-12-07')
    expect(toldOf('mei')).toEqual([])
  })

  test('while the office has not decided about more time; after a no, the days count anew', async () => {
    await withSupervisor()
    await until('2026-12-03')
    await answer('more-time', { dueOn: '2026-12-31', reason: 'The survey is late.' })
    await until('2026-12-15', '2026-12-04')
    expect(await escalations()).toEqual([])
    await decide({ question: 'more-time', refuse: 'It is needed now.' })
    await until('2026-12-22', '2026-12-16')
    expect(textOn('lin', '2026-12-16')).toContain(
      'Next step: If it is still open on Tuesday, 22 December 2026, Mei',
    )
    await until('2026-12-31', '2026-12-23')
    expect(toldOf('mei')).toEqual(['2026-12-23'])
    expect(toldOf('protocol')).toEqual(['2026-12-30'])
  })

  test('when more time is granted', async () => {
    await withSupervisor()
    await until('2026-12-03')
    await answer('more-time', { dueOn: '2026-12-31', reason: 'The survey is late.' })
    await decide({ question: 'more-time', grant: true })
    await until('2026-12-31', '2026-12-04')
    expect(await escalations()).toEqual([])
  })

  test('while the other side has to answer; the days count from the end of the waiting', async () => {
    await withSupervisor()
    await until('2026-12-03')
    await answer('waiting', { for: 'their list', until: '2026-12-14' })
    await until('2026-12-18', '2026-12-04')
    expect(await escalations()).toEqual([])
    await until('2026-12-31', '2026-12-21')
    expect(toldOf('mei')).toEqual(['2026-12-22'])
    expect(toldOf('protocol')).toEqual(['2026-12-29'])
  })

  test('a second time of the same lateness, but of another deadline', async () => {
    await withSupervisor()
    await until('2026-12-07')
    await office.call('PATCH', `/commitments/${id}`, {
      body: { dueOn: '2026-12-11', reason: 'Agreed anew.' },
      headers: { 'if-match': `"${(await read()).version}"` },
    })
    await until('2026-12-31', '2026-12-08')
    expect(toldOf('mei')).toEqual(['2026-12-07', '2026-12-21'])
    expect(toldOf('protocol')).toEqual(['2026-12-28'])
  })
})

describe('A mail to a supervisor', () => {
  const why = (name: string, date: string) => textOn(name, date).split('\n-- \n').at(-1)

  test('says that they are recorded as supervisor when nothing else stands in it', async () => {
    await withSupervisor()
    await until('2026-12-07')
    expect(why('mei', '2026-12-07')).toContain('keeps you as the supervisor of a responsible official')
    expect(textOn('mei', '2026-12-07')).toContain('Reply to this mail: it reaches the protocol office.')
  })

  test('counts in the subject what others have late', async () => {
    await has(chief, lin, aVisitWith(anAction({ title: 'List', dueOn }), anAction({ title: 'Plan', dueOn })))
    await until('2026-12-14')
    const subjectOn = (name: string, date: string) =>
      office.sent.find(({ to, tags }) => to === `${name}@example.org` && tags.date === date)?.mail.subject
    expect(subjectOn('mei', '2026-12-07')).toBe('2 still open with others (7 December 2026)')
    expect(subjectOn('protocol', '2026-12-14')).toBe('2 still open with others (14 December 2026)')
  })

  test('says that they are the responsible official when they have something themselves', async () => {
    await has(
      chief,
      lin,
      aVisitWith(
        anAction({ title: 'List', dueOn }),
        anAction({ title: 'Plan', dueOn: '2026-12-07', responsible: { officialId: 'ofc_mei' } }),
      ),
    )
    await until('2026-12-07')
    expect(why('mei', '2026-12-07')).toContain('keeps you as the responsible official')
    expect(toldOf('mei')).toEqual(['2026-12-07'])
  })
})

describe('A word of the official', () => {
  test('on progress does not stop it', async () => {
    await withSupervisor()
    await until('2026-12-03')
    await answer('progress', { note: 'Half is done.' })
    await until('2026-12-31', '2026-12-04')
    expect(toldOf('mei')).toEqual(['2026-12-07'])
    expect(toldOf('protocol')).toEqual(['2026-12-14'])
  })
})

describe('A supervisor', () => {
  const put = (supervisorId: string, was?: number) =>
    office.call('PUT', '/officials/ofc_lin', {
      body: { name: 'Lin', email: 'lin@example.org', supervisorId },
      headers: was === undefined ? {} : { 'if-match': `"${was}"` },
    })

  test.each([
    ['oneself', 'ofc_lin', 'must be another official: nobody is their own supervisor'],
    ['somebody unknown', 'ofc_nobody', 'ofc_nobody is not in the directory'],
  ])('who is %s is refused, and nothing is stored', async (_, supervisorId, detail) => {
    const before = await office.items()
    const { status, body } = await put(supervisorId)
    expect(status).toBe(422)
    expect(body.errors).toEqual([{ pointer: '#/supervisorId', detail }])
    expect(await office.items()).toEqual(before)
  })

  test('is shown, kept in the history, and taken away with null', async () => {
    await office.has(chief)
    expect((await put('ofc_mei')).body).toMatchObject({ supervisorId: 'ofc_mei' })
    const { body } = await office.call('PATCH', '/officials/ofc_lin', {
      body: { supervisorId: null },
      headers: { 'if-match': '"1"' },
    })
    expect(body).not.toHaveProperty('supervisorId')
    expect((await office.call('GET', '/officials/ofc_lin/history')).body.history.at(-1).change).toEqual({
      what: 'corrected',
      from: { supervisorId: 'ofc_mei' },
      to: {},
    })
  })
})
