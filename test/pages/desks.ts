import type { startLocalRun } from '../support/local-run.ts'

/* An official of each language with a desk of the same eight commitments, so that pages can be used and looked at in all of them. */

type Run = Awaited<ReturnType<typeof startLocalRun>>

type Words = {
  readonly zone: string
  readonly official: readonly [name: string, title: string]
  /** Another official, whom the office finds by the name. */
  readonly other: string
  readonly visit: string
  readonly event: string
  /** The titles and wordings of the six commitments, in the order of `dates`. */
  readonly agreed: readonly (readonly [title: string, wording: string])[]
  /** What a person writes in a field of words. */
  readonly sentence: string
}

export const desksIn = {
  en: {
    zone: 'Europe/London',
    official: ['Helen Carter', 'Director'],
    other: 'Peter Lang',
    visit: 'Visit of the port delegation',
    event: 'Second working session',
    agreed: [
      ['List of participants', 'We send the list of participants of the spring course.'],
      ['Draft work plan', 'We draft the work plan for next year and send it to the delegation.'],
      ['Dates of the workshop', 'Both sides agree on the dates of the workshop on cold storage.'],
      ['Contact for customs', 'We name a contact for questions of customs.'],
      ['Report on the river port', 'We report on the timetable of the river port.'],
      ['Exchange of trainees', 'Both sides exchange two trainees a year.'],
    ],
    sentence: 'The list went to the delegation on Friday.',
  },
  zh: {
    zone: 'Asia/Shanghai',
    official: ['王小明', '处长'],
    other: '李文华',
    visit: '港口代表团来访',
    event: '第二次工作会议',
    agreed: [
      ['参加人员名单', '我方发送春季培训班的参加人员名单。'],
      ['工作计划草案', '我方起草明年的工作计划并发送给代表团。'],
      ['研讨会日期', '双方商定冷藏研讨会的日期。'],
      ['海关事务联系人', '我方指定一名海关事务联系人。'],
      ['内河港口报告', '我方报告内河港口的船期。'],
      ['互派实习生', '双方每年互派两名实习生。'],
    ],
    sentence: '名单已于周五发给代表团。',
  },
  ru: {
    zone: 'Asia/Almaty',
    official: ['Айгүл Серікқызы', 'Директор'],
    other: 'Пётр Ланге',
    visit: 'Визит портовой делегации',
    event: 'Второе рабочее заседание',
    agreed: [
      ['Список участников', 'Мы направляем список участников весеннего курса.'],
      ['Проект плана работы', 'Мы готовим план работы на следующий год и направляем его делегации.'],
      ['Даты семинара', 'Стороны согласуют даты семинара по холодному хранению.'],
      ['Контакт по вопросам таможни', 'Мы называем контактное лицо по вопросам таможни.'],
      ['Доклад о речном порте', 'Мы сообщаем о расписании речного порта.'],
      ['Обмен стажёрами', 'Стороны обмениваются двумя стажёрами в год.'],
    ],
    sentence: 'Список отправлен делегации в пятницу.',
  },
  fr: {
    zone: 'Africa/Abidjan',
    official: ['Aïssata Koné', 'Directrice'],
    other: 'Pierre Langlois',
    visit: 'Visite de la délégation portuaire',
    event: 'Deuxième séance de travail',
    agreed: [
      ['Liste des participants', 'Nous envoyons la liste des participants au stage de printemps.'],
      [
        'Projet de plan de travail',
        'Nous rédigeons le plan de travail de l’an prochain et l’envoyons à la délégation.',
      ],
      [
        'Dates de l’atelier',
        'Les deux parties conviennent des dates de l’atelier sur l’entreposage frigorifique.',
      ],
      ['Contact pour la douane', 'Nous désignons un contact pour les questions de douane.'],
      ['Rapport sur le port fluvial', 'Nous rendons compte des horaires du port fluvial.'],
      ['Échange de stagiaires', 'Les deux parties échangent deux stagiaires par an.'],
    ],
    sentence: 'La liste est partie vendredi à la délégation.',
  },
  es: {
    zone: 'America/Bogota',
    official: ['Lucía Herrera', 'Directora'],
    other: 'Pedro Lara',
    visit: 'Visita de la delegación portuaria',
    event: 'Segunda sesión de trabajo',
    agreed: [
      ['Lista de participantes', 'Enviamos la lista de participantes del curso de primavera.'],
      [
        'Borrador del plan de trabajo',
        'Redactamos el plan de trabajo del próximo año y lo enviamos a la delegación.',
      ],
      ['Fechas del taller', 'Ambas partes acuerdan las fechas del taller sobre almacenamiento en frío.'],
      ['Contacto de aduanas', 'Designamos un contacto para asuntos de aduanas.'],
      ['Informe sobre el puerto fluvial', 'Informamos sobre los horarios del puerto fluvial.'],
      ['Intercambio de pasantes', 'Ambas partes intercambian dos pasantes al año.'],
    ],
    sentence: 'La lista salió el viernes para la delegación.',
  },
  ar: {
    zone: 'Africa/Cairo',
    official: ['ليلى حداد', 'المديرة العامة'],
    other: 'بطرس لبيب',
    visit: 'زيارة وفد الموانئ',
    event: 'جلسة العمل الثانية',
    agreed: [
      ['قائمة المشاركين', 'نرسل قائمة المشاركين في دورة الربيع.'],
      ['مشروع خطة العمل (2027)', 'نعدّ خطة العمل للعام المقبل ونرسلها إلى الوفد.'],
      ['مواعيد ورشة العمل', 'يتفق الجانبان على مواعيد ورشة العمل بشأن التخزين المبرد.'],
      ['جهة اتصال للجمارك', 'نسمّي جهة اتصال لشؤون الجمارك.'],
      ['تقرير عن الميناء النهري', 'نقدم تقريرًا عن جدول الميناء النهري.'],
      ['تبادل المتدربين', 'يتبادل الجانبان متدربين اثنين كل عام.'],
    ],
    sentence: 'أُرسلت القائمة إلى الوفد يوم الجمعة.',
  },
  fa: {
    zone: 'Asia/Tehran',
    official: ['مریم احمدی', 'معاون'],
    other: 'پیمان لطفی',
    visit: 'بازدید هیئت بنادر',
    event: 'دومین نشست کاری',
    agreed: [
      ['فهرست شرکت‌کنندگان', 'ما فهرست شرکت‌کنندگان دورهٔ بهار را می‌فرستیم.'],
      ['پیش‌نویس برنامهٔ کار', 'ما برنامهٔ کار سال آینده را تهیه می‌کنیم و برای هیئت می‌فرستیم.'],
      ['تاریخ‌های کارگاه', 'دو طرف دربارهٔ تاریخ‌های کارگاه انبار سرد توافق می‌کنند.'],
      ['رابط امور گمرکی', 'ما یک رابط برای امور گمرکی معرفی می‌کنیم.'],
      ['گزارش بندر رودخانه‌ای', 'ما دربارهٔ برنامهٔ بندر رودخانه‌ای گزارش می‌دهیم.'],
      ['تبادل کارآموز', 'دو طرف هر سال دو کارآموز مبادله می‌کنند.'],
    ],
    sentence: 'فهرست روز جمعه برای هیئت فرستاده شد.',
  },
  ur: {
    zone: 'Asia/Karachi',
    official: ['سارہ خان', 'ڈائریکٹر'],
    other: 'پرویز لطیف',
    visit: 'بندرگاہی وفد کا دورہ',
    event: 'دوسرا ورکنگ سیشن',
    agreed: [
      ['شرکاء کی فہرست', 'ہم بہار کے کورس کے شرکاء کی فہرست بھیجیں گے۔'],
      ['کام کے منصوبے کا مسودہ', 'ہم اگلے سال کے کام کا منصوبہ تیار کر کے وفد کو بھیجیں گے۔'],
      ['ورکشاپ کی تاریخیں', 'دونوں فریق کولڈ اسٹوریج کی ورکشاپ کی تاریخیں طے کریں گے۔'],
      ['کسٹمز کے لیے رابطہ', 'ہم کسٹمز کے امور کے لیے ایک رابطہ کار نامزد کریں گے۔'],
      ['دریائی بندرگاہ پر رپورٹ', 'ہم دریائی بندرگاہ کے نظام الاوقات پر رپورٹ دیں گے۔'],
      ['زیرِ تربیت افراد کا تبادلہ', 'دونوں فریق ہر سال دو زیرِ تربیت افراد کا تبادلہ کریں گے۔'],
    ],
    sentence: 'فہرست جمعہ کو وفد کو بھیج دی گئی۔',
  },
} as const satisfies Record<string, Words>

