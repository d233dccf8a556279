import { describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { mime } from '../../functions/adapters/mailer.ts'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../../functions/domain/commitments/matter.ts'
import type { CommitmentOrPart } from '../../functions/domain/commitments/part.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { Line } from '../../functions/domain/reminders/line.ts'
import type { Notice } from '../../functions/domain/reminders/todays-notice.ts'
import { whyTold } from '../../functions/domain/reminders/why-told.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import { anAddressMatter, aPart, aPieceOfNews, aStandIn } from '../support/domain-builders.ts'
import { anInstitution } from '../support/institution.ts'

const official: Official = {
  id: 'ofc_lin',
  version: 1,
  name: 'Lin',
  email: 'lin@example.org',
  language: 'en',
  zone: 'Asia/Shanghai',
  hour: '08:00',
  workingDays: plainWeekdays,
}

const protocolOffice: Official = { ...official, id: 'ofc_protocol-office' }

const commitment = (overrides: Partial<OpenCommitment> = {}): OpenCommitment => ({
  kind: 'commitment',
  status: 'open',
  id: 'cmt_plan',
  version: 2,
  visitId: 'vis_sco',
  eventId: 'evt_2',
  title: 'Development Plan',
  wording: 'SCODA draws up the plan and submits it to the Secretariat',
  undertakenBy: [{ title: 'officials', organisation: 'SCODA' }],
  recipient: { organisation: 'SCO Secretariat' },
  agreedAt: {
    visitTitle: 'SCO Secretariat delegation in Qingdao',
    kind: 'meeting',
    startsOn: '2020-07-24',
    participants: [{ name: 'Meng Qingsheng', title: 'Deputy Director', organisation: 'SCODA' }],
    otherParticipants: 5,
  },
  holder: 'ofc_lin',
  responsible: 'ofc_lin',
  dueOn: '2020-09-30',
  heldFrom: '2020-07-28',
  lastWordOn: '2020-07-27',
  toldOn: '2020-07-28',
  ...overrides,
})

const matter: OpenCommitmentMatter = {
  kind: 'commitment-matter',
  status: 'open',
  id: 'mat_1',
  version: 1,
  commitmentId: 'cmt_1',
  visitId: 'vis_sco',
  title: 'Keep in touch',
  wording: 'Both sides keep in touch',
  agreedAt: {
    visitTitle: 'SCO Secretariat delegation in Qingdao',
    kind: 'site-visit',
    eventTitle: 'Weidong Group',
    startsOn: '2020-07-23',
  },
  questions: [
    { kind: 'responsible', since: '2020-07-27' },
    { kind: 'date', since: '2020-07-27' },
  ],
  askedFrom: '2020-07-28',
}

const onNotice = <Kind extends Line>(lines: readonly Kind[], { handover }: Pick<Listing, 'handover'>) =>
  lines.map((line) => ({
    line,
    why: whyTold(line, '2020-10-05', { calendar: plainWeekdays, takesOver: handover !== undefined }),
  }))

/** A notice with the given lines, each with the reason of the day. */
type Listing = Omit<Partial<Notice>, 'commitments' | 'matters'> & {
  readonly commitments?: readonly CommitmentOrPart[]
  readonly matters?: readonly OpenMatter[]
}
const notice = ({ commitments = [], matters = [], ...overrides }: Listing = {}): Notice => ({
  official,
  localDate: '2020-10-05',
  commitments: onNotice(commitments, overrides),
  matters: onNotice(matters, overrides),
  news: [],
  waiting: [],
  others: 0,
  ...overrides,
})
const mailOf = (overrides: Listing) => noticeMail(notice(overrides), anInstitution())

/** A subject names the visit and the day, when all lines of the mail are of that visit. */
const ofTheVisit = (what: string) => `${what} (SCO Secretariat delegation in Qingdao, 5 October 2020)`

describe('A notice to a post or an office without a person’s name', () => {
  const { name: _, ...unnamed } = official
  test.each([
    ['en', 'For the attention of Head of Protocol, SCODA:'],
    ['ar', 'إلى \u2068Head of Protocol\u2069، \u2068SCODA\u2069، تحية طيبة وبعد،'],
    ['es', 'A la atención de: Head of Protocol, SCODA'],
    ['fa', 'به \u2068Head of Protocol\u2069 (\u2068SCODA\u2069)، با سلام و احترام'],
    ['fr', 'À l’attention de\u00a0: Head of Protocol, SCODA'],
    ['ru', 'Кому: Head of Protocol, SCODA'],
    ['ur', 'بخدمت \u2068Head of Protocol\u2069 (\u2068SCODA\u2069)،'],
    ['zh-Hans', '致Head of Protocol（SCODA）：'],
  ])('is addressed by title and organisation, not as a person is: %s', (language, greeting) => {
    const unit = { ...unnamed, language, title: 'Head of Protocol', organisation: 'SCODA' }
    const { text } = mailOf({ official: unit, commitments: [commitment()] })
    expect(text.split('\n')[0]).toBe(greeting)
  })

  test.each([
    ['a title', { title: 'Head of Protocol' }, 'For the attention of Head of Protocol:'],
    ['an organisation', { organisation: 'SCODA' }, 'For the attention of SCODA:'],
  ])('may have %s alone', (_kind, facts, greeting) => {
    const { text } = mailOf({ official: { ...unnamed, ...facts }, commitments: [commitment()] })
    expect(text.split('\n')[0]).toBe(greeting)
  })
})

describe('A notice about one thing', () => {
  test('says in plain text what was agreed, where, with whom, when it is due and how late it is', () => {
    const { subject, text } = mailOf({ commitments: [commitment()] })
    expect(subject).toBe(ofTheVisit('5 days late: Development Plan'))
    expect(text).toBe(`Dear Lin,

One thing agreed at an official visit needs you today.

Late
====

* Development Plan
  > SCODA draws up the plan and submits it to the Secretariat
  Due: Wednesday, 30 September 2020, 5 days late
  Agreed at: meeting on 24 July 2020
  Visit: SCO Secretariat delegation in Qingdao
  With: Meng Qingsheng, Deputy Director, SCODA and 5 others
  Undertaken by: officials, SCODA
  Owed to: SCO Secretariat
  Reference: cmt_plan

Done, or something to add? Reply to this mail: it reaches the protocol office.

-- 
You receive this because Example Ministry keeps you as the responsible official. There is at most one such mail a day, on working days only.

`)
  })

  test.each<[string, Partial<OpenCommitment>, string, string]>([
    [
      'due today',
      { dueOn: '2020-10-05' },
      'Due today: Development Plan',
      'Due: Monday, 5 October 2020, today',
    ],
    [
      'due tomorrow',
      { dueOn: '2020-10-06' },
      'Due tomorrow: Development Plan',
      'Due: Tuesday, 6 October 2020, tomorrow',
    ],
    [
      'due in ten working days',
      { dueOn: '2020-10-19' },
      'Due in 14 days: Development Plan',
      'Due: Monday, 19 October 2020, in 14 days',
    ],
    [
      'due later',
      { dueOn: '2020-10-30' },
      'Agreed: Development Plan',
      'Due: Friday, 30 October 2020, in 25 days',
    ],
    [
      'due yesterday',
      { dueOn: '2020-10-04' },
      '1 day late: Development Plan',
      'Due: Sunday, 4 October 2020, 1 day late',
    ],
  ])('that is %s says so', (_, overrides, subject, line) => {
    const mail = mailOf({ commitments: [commitment(overrides)] })
    expect(mail.subject).toBe(ofTheVisit(subject))
    expect(mail.text).toContain(line)
  })

  test.each<[OpenCommitment['checkIn'], string]>([
    [{ every: 'P1W' }, 'No due date: we ask every week'],
    [{ every: 'P4W' }, 'No due date: we ask every 4 weeks'],
    [{ every: 'P1M' }, 'No due date: we ask every month'],
    [{ every: 'P10D' }, 'No due date: we ask every 10 days'],
    [{ every: 'P1M', from: '2020-09-04' }, 'No due date: we ask every month, from 4 September 2020'],
  ])('without a date but with the rhythm %j asks how it stands', (checkIn, line) => {
    const { dueOn, ...undated } = commitment()
    const mail = mailOf({ commitments: [{ ...undated, ...(checkIn && { checkIn }) }] })
    expect(mail.subject).toBe(ofTheVisit('How does it stand? Development Plan'))
    expect(mail.text).toContain(line)
  })

  test('without date or rhythm says whether one was asked for, and how the date was worded', () => {
    const { dueOn, ...undated } = commitment({ dueWording: 'before the next Council' })
    expect(mailOf({ commitments: [{ ...undated, matterId: 'mat_1' }] }).text).toContain(
      'No due date: the protocol office has been asked for one\n  Date as agreed: before the next Council',
    )
    expect(mailOf({ commitments: [undated] }).text).toContain(
      'No due date: none was set for what was agreed\n  Date as agreed: before the next Council',
    )
    const { dueWording, ...unworded } = undated
    expect(mailOf({ commitments: [unworded] }).text).toContain('No due date: none was agreed')
  })

  test('that the official has not heard of before is marked as new', () => {
    const { toldOn, ...unheard } = commitment()
    expect(mailOf({ commitments: [unheard] }).text).toContain('* [New] Development Plan')
    expect(mailOf({ commitments: [commitment()] }).text).not.toContain('New')
  })

  test('that a takeover told the day before its own first morning is not marked as new again', () => {
    const toldWithTheDesk = commitment({ heldFrom: '2020-10-05', toldOn: '2020-10-04' })
    expect(mailOf({ commitments: [toldWithTheDesk] }).text).not.toContain('New')
  })

  test('that waits for a decision tells the office what is missing, since when, for which time it is asked, and under which id to decide it', () => {
    const { subject, text } = mailOf({ official: protocolOffice, matters: [matter] })
    expect(subject).toBe(ofTheVisit('To decide: Keep in touch'))
    expect(text).toContain(`* Keep in touch
  > Both sides keep in touch
  What is missing: Nobody is named whom we could remind.
  What is missing: It has neither a due date nor a rhythm in which to ask after it.
  Agreed at: site visit “Weidong Group” on 23 July 2020
  Visit: SCO Secretariat delegation in Qingdao
  Open since: 27 July 2020, asked 9 times with this mail
  Matter: mat_1`)
    expect(text).toContain('you decide what the records of Example Ministry leave open')
  })

  test('that the office keeps itself does not send it to answer to itself, nor forget how to decide', () => {
    const { text } = mailOf({ official: protocolOffice, commitments: [commitment()], matters: [matter] })
    expect(text).not.toContain('Reply to this mail')
    expect(text).toContain('Done? Tell the person who keeps the records.')
    expect(text).toContain('Tell the person who keeps the records what you decide.')
  })

  test('to decide leads to its page, and names neither the id of the matter nor an HTTP method', () => {
    const overrides = {
      official: protocolOffice,
      commitments: [commitment()],
      matters: [matter, anAddressMatter({ id: 'mat_2' })],
      news: [
        {
          line: aPieceOfNews({ cause: 'decided-through-link', title: 'Visit', count: 2 }),
          why: { rung: 'news' } as const,
        },
      ],
    }
    const { text } = noticeMail(notice(overrides), anInstitution(), {
      deskLink: 'https://links.example.org/d/protocol-office/g00',
    })
    expect(text).not.toMatch(/mat_|POST|PATCH|"accept"/)
    expect(text).toContain('Done? Open the link below the commitment and say so.')
    expect(text).toContain('To decide, open the link below a matter.')
    expect(text).toContain('2 decisions through a link: Visit')
    expect(text).toContain('Decided by mistake, or not by you?')
  })

  test('to decide shows the rhythm that is set already, and to whom it is owed', () => {
    const { text } = mailOf({
      matters: [
        {
          ...matter,
          questions: matter.questions.slice(0, 1),
          checkIn: { every: 'P4W' },
          recipient: { organisation: 'SCO' },
        },
      ],
    })
    expect(text).toContain('No due date: we ask every 4 weeks')
    expect(text).toContain('Owed to: SCO')
  })

  test('with a date and a rhythm says both, and of the rhythm nothing once the date has come', () => {
    const checkIn = { every: 'P1M' } as const
    const inTime = mailOf({ commitments: [commitment({ dueOn: '2020-12-04', checkIn })] })
    expect(inTime.text).toMatch(
      /Due: Friday, 4 December 2020, in \d+ days\n {2}Until then: we ask every month, until the due date is near\n/,
    )
    const late = mailOf({ commitments: [commitment({ dueOn: '2020-10-04', checkIn })] })
    expect(late.text).not.toContain('we ask')
  })

  test('worded over several pages is told by its beginning', () => {
    const { text } = mailOf({ commitments: [commitment({ wording: '长'.repeat(4000) })] })
    expect(text).toContain(`  > ${'长'.repeat(600)}…\n`)
  })
})

describe('A notice about several things', () => {
  const { dueOn, ...undated } = commitment({ id: 'cmt_3', title: 'Three', lastWordOn: '2020-09-07' })
  const mail = mailOf({
    commitments: [
      commitment({ id: 'cmt_1', title: 'One', dueOn: '2020-10-05' }),
      commitment({ id: 'cmt_2', title: 'Two' }),
      { ...undated, checkIn: { every: 'P4W' } },
      commitment({ id: 'cmt_4', title: 'Four', dueOn: '2020-09-01' }),
    ],
    matters: [matter],
    others: 3,
  })

  test('counts them in the subject, the most urgent first', () => {
    expect(mail.subject).toBe(ofTheVisit('2 late, 1 due today, 1 to ask after, 1 to decide'))
  })

  test('puts the most urgent sections first, keeps their lines in order, and says how many others need nothing', () => {
    const order = [
      'Late\n====',
      '* Two',
      '* Four',
      'Due today\n',
      '* One',
      'How does it stand?\n',
      '* Three',
      'To decide\n',
    ]
    const places = order.map((word) => mail.text.indexOf(word))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(mail.text).toContain('3 other open commitments of yours need nothing today.')
  })
})

describe('What lines share is said once', () => {
  const at = commitment().agreedAt
  const signing = { ...at, kind: 'signing', startsOn: '2020-07-25' } as const
  const otherVisit = {
    visitId: 'vis_other',
    agreedAt: { visitTitle: 'Delegation of Kazan', kind: 'call', startsOn: '2020-07-01' },
  } as const
  const late = (id: string, overrides: Partial<OpenCommitment> = {}) =>
    commitment({ id: `cmt_${id}`, title: id, wording: id, ...overrides })
  const blocks = (text: string) => text.split('\n\n')
  const times = (text: string, part: string) => text.split(part).length - 1

  test('for the whole mail, when all lines are of one event: visit, event, place and with whom stand on top', () => {
    const { text, html } = mailOf({
      commitments: [late('one'), late('two', { dueOn: '2020-10-05' })],
      matters: [{ ...matter, agreedAt: at }],
    })
    expect(blocks(text)[2]).toBe(`  Agreed at: meeting on 24 July 2020
  Visit: SCO Secretariat delegation in Qingdao
  With: Meng Qingsheng, Deputy Director, SCODA and 5 others`)
    for (const said of [
      'meeting on 24 July 2020',
      'SCO Secretariat delegation in Qingdao',
      'Meng Qingsheng',
    ]) {
      expect({ said, times: times(text, said) }).toEqual({ said, times: 1 })
      // The subject is the title of the page too.
      expect(times(html.replace(/<title>.*<\/title>/, ''), said)).toBe(1)
    }
  })

  test('for the whole mail, when all lines are of one visit, and its events with the lines', () => {
    const { text } = mailOf({
      commitments: [late('one'), late('two', { agreedAt: signing }), late('three', { agreedAt: signing })],
    })
    expect(blocks(text)[2]).toBe('  Visit: SCO Secretariat delegation in Qingdao')
    expect(times(text, 'Visit: ')).toBe(1)
    expect(text).toMatch(/^\* one\n {2}Due: .*\n {2}Agreed at: meeting on 24 July 2020\n {2}With: /m)
    expect(text).toContain(`

  Agreed at: signing on 25 July 2020
  With: Meng Qingsheng, Deputy Director, SCODA and 5 others

* two
`)
    expect(times(text, 'signing on 25 July 2020')).toBe(1)
  })

  test('above the lines of a visit in a section, when there are several visits', () => {
    const { text, html } = mailOf({
      commitments: [late('zero', otherVisit), late('one'), late('two'), late('three', { agreedAt: signing })],
    })
    expect(text).toContain(`

SCO Secretariat delegation in Qingdao
  Agreed at: meeting on 24 July 2020
  With: Meng Qingsheng, Deputy Director, SCODA and 5 others

* one
`)
    expect(times(text, 'SCO Secretariat delegation in Qingdao')).toBe(1)
    // A visit with one line stands with the line, and a title of a line is below the title of its visit.
    expect(text).toMatch(
      /^\* zero\n {2}Due: .*\n {2}Agreed at: call on 1 July 2020\n {2}Visit: Delegation of Kazan$/m,
    )
    expect(html.match(/<h[1-6]/g)).toEqual(['<h1', '<h2', '<h3', '<h3', '<h4', '<h4', '<h4'])
  })

  test('once in the mail about an event that stands in several sections; the visit is named again', () => {
    const { text } = mailOf({
      commitments: [late('zero', otherVisit), late('one'), late('two', { dueOn: '2020-10-05' })],
    })
    expect(times(text, 'Agreed at: meeting on 24 July 2020')).toBe(1)
    expect(times(text, 'With: Meng Qingsheng')).toBe(1)
    expect(text).toMatch(
      /^\* two\n {2}Due: .*\n {2}Visit: SCO Secretariat delegation in Qingdao\n {2}Undertaken by: /m,
    )
  })

  test('but an event is named again where the mail tells of another one of the visit', () => {
    const { text } = mailOf({
      commitments: [
        late('zero', otherVisit),
        late('one'),
        late('three', { agreedAt: signing }),
        late('two', { dueOn: '2020-10-05' }),
      ],
    })
    expect(times(text, 'Agreed at: meeting on 24 July 2020')).toBe(2)
    expect(times(text, 'With: Meng Qingsheng')).toBe(2)
  })

  test('for the matters of a visit, with their number', () => {
    const asked = { ...matter, agreedAt: at }
    const { text } = mailOf({
      official: protocolOffice,
      commitments: [late('zero', otherVisit)],
      matters: [asked, { ...asked, id: 'mat_2' }],
    })
    expect(text).toContain(`To decide
=========

SCO Secretariat delegation in Qingdao
  To decide: 2 matters
  Agreed at: meeting on 24 July 2020
  With: `)
  })
})

describe('The list of titles on top', () => {
  const six = Array.from({ length: 6 }, (_, index) =>
    commitment({ id: `cmt_${index}`, title: `Title ${index}`, ...(index === 5 && { dueOn: '2020-10-05' }) }),
  )

  test('has the titles of a mail of more than five lines, section by section', () => {
    const { text, html } = mailOf({ commitments: six })
    expect(text).toContain(`In this mail

Late
- Title 0
- Title 1
- Title 2
- Title 3
- Title 4

Due today
- Title 5

Late
====
`)
    expect(html.match(/<li>Title \d<\/li>/g)).toHaveLength(6)
  })

  test('is not there in a mail of five lines', () => {
    const { text, html } = mailOf({ commitments: six.slice(1) })
    expect(text).not.toContain('In this mail')
    expect(html).not.toContain('<li>')
  })

  test('has at most 120 bytes of a title', () => {
    const [first, ...rest] = six
    const { text } = mailOf({
      commitments: [{ ...(first as OpenCommitment), title: 'x'.repeat(300) }, ...rest],
    })
    expect(text).toContain(`\n- ${'x'.repeat(117)}…\n`)
  })
})

describe('A subject', () => {
  test('has at most eighty characters of a title, ended at a word', () => {
    const title = 'Development Plan for Cooperation between SCODA and SCO Member States in the Coming Years'
    expect(mailOf({ commitments: [commitment({ title })] }).subject).toBe(
      ofTheVisit('5 days late: Development Plan for Cooperation between SCODA and SCO Member States in the…'),
    )
  })

  test('names no visit when the lines are of several, and the day in any case', () => {
    const other = commitment({ id: 'cmt_2', visitId: 'vis_other' })
    expect(mailOf({ commitments: [commitment(), other] }).subject).toBe('2 late (5 October 2020)')
    expect(mailOf({ commitments: [commitment()], waiting: [other] }).subject).toBe('2 late (5 October 2020)')
    const news = { kind: 'news', id: 'nws_1', version: 1, cause: 'commitment-closed', title: 'Plan' } as const
    const told = onNotice([{ ...news, since: '2020-10-02' }], {})
    expect(mailOf({ news: told }).subject).toBe('Closed: Plan (5 October 2020)')
    const byAna = onNotice([{ ...news, by: 'Ana Costa', since: '2020-10-02' }], {})
    expect(mailOf({ news: byAna }).subject).toBe('Closed by Ana Costa: Plan (5 October 2020)')
    expect(mailOf({ commitments: [commitment()], news: told }).subject).toBe(
      '1 late, 1 news (5 October 2020)',
    )
  })

  test('is another one on another day', () => {
    const lines = { commitments: [commitment(), commitment({ id: 'cmt_2' })], matters: [matter] }
    const days = ['2020-10-05', '2020-10-06', '2020-10-12'] as const
    const subjects = days.map((localDate) => mailOf({ ...lines, localDate }).subject)
    expect(new Set(subjects).size).toBe(days.length)
  })

  test('counts no days of lateness that are not the reader’s', () => {
    const subjectHeldFrom = (heldFrom: CalendarDate) =>
      mailOf({ commitments: [commitment({ heldFrom })] }).subject
    expect(subjectHeldFrom('2020-10-05')).toBe(
      ofTheVisit('Overdue since 30 September 2020: Development Plan'),
    )
    expect(subjectHeldFrom('2020-10-02')).toBe(ofTheVisit('3 days late: Development Plan'))
  })

  test('says that something is new, or waits for an answer', () => {
    const { toldOn, ...untold } = commitment({ dueOn: '2020-11-30' })
    expect(mailOf({ commitments: [untold] }).subject).toBe(ofTheVisit('New: Development Plan'))
    const asked = [{ kind: 'more-time', since: '2020-10-01', dueOn: '2020-11-30' }] as const
    expect(mailOf({ commitments: [commitment({ asked })] }).subject).toBe(
      ofTheVisit('Waiting for an answer: Development Plan'),
    )
  })
})

describe('The links of a mail', () => {
  const deskLink = 'https://visits.example.org/d/lin/fgh12345678901234567'
  const news = { kind: 'news', version: 1, title: 'Plan', since: '2020-10-02' } as const
  const told = onNotice(
    [
      { ...news, id: 'nws_closed-cmt_1', cause: 'commitment-closed' },
      { ...news, id: 'nws_addresses-changed', cause: 'address-changed' },
    ],
    {},
  )
  const linksOf = (overrides: Listing) =>
    [...noticeMail(notice(overrides), anInstitution(), { deskLink }).html.matchAll(/<a [^>]*>/g)].map(
      ([link]) => ({
        to: /href="([^"]*)"/.exec(link)?.[1],
        isUnderlined: link.includes('text-decoration:underline'),
      }),
    )

  test('are one for each line and one for the desk, underlined and nothing else', () => {
    const lines = { commitments: [commitment(), commitment({ id: 'cmt_2' })], news: told }
    expect(linksOf(lines)).toEqual(
      ['/1', '/2', '/3', ''].map((line) => ({ to: deskLink + line, isUnderlined: true })),
    )
  })

  test('lead the holder to what was closed in their name, and the office nowhere for what it only hears', () => {
    expect(linksOf({ news: told }).map(({ to }) => to)).toEqual([`${deskLink}/1`, deskLink])
    expect(linksOf({ official: protocolOffice, news: told }).map(({ to }) => to)).toEqual([deskLink])
  })
})

