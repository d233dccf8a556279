import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mime } from '../../functions/adapters/mailer.ts'
import { pathOfLink } from '../../functions/domain/links/link.ts'
import type { CommitmentId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import * as files from '../../functions/words/languages.ts'
import {
  agreedAt,
  aNotice,
  anAddressMatter,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPieceOfNews,
  askedIn,
  assigned,
  newsIn,
} from './domain-builders.ts'
import { anInstitution } from './institution.ts'

/*
 * Writes mails as officials and the office get them, in every language, into a folder: the message as it arrives (`.eml`). A
 * filter of unwanted mail that we did not write judges them in .ci/run.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder for the mails')
mkdirSync(folder, { recursive: true })

type Written = Readonly<Record<'institution' | 'name' | 'visit' | 'title' | 'other', string>>

/** What people wrote, in the language of the mail: it is never translated, and a mail is mostly of one language. */
const written: Readonly<Record<string, Written>> = {
  en: {
    institution: 'Ministry of Foreign Affairs',
    name: 'Grace Mwangi',
    visit: 'Visit of the delegation of Qingdao',
    title: 'Send the draft of the cooperation plan to both sides',
    other: 'Name the members of the working group',
  },
  fr: {
    institution: 'Ministère des Affaires étrangères',
    name: 'Amélie Durand',
    visit: 'Visite de la délégation de Qingdao',
    title: 'Envoyer le projet de plan de coopération aux deux parties',
    other: 'Désigner les membres du groupe de travail',
  },
  es: {
    institution: 'Ministerio de Asuntos Exteriores',
    name: 'Lucía Fernández',
    visit: 'Visita de la delegación de Qingdao',
    title: 'Enviar el borrador del plan de cooperación a ambas partes',
    other: 'Nombrar a los miembros del grupo de trabajo',
  },
  ru: {
    institution: 'Министерство иностранных дел',
    name: 'Вера Соколова',
    visit: 'Визит делегации Циндао',
    title: 'Направить обеим сторонам проект плана сотрудничества',
    other: 'Назвать членов рабочей группы',
  },
  'zh-Hans': {
    institution: '外交部',
    name: '林薇',
    visit: '青岛代表团来访',
    title: '将合作计划草案送交双方',
    other: '确定工作组成员',
  },
  ar: {
    institution: 'وزارة الخارجية',
    name: 'ليلى حداد',
    visit: 'زيارة وفد تشينغداو',
    title: 'إرسال مسودة خطة التعاون إلى الطرفين',
    other: 'تسمية أعضاء فريق العمل',
  },
  fa: {
    institution: 'وزارت امور خارجه',
    name: 'مریم کریمی',
    visit: 'سفر هیئت چینگدائو',
    title: 'ارسال پیش‌نویس برنامهٔ همکاری به دو طرف',
    other: 'معرفی اعضای گروه کار',
  },
  ur: {
    institution: 'وزارت خارجہ',
    name: 'عمر فاروق',
    visit: 'چنگ ڈاؤ کے وفد کا دورہ',
    title: 'تعاون کے منصوبے کا مسودہ دونوں فریقوں کو بھیجنا',
    other: 'ورکنگ گروپ کے ارکان نامزد کرنا',
  },
}

const secret = 'ABCDEFGHIJ0123456'
const domain = 'mfa.example.org'

/** An official's first mail with one line, a long one, and the mail of the office, in one language. */
const mailsIn = (language: string, { institution, name, visit, title, other }: Written) => {
  const agreed = { agreedAt: { ...agreedAt, visitTitle: visit } }
  const line = (dueOn: CalendarDate, wording: string, id: CommitmentId) =>
    anOpenCommitment({ ...agreed, id, dueOn, title: wording, wording })
  const official = anOfficial({ name, language, email: `grace.mwangi@${domain}` })
  const office = anOffice({ name: institution, language, email: `protocol@${domain}` })
  const matter = { ...agreed, title: other, wording: other }
  const notices = {
    first: aNotice({
      official,
      isFirst: true,
      commitments: assigned(line('2026-06-12', title, 'cmt_1')),
    }),
    long: aNotice({
      official,
      commitments: assigned(
        line('2026-05-29', title, 'cmt_1'),
        line('2026-06-03', other, 'cmt_2'),
        line('2026-06-12', title, 'cmt_3'),
        line('2026-08-03', other, 'cmt_4'),
      ),
      news: newsIn(aPieceOfNews({ title })),
      others: 3,
    }),
    office: aNotice({
      official: office,
      matters: askedIn(
        anOpenMatter(matter),
        anOpenMatter({ ...matter, id: 'mat_2', commitmentId: 'cmt_2' }),
        anAddressMatter(),
      ),
      news: newsIn(aPieceOfNews({ cause: 'decided-through-link', title: visit, count: 2 })),
    }),
  }
  return Object.entries(notices).map(([kind, notice]) => {
    const { id: officialId } = notice.official
    const path = pathOfLink({ officialId, localDate: notice.localDate, secret })
    const mail = noticeMail(notice, anInstitution({ name: institution, language }), {
      deskLink: `https://aide-memoire.${domain}${path}`,
    })
    return { kind, mail, official: notice.official, institution }
  })
}

/**
 * The headers put on top of a message by the servers on the way: the sending server of SES, and the receiving server.
 */
const onTheWay = [
  'Return-Path: <0100018fd@mail.mfa.example.org>',
  'Received: from a8-31.smtp-out.amazonses.com (a8-31.smtp-out.amazonses.com [54.240.8.31])',
  '\tby mx.mfa.example.org with ESMTPS; Wed, 03 Jun 2026 00:00:05 +0000 (UTC)',
  '',
].join('\r\n')

for (const { language } of Object.values(files)) {
  const texts = written[language]
  if (texts === undefined) throw new Error(`nobody has written anything in ${language}`)
  for (const { kind, mail, official, institution } of mailsIn(language, texts)) {
    const message = await mime(mail, official, {
      name: institution,
      address: `aide-memoire@${domain}`,
      replyTo: { name: institution, address: `protocol@${domain}` },
    })
    const dated = String(message).replace(/^Date: .*$/m, 'Date: Wed, 03 Jun 2026 00:00:03 +0000')
    writeFileSync(join(folder, `${language}-${kind}.eml`), `${onTheWay}${dated}`)
  }
}