export type DeskLanguage = keyof typeof desksIn
export const deskLanguages = Object.keys(desksIn) as DeskLanguage[]

/** The Sunday before the mails. */
export const deskStart = '2026-11-22'
/** When the mails of Monday are there in every zone, and it is Monday still. */
export const mondayEvening = '2026-11-23T14:30:00Z'
export const tuesdayEvening = '2026-11-24T14:30:00Z'

/** Late, due today, soon, without a date, and twice later. */
const dates = [
  { dueOn: '2026-11-19' },
  { dueOn: '2026-11-23' },
  { dueOn: '2026-12-04' },
  { checkIn: { every: 'P2W' } },
  { dueOn: '2027-02-26' },
  { dueOn: '2027-03-31' },
]

export const officialOf = (language: DeskLanguage) => `ofc_desk-${language}` as const
export const mailboxOf = (language: DeskLanguage) => `desk.${language}@example.org`

export type RecordedVisit = {
  readonly id: string
  readonly commitments: readonly { readonly id: string; readonly title: string; readonly matterId?: string }[]
}

/** The titles of the commitments of a desk: those of `agreed`, a commitment to which the official contributes, and one that recurs. */
const titlesOf = (language: DeskLanguage): readonly string[] => {
  const titles = desksIn[language].agreed.map(([title]) => title)
  return [...titles, `${titles[2]} (2)`, `${titles[3]} (2)`]
}