describe('A notice without room for everything', () => {
  const due = Array.from({ length: 10 }, (_, index) => commitment({ id: `cmt_late-${index}` }))
  const asked = Array.from({ length: 50 }, (_, index) => ({ ...matter, id: `mat_${index}` as const }))

  test('says in the subject and in the introduction what waits, and how much of it is listed', () => {
    const mail = mailOf({ official: protocolOffice, matters: asked, waiting: [...due, ...asked] })
    expect(mail.subject).toBe(ofTheVisit('10 late, 100 to decide'))
    expect(mail.text.split('\n\n')[1]).toBe(
      [
        '10 things agreed at official visits need you today.',
        '100 matters wait for your decision.',
        '110 wait. The 50 that have waited longest are listed here.',
      ].join('\n'),
    )
    expect(mail.text).toContain('60 more are left for the next working morning.')
  })

  test('does not name the one line listed in the subject as if nothing else waited', () => {
    const { subject, text } = mailOf({ commitments: due.slice(0, 1), waiting: due.slice(1, 3) })
    expect(subject).toBe(ofTheVisit('3 late'))
    expect(text).toContain('3 wait. The one that has waited longest is listed here.')
  })

  test('says nothing of that when everything is listed', () => {
    expect(mailOf({ commitments: due }).text).not.toMatch(/waited longest|left for|no room/)
  })

  test('leaves out the wordings for which there is no room, and says that the record has them', () => {
    const told = notice({ commitments: due.slice(0, 2) })
    const [first, second] = told.commitments
    if (first === undefined || second === undefined) throw new Error('there are two')
    const { text, html } = noticeMail(
      { ...told, commitments: [first, { ...second, isWithoutWording: true }] },
      anInstitution(),
    )
    expect(text.match(/SCODA draws up the plan/g)).toHaveLength(1)
    expect(html.match(/SCODA draws up the plan/g)).toHaveLength(1)
    expect(text).toContain(
      'Where no wording is shown, this mail had no room for it. The record has every wording.',
    )
  })

  test.each([
    ['undertakenBy', 'Undertaken by:'],
    ['participants', 'With:'],
  ] as const)('names four of two hundred parties (%s), and counts the others', (field, label) => {
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `Party ${index + 1}` }))
    const overrides =
      field === 'undertakenBy'
        ? { undertakenBy: many }
        : { agreedAt: { ...commitment().agreedAt, participants: many, otherParticipants: 0 } }
    expect(mailOf({ commitments: [commitment(overrides)] }).text).toContain(
      `  ${label} Party 1; Party 2; Party 3; Party 4 and 196 others\n`,
    )
  })
})

