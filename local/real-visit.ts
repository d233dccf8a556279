import { readFileSync } from 'node:fs'
import type { waitingSubmission } from '../events/change-commitment.ts'
import type { DecisionSubmission } from '../events/decision.ts'
import type { OfficialSubmission } from '../events/official.ts'
import type { VisitSubmission } from '../events/visit.ts'

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../events/examples/${name}`, import.meta.url), 'utf8'))

type WaitingSubmission = ReturnType<ReturnType<typeof waitingSubmission>['parse']>

type Decisions = {
  /** Each decision names a commitment by the title. */
  readonly decisions: readonly { readonly commitment: string; readonly decision: DecisionSubmission }[]
}

type RecordedVisit = {
  readonly id: string
  readonly title: string
  readonly commitments: readonly {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly matterId?: string
    readonly waiting?: WaitingSubmission
  }[]
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
      await sent(`${address}/matters/${matter}/decision`, decision, ifMatch(1))
  }
  return visit
}

type Demonstration = {
  readonly officials: Readonly<Record<string, OfficialSubmission>>
  readonly visit: VisitSubmission
  /** Who takes over which post once the visit is recorded. */
  readonly newHolders: Readonly<Record<string, Pick<OfficialSubmission, 'name' | 'title' | 'email'>>>
  /** Each names a commitment by the title. */
  readonly waiting: readonly { readonly commitment: string; readonly waiting: WaitingSubmission }[]
}

/**
 * Records the made-up visit, its officials and what has happened since; twice is once, because a start may be interrupted.
 */
export const recordDemonstration = async (address: string): Promise<RecordedVisit> => {
  const { officials, visit, newHolders, waiting } = example('demonstration.office.json') as Demonstration
  for (const [id, official] of Object.entries(officials)) {
    const { ok } = await fetch(`${address}/officials/${id}`)
    if (!ok) await sent(`${address}/officials/${id}`, official, {}, 'PUT')
  }
  const recorded = await sent<RecordedVisit>(`${address}/visits`, visit, {
    'Idempotency-Key': 'demonstration',
  })
  for (const [id, holder] of Object.entries(newHolders)) {
    const { name, version } = await read<{ name: string; version: number }>(`${address}/officials/${id}`)
    if (name === holder.name) continue
    const patch = { ...holder, newHolder: true }
    await sent(`${address}/officials/${id}`, patch, ifMatch(version), 'PATCH')
  }
  for (const { commitment, waiting: submission } of waiting) {
    const found = recorded.commitments.find(({ title }) => title === commitment)
    if (found === undefined || found.waiting !== undefined) continue
    await sent(`${address}/commitments/${found.id}/waiting`, submission, ifMatch(found.version))
  }
  return recorded
}

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })

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