/**
 * Records the desk of a language: eight commitments, one of an absent official for whom the reader stands in, and two more with a
 * question to the office, because the first names no official and no day, and the second an address outside.
 */
export const recordDesk = async (run: Run, language: DeskLanguage): Promise<RecordedVisit> => {
  const { zone, official, other, visit, event, agreed }: Words = desksIn[language]
  const [name, title] = official
  await recorded(
    run.post(
      `/officials/${officialOf(language)}`,
      { name, title, email: mailboxOf(language), language, zone },
      {},
      'PUT',
    ),
  )
  await recorded(
    run.post(
      `/officials/ofc_other-${language}`,
      {
        name: other,
        email: `other.${language}@example.org`,
        language,
        zone,
        deputyId: officialOf(language),
        absence: { from: '2026-11-25', to: '2026-12-18' },
      },
      {},
      'PUT',
    ),
  )
  const actions = agreed.map(([actionTitle, wording], index) => ({
    title: actionTitle,
    wording,
    responsible: { officialId: officialOf(language) },
    ...dates[index],
  }))
  const [shared, recurring] = titlesOf(language).slice(agreed.length)
  const [first, second, third, fourth, fifth] = agreed
  const others = [
    {
      title: shared,
      wording: third?.[1],
      responsible: { officialId: `ofc_other-${language}` },
      contributors: [{ officialId: officialOf(language), dueOn: '2027-01-15' }],
      dueOn: '2027-01-29',
    },
    {
      title: recurring,
      wording: fourth?.[1],
      responsible: { officialId: officialOf(language) },
      dueOn: '2026-11-30',
      repeats: { every: 'P1M' },
    },
    {
      title: `${fifth?.[0]} (2)`,
      wording: fifth?.[1],
      responsible: { officialId: `ofc_other-${language}` },
      dueOn: '2026-12-10',
    },
  ]
  const asked = [
    { title: `${first?.[0]} (2)`, wording: first?.[1] },
    {
      title: `${second?.[0]} (2)`,
      wording: second?.[1],
      responsible: { name: other, email: `outside.${language}@harbour.example.net`, language },
      dueOn: '2027-01-29',
    },
  ]
  const submission = {
    title: visit,
    direction: 'incoming',
    startsOn: '2026-11-16',
    endsOn: '2026-11-17',
    events: [
      {
        kind: 'meeting',
        title: event,
        startsOn: '2026-11-17',
        agreedActions: [...actions, ...others, ...asked],
      },
    ],
  }
  return recorded(run.post<RecordedVisit>('/visits', submission, { 'Idempotency-Key': `desk-${language}` }))
}