describe('What decides is shown', () => {
  const { dueOn, toldOn, ...undated } = commitment()
  const inRhythm = { ...undated, checkIn: { every: 'P4W' }, lastWordOn: '2020-09-07' } as const

  test('A check-in shows the last report, on one line', () => {
    const reported = { ...inRhythm, toldOn: '2020-09-08' } as const
    const lastReport = { on: '2020-09-07', note: 'A draft is ready.\nThe Secretariat reads it.' } as const
    const { subject, text } = mailOf({ commitments: [{ ...reported, lastReport }] })
    expect(subject).toBe(ofTheVisit('How does it stand? Development Plan'))
    expect(text).toContain(
      '  No due date: we ask every 4 weeks\n  Last report: 7 September 2020: A draft is ready. The Secretariat reads it.\n',
    )
    expect(mailOf({ commitments: [reported] }).text).not.toContain('Last report')
  })

  test.each([
    ['on the morning after the agreement', inRhythm, 'New: Development Plan', 'New'],
    [
      'on the morning after a change',
      { ...inRhythm, toldOn: '2020-10-02', lastWordOn: '2020-10-02' } as const,
      'Agreed: Development Plan',
      'Later, or without a date',
    ],
  ])('Nobody is asked how it stands %s', (_, line, said, heading) => {
    const { subject, text } = mailOf({ commitments: [line] })
    expect(subject).toBe(ofTheVisit(said))
    expect(text).not.toContain('How does it stand?')
    expect(text).toContain(
      `One thing agreed at an official visit is yours and is not due today.\n\n${heading}\n==`,
    )
  })

  test.each([
    ['due in 111 days', { dueOn: '2021-01-24' }],
    ['due tomorrow', { dueOn: '2020-10-06' }],
    ['without a date', { dueOn: undefined }],
  ])('What is %s does not need the reader today', (_, { dueOn }) => {
    const line = { ...undated, ...(dueOn && { dueOn: dueOn as CalendarDate }) }
    const { text } = mailOf({ commitments: [line, commitment()] })
    expect(text).toContain(
      'One thing agreed at an official visit needs you today.\nOne thing agreed at an official visit is yours and is not due today.\n',
    )
  })

  test('Who is to name somebody else reads who was reminded so far', () => {
    const ended: OpenCommitmentMatter = {
      ...matter,
      questions: [{ kind: 'reminders-ended', since: '2020-10-02' }],
      reminded: 'ofc_lin',
    }
    const lin = { ...official, name: 'Lin', title: 'Director', organisation: 'x'.repeat(200) }
    const { text } = noticeMail(notice({ official: protocolOffice, matters: [ended] }), anInstitution(), {
      askedAbout: new Map([['ofc_lin', { official: lin, commitments: [] }]]),
    })
    expect(text).toContain(`  Reminded so far: Lin, Director, ${'x'.repeat(117)}…\n`)
    expect(mailOf({ official: protocolOffice, matters: [matter] }).text).not.toContain('Reminded so far')
  })
})

