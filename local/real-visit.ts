import { readFileSync } from 'node:fs'
import type { DecisionSubmission } from '../events/decision.ts'
import type { OfficialSubmission } from '../events/official.ts'
import type { VisitSubmission } from '../events/visit.ts'

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../events/examples/${name}`, import.meta.url), 'utf8'))

type Decisions = {
  /** Each decision names a commitment by the title. */
  readonly decisions: readonly { readonly commitment: string; readonly decision: DecisionSubmission }[]
}

type RecordedVisit = {
  readonly id: string
  readonly title: string
  readonly commitments: readonly { readonly title: string; readonly matterId?: string }[]
}

/** Records the real visit and its demonstration decisions through the API, as an officer would; twice is once. */
export const recordRealVisit = async (address: string): Promise<RecordedVisit> => {
  const submission = example('sco-2020.json') as VisitSubmission
  const visit = await sent<RecordedVisit>(`${address}/visits`, submission, { 'Idempotency-Key': 'sco-2020' })

  const { decisions } = example('sco-2020.decisions.json') as Decisions
  for (const { commitment, decision } of decisions) {
    const matter = visit.commitments.find(({ title }) => title === commitment)?.matterId
    if (matter === undefined) continue
    const open = await read<{ matters: { id: string; version: number }[] }>(`${address}/matters`)
    if (open.matters.some(({ id, version }) => id === matter && version === 1))
      await sent(`${address}/matters/${matter}/decision`, decision, { 'If-Match': '"1"' })
  }
  return visit
}

type Demonstration = {
  readonly officials: Readonly<Record<string, OfficialSubmission>>
  readonly visit: VisitSubmission
}

/** Records the made-up visit of seven languages and its officials; twice is once, because a start may be interrupted. */
export const recordDemonstration = async (address: string): Promise<RecordedVisit> => {
  const { officials, visit } = example('demonstration.office.json') as Demonstration
  for (const [id, official] of Object.entries(officials)) {
    const { ok } = await fetch(`${address}/officials/${id}`)
    if (!ok) await sent(`${address}/officials/${id}`, official, {}, 'PUT')
  }
  return sent(`${address}/visits`, visit, {
    'Idempotency-Key': 'demonstration',
  })
}

const read = async <Result>(url: string): Promise<Result> => (await (await fetch(url)).json()) as Result

const sent = async <Result>(
  url: string,
  body: object,
  headers: Record<string, string>,
  method = 'POST',
): Promise<Result> => {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`)
  return JSON.parse(text) as Result
}