/** The body of an answer of the API that says yes. */
const recorded = async <Body>(answered: Promise<{ status: number; body: Body }>): Promise<Body> => {
  const { status, body } = await answered
  if (status >= 300) throw new Error(`the API answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** The mails of the protocol office and its pages are in this language from now on. */
export const officeReads = async (run: Run, language: DeskLanguage): Promise<void> => {
  const path = '/officials/ofc_protocol-office'
  await recorded(run.post(path, { language }, await ifMatch(run, path), 'PATCH'))
}

/** Ends the links in the mails of an official so far. */
export const endLinks = async (run: Run, language: DeskLanguage): Promise<void> => {
  const path = `/officials/${officialOf(language)}`
  const reason = { reason: 'A mail was forwarded.' }
  await recorded(run.post(`${path}/link-revocation`, reason, await ifMatch(run, path)))
}

const ifMatch = async (run: Run, path: string) => {
  const { version } = (await run.get(path)) as { version: number }
  return { 'If-Match': `"${version}"` }
}

/** The latest mail to an address. */
export const lastMailTo = async (run: Run, address: string): Promise<string> => {
  const mails = (await run.get('/local/mail')) as { id: string; to: string }[]
  const mail = mails.findLast(({ to }) => to === address)
  if (mail === undefined) throw new Error(`there is no mail to ${address}`)
  return mail.id
}

/** The addresses of the links of a mail, that of the desk last. */
const linksOfMail = async (run: Run, id: string): Promise<readonly string[]> => {
  const html = await (await fetch(`${run.address}/inbox/${id}/html`)).text()
  return [...html.matchAll(/href="([^"]*\/d\/[^"]+)"/g)].map(([, address = '']) => address)
}

/** The address of a desk, by the latest mail to an address. */
export const deskOf = async (run: Run, address: string): Promise<string> => {
  const desk = (await linksOfMail(run, await lastMailTo(run, address))).at(-1)
  if (desk === undefined) throw new Error(`the mail to ${address} has no link`)
  return desk
}

/** The commitment of a recorded desk with the given number, the first being 0. */
export const commitmentOn = (visit: RecordedVisit | undefined, language: DeskLanguage, about: number) => {
  const title = titlesOf(language)[about]
  const found = visit?.commitments.find((one) => one.title === title)
  if (found === undefined) throw new Error(`there is no commitment ${title}`)
  return found
}

/** Lets four seconds pass: a form that comes faster is taken for a machine's. */
export const letTimePass = async (run: Run): Promise<void> => {
  const { now } = (await run.get('/local/clock')) as { now: string }
  const later = new Date(Date.parse(now) + 4_000).toISOString()
  await run.moveTo(later.replace(/\.\d+Z$/, 'Z'))
}