describe('What people wrote', () => {
  const hostile = commitment({
    title: `<img src=x onerror=alert(1)> & "quoted" 'single'`,
    wording: '</p><script>alert(1)</script>\n{name} {count, plural, other {x}}',
  })

  test('stays text in the HTML', () => {
    const { html } = mailOf({ commitments: [hostile] })
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;single&#39;')
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('{name} {count, plural, other {x}}')
  })

  test('stays text in the plain text, braces and all', () => {
    expect(mailOf({ commitments: [hostile] }).text).toContain(
      '  > </p><script>alert(1)</script>\n  > {name} {count, plural, other {x}}',
    )
  })
})

describe('A name in a right-to-left script', () => {
  test('is isolated inside a sentence, so that it does not turn the date after it', () => {
    const at = { ...commitment().agreedAt, eventTitle: 'الجلسة 3' }
    expect(mailOf({ commitments: [commitment({ agreedAt: at })] }).text).toContain(
      'Agreed at: meeting “\u2068الجلسة 3\u2069” on 24 July 2020',
    )
  })

  test('is isolated wherever it stands, also in a wording', () => {
    const party = { name: 'א', title: 'ב', organisation: 'ג' }
    const agreedAt = {
      ...commitment().agreedAt,
      visitTitle: 'ד',
      eventTitle: 'ה',
      place: 'ו',
      participants: [party, party],
    }
    const said = { title: 'ז', dueWording: 'ח', undertakenBy: [party], recipient: party, agreedAt }
    const { toldOn, ...untold } = commitment({ ...said, wording: 'מ' })
    const mails = [
      { commitments: [untold] },
      { commitments: [untold, untold], matters: [{ ...matter, ...said, wording: 'מ' }] },
      {
        commitments: [untold],
        handover: { kind: 'handover', id: 'handover', version: 3, from: party, since: '2020-10-05' },
      },
    ] as const
    for (const mail of mails.map((one) =>
      noticeMail(notice({ ...one, official: { ...official, name: 'ט' } }), anInstitution({ name: 'י' })),
    )) {
      const stray = /(?<!\u2068)[א-ת]|[א-ת](?!\u2069)/
      expect(mail.subject).not.toMatch(stray)
      expect(mail.text).not.toMatch(stray)
      expect(mail.html).not.toMatch(stray)
      expect(mail.html).not.toContain('bdi')
    }
  })
})

