import { mime } from '../functions/adapters/mailer.ts'
import { todaysNotice } from '../functions/domain/reminders/todays-notice.ts'
import { noticeMail } from '../functions/mail/notice-mail.ts'
import { localInstitution } from '../local/local-stack.ts'
import { aDesk, anOpenCommitment, now } from '../test/support/domain-builders.ts'
import { type Figure, median, ratioOf } from './figures.ts'

const lines = 3
const rounds = 15
const inEach = 300

const accepted = {
  atLeast: 1.6,
  because: 'it is close to the limit, and swings with what else a machine does',
}

const desk = aDesk({
  commitments: Array.from({ length: lines }, (_, line) =>
    anOpenCommitment({ id: `cmt_${line}`, title: `Development plan, part ${line}` }),
  ),
})
const sender = {
  name: 'Example institution',
  address: 'aide-memoire@example.org',
  replyTo: { name: 'Protocol office', address: 'protocol@example.org' },
}

const decideAndRender = () => {
  const today = todaysNotice(desk, now)
  if (today.kind !== 'notice') throw new Error('a notice was due')
  return noticeMail(today.notice, localInstitution)
}

const perSecond = async (work: () => unknown) => {
  const from = performance.now()
  for (let number = 0; number < inEach; number++) await work()
  return (inEach / (performance.now() - from)) * 1000
}

/**
 * The rate of deciding and rendering notices, compared with the rate at which nodemailer turns the same mail
 * into MIME.
 */
export const noticeFigures = async (tell: (what: string) => void): Promise<Figure[]> => {
  const mail = decideAndRender()
  const rates = { ours: [] as number[], nodemailer: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    tell(`notices, ${round + 1} of ${rounds}`)
    rates.ours.push(await perSecond(decideAndRender))
    rates.nodemailer.push(await perSecond(() => mime(mail, desk.official, sender)))
  }
  return [
    { name: 'notices.decided-and-rendered', value: Math.round(median(rates.ours)), unit: '/s' },
    { name: 'notices.composed-by-nodemailer', value: Math.round(median(rates.nodemailer)), unit: '/s' },
    {
      name: 'notices.ratio',
      value: ratioOf(rates.ours, rates.nodemailer),
      unit: '×',
      limit: { atLeast: 2 },
      aim: 10,
      accepted,
    },
  ]
}
