import { describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { mime } from '../../functions/adapters/mailer.ts'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../../functions/domain/commitments/matter.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { Line } from '../../functions/domain/reminders/line.ts'
import type { Notice } from '../../functions/domain/reminders/todays-notice.ts'
import { whyTold } from '../../functions/domain/reminders/why-told.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'

const official: Official = {
  id: 'ofc_lin',
  version: 1,
  name: 'Lin',
  email: 'lin@example.org',
  language: 'en',
  zone: 'Asia/Shanghai',
  hour: '08:00',
  calendar: plainWeekdays,
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
  readonly commitments?: readonly OpenCommitment[]
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
const mailOf = (overrides: Listing) => noticeMail(notice(overrides), 'Example Ministry')

describe('A notice about one thing', () => {
  test('says in plain text what was agreed, where, with whom, when it is due and how late it is', () => {
    const { subject, text } = mailOf({ commitments: [commitment()] })
    expect(subject).toBe('Overdue since 30 September 2020: Development Plan')
    expect(text).toBe(`Dear Lin,

One thing agreed at an official visit needs you today.

Overdue

* Development Plan
  > SCODA draws up the plan and submits it to the Secretariat
  Due: Wednesday, 30 September 2020, 5 days late
  Agreed at: meeting on 24 July 2020
  Visit: SCO Secretariat delegation in Qingdao
  With: Meng Qingsheng, Deputy Director, SCODA and 5 others
  Undertaken by: officials, SCODA
  Owed to: SCO Secretariat
  Reference: cmt_plan

-- 
Done, or something to add? Reply to this mail: it reaches the protocol office.
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
      'Due on 6 October 2020: Development Plan',
      'Due: Tuesday, 6 October 2020, tomorrow',
    ],
    [
      'due later',
      { dueOn: '2020-10-30' },
      'Due on 30 October 2020: Development Plan',
      'Due: Friday, 30 October 2020, in 25 days',
    ],
    [
      'due yesterday',
      { dueOn: '2020-10-04' },
      'Overdue since 4 October 2020: Development Plan',
      'Due: Sunday, 4 October 2020, 1 day late',
    ],
  ])('that is %s says so', (_, overrides, subject, line) => {
    const mail = mailOf({ commitments: [commitment(overrides)] })
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain(line)
  })

  test.each<[OpenCommitment['checkIn'], string]>([
    [{ every: 'P1W' }, 'No due date: we ask every week'],
    [{ every: 'P4W' }, 'No due date: we ask every 4 weeks'],
    [{ every: 'P1M' }, 'No due date: we ask every month'],
    [{ every: 'P10D' }, 'No due date: we ask every 10 days'],
  ])('without a date but with the rhythm %j asks how it stands', (checkIn, line) => {
    const { dueOn, ...undated } = commitment()
    const mail = mailOf({ commitments: [{ ...undated, ...(checkIn && { checkIn }) }] })
    expect(mail.subject).toBe('How does it stand? Development Plan')
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
    expect(subject).toBe('To decide: Keep in touch')
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
    expect(text).toContain('POST /commitments/(its reference)/completion')
    expect(text).toContain('POST /matters/(the matter’s id)/decision')
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

  test('worded over several pages is told by its beginning', () => {
    const { text } = mailOf({ commitments: [commitment({ wording: '长'.repeat(4000) })] })
    expect(text).toContain(`  > ${'长'.repeat(600)}…\n`)
  })
})

describe('A notice about several things', () => {
  const { dueOn, ...undated } = commitment({ id: 'cmt_3', title: 'Three' })
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

  test('counts them in the subject', () => {
    expect(mail.subject).toBe(
      'Follow-up to official visits: 2 overdue, 1 due today, 1 to ask after, 1 to decide',
    )
  })

  test('puts what is latest first, and says how many others need nothing', () => {
    const order = [
      'Overdue',
      '* Four',
      '* Two',
      'Due today',
      '* One',
      'How does it stand?',
      '* Three',
      'To decide',
    ]
    const places = order.map((word) => mail.text.indexOf(word))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(mail.text).toContain('3 other open commitments of yours need nothing today.')
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

  test('is isolated wherever it stands, but for a wording, which is a block of its own', () => {
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
      noticeMail(notice({ ...one, official: { ...official, name: 'ט' } }), 'י'),
    )) {
      const stray = /(?<!\u2068)[א-י]|[א-י](?!\u2069)/
      expect(mail.subject).not.toMatch(stray)
      expect(mail.text).not.toMatch(stray)
      expect(mail.html).not.toMatch(stray)
      expect(mail.html).toContain('<bdi>מ</bdi>')
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
    expect(mail.subject).toBe('Overdue since 30 September 2020: 发展计划 — План развития 🕊️')
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(written.text.trimEnd())
    expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(written.html.trimEnd())
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({ 'content-language': 'en', 'auto-submitted': 'auto-generated' })
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
    expect(subject).toBe('You take over from Meng <Qingsheng>, Deputy Director: 1 commitment, 1 to decide')
    expect(text.slice(0, text.indexOf('  Agreed at'))).toBe(`Dear Lin,

This post is yours now, and with it everything that is open on its desk.

You take over from Meng <Qingsheng>, Deputy Director: 1 commitment, 1 to decide

Each follows as it stands today. Lateness from before Monday, 5 October 2020 is not yours.

Overdue

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
    expect(subject).toBe('You take over from Meng <Qingsheng>, Deputy Director: 3 commitments')
    expect(text).toContain('2 more are left for the next working morning.')
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
    noticeMail(
      notice({ official: protocolOffice, matters: [asked] }),
      'Example Ministry',
      new Map([['ofc_ines', { official: ines, commitments, matters: [], news: [] }]]),
    )

  test('asks about a person, with their address and what waits for the answer', () => {
    const { subject, html } = mail([commitment(), commitment({ title: 'Send <the> list' })])
    expect(subject).toBe('To decide: May we write to Inês, Lisbon Office?')
    expect(html).toContain('<bdi>May we write to Inês, Lisbon Office?</bdi>')
    expect(html).toContain('ines@elsewhere.example')
    expect(html).toContain('Development Plan; Send &lt;the&gt; list')
  })

  test('says when nothing waits', () => {
    expect(mail([]).text).toContain('  Waits for your yes: nothing so far\n')
  })
})