describe('Two sentences', () => {
  test('stand on lines of their own, because languages differ in what stands between them', () => {
    const { text, html } = mailOf({
      official: protocolOffice,
      commitments: [commitment()],
      matters: [matter],
    })
    expect(text).toContain(
      'One thing agreed at an official visit needs you today.\nOne matter waits for your decision.\n\n',
    )
    expect(html).toContain('needs you today.</p>\n<p')
  })
})

describe('The message as it leaves', () => {
  const sender = {
    name: 'Министерство примеров',
    address: 'aide-memoire@example.org',
    replyTo: { name: '礼宾处', address: 'protocol@example.org' },
  }
  const parsed = async (to: Official, mail = mailOf({ commitments: [commitment()] })) =>
    PostalMime.parse(await mime(mail, to, sender))

  test.each([
    '王小明',
    'Айгүл Серікқызы',
    'محمد بن سالم',
    'Inês "Nê" Conceição, Dr.',
    'O’Neill <x@evil.example>',
    'x'.repeat(200),
    '名'.repeat(200),
  ])('is addressed to %s in any script, whole', async (name) => {
    const mail = await parsed({ ...official, name })
    expect(mail.to).toEqual([{ name, address: 'lin@example.org' }])
    expect(mail.from).toEqual({ name: 'Министерство примеров', address: 'aide-memoire@example.org' })
    expect(mail.replyTo).toEqual([{ name: '礼宾处', address: 'protocol@example.org' }])
  })

  test('carries both bodies, its subject and its headers unharmed', async () => {
    const written = mailOf({ commitments: [commitment({ title: '发展计划 — План развития 🕊️' })] })
    const mail = await parsed(official, written)
    expect(mail.subject).toBe(ofTheVisit('5 days late: 发展计划 — План развития 🕊️'))
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(written.text.trimEnd())
    expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(written.html.trimEnd())
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({ 'content-language': 'en', 'auto-submitted': 'auto-generated' })
  })

  test('has no calendar part and no attachment, because some servers make an entry of a calendar part by themselves', async () => {
    const toTheOffice = { ...official, email: sender.replyTo.address }
    for (const to of [official, toTheOffice]) {
      const raw = Buffer.from(await mime(mailOf({ commitments: [commitment()] }), to, sender)).toString(
        'latin1',
      )
      const types = [...raw.matchAll(/^content-type: ([\w/]+)/gim)].map(([, type]) => type)
      expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
    }
  })

  test('has no line that SMTP would refuse, and only ASCII on the wire', async () => {
    const raw = Buffer.from(
      await mime(mailOf({ commitments: [commitment({ wording: '长'.repeat(4000) })] }), official, sender),
    ).toString('latin1')
    expect(raw).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })
})

describe('The first notice of a new holder', () => {
  const handover = {
    kind: 'handover',
    id: 'handover',
    version: 3,
    from: { name: 'Meng <Qingsheng>', title: 'Deputy Director' },
    since: '2020-10-05',
  } as const
  const { toldOn, ...untold } = commitment()

  test('says first from whom they take over, how much, and that earlier lateness is not theirs', () => {
    const { subject, text } = mailOf({ commitments: [untold], matters: [matter], handover })
    expect(subject).toBe(
      ofTheVisit('You take over from Meng <Qingsheng>, Deputy Director: 1 commitment, 1 to decide'),
    )
    expect(text.slice(0, text.indexOf('  Agreed at'))).toBe(`Dear Lin,

This post is yours now, and with it everything that is open on its desk.

  Visit: SCO Secretariat delegation in Qingdao

You take over from Meng <Qingsheng>, Deputy Director: 1 commitment, 1 to decide
===============================================================================

Each follows as it stands today. Lateness from before Monday, 5 October 2020 is not yours.

Late
====

* [New] Development Plan
  > SCODA draws up the plan and submits it to the Secretariat
  Due: Wednesday, 30 September 2020, 5 days late
`)
  })

  test('says the same in HTML, escaped', () => {
    const { html } = mailOf({ commitments: [untold], handover })
    expect(html).toContain('You take over from Meng &lt;Qingsheng&gt;, Deputy Director: 1 commitment</h2>')
    expect(html).toContain('Lateness from before Monday, 5 October 2020 is not yours.</p>')
  })

  test('counts what has to wait for the next morning', () => {
    const { subject, text } = mailOf({ commitments: [untold], waiting: [untold, untold], handover })
    expect(subject).toBe(ofTheVisit('You take over from Meng <Qingsheng>, Deputy Director: 3 commitments'))
    expect(text).toContain('2 more are left for the next working morning.')
  })

  test('counts also what the post sees to for an absent official', () => {
    const standIns = [aStandIn([untold])]
    const from = 'You take over from Meng <Qingsheng>, Deputy Director:'
    expect(mailOf({ standIns, handover }).subject).toBe(ofTheVisit(`${from} 1 as deputy`))
    const waits = aStandIn([untold], { left: 3 })
    const { subject } = mailOf({ commitments: [untold], waiting: [waits], handover })
    expect(subject).toBe(ofTheVisit(`${from} 1 commitment, 4 as deputy`))
  })
})

describe('A notice to a deputy', () => {
  const why = 'keeps you as the deputy of an absent official'

  test('says that this is why it comes, when nothing else is in it', () => {
    expect(mailOf({ standIns: [aStandIn([aPart()])] }).text).toContain(why)
  })

  test('does not say so when the deputy contributes to the same commitment', () => {
    const [own, ofAbsent] = [aPart(), aPart()]
    const { text } = mailOf({ commitments: [own], standIns: [aStandIn([ofAbsent])] })
    expect(text).not.toContain(why)
    expect(text).toContain('keeps you as an official who contributes')
  })
})

describe('A matter about an address outside', () => {
  const asked: OpenMatter = {
    kind: 'official-matter',
    status: 'open',
    id: 'mat_ines',
    version: 1,
    questions: [{ kind: 'outside-address', since: '2020-10-02' }],
    officialId: 'ofc_ines',
    email: 'ines@elsewhere.example',
    askedFrom: '2020-10-05',
  }
  const ines: Official = { ...official, id: 'ofc_ines', name: 'Inês', organisation: 'Lisbon Office' }
  const mail = (commitments: readonly OpenCommitment[]) =>
    noticeMail(notice({ official: protocolOffice, matters: [asked] }), anInstitution(), {
      askedAbout: new Map([['ofc_ines', { official: ines, commitments }]]),
    })

  test('asks about a person, with their address and what waits for the answer', () => {
    const { subject, html } = mail([commitment(), commitment({ title: 'Send <the> list' })])
    expect(subject).toBe('To decide: May we write to Inês, Lisbon Office? (5 October 2020)')
    expect(html).toContain('>May we write to Inês, Lisbon Office?</h3>')
    expect(html).toContain('ines@elsewhere.example')
    expect(html).toContain('Development Plan; Send &lt;the&gt; list')
  })

  test('says when nothing waits', () => {
    expect(mail([]).text).toContain('  Waits for your yes: nothing so far\n')
  })
})

describe('An encoded word (RFC 2047) that a recorder typed', () => {
  const office = { name: 'Protocol =?utf-8?b?b2ZmaWNl?=', address: 'protocol@example.org' }
  test.each([
    '=?utf-8?q?Fire_drill?=',
    'Plan =?iso-8859-1?Q?a?= für 青岛',
    '=?=?utf-8?b?eA==?=',
    '=?utf-8?q?x',
  ])('reaches the reader as it was recorded, in the subject, the names and the body: %s', async (typed) => {
    const to = { ...official, name: `Lin ${typed}` }
    const mail = noticeMail(notice({ commitments: [commitment({ title: typed })] }), anInstitution())
    const message = await mime(mail, to, { name: typed, address: 'office@example.org', replyTo: office })
    const read = await PostalMime.parse(message)
    expect(read.subject).toBe(mail.subject)
    expect(read.subject).toContain(typed)
    expect(read.to).toEqual([{ name: `Lin ${typed}`, address: 'lin@example.org' }])
    expect(read.from).toEqual({ name: typed, address: 'office@example.org' })
    expect(read.replyTo).toEqual([{ name: office.name, address: office.address }])
    expect(read.text).toContain(typed)
  })
})
