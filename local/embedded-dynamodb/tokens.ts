import type { Body, Row, Store } from './dynalite.ts'
import { refusal } from './refusals.ts'

const LIFETIME_MS = 10 * 60 * 1000
const PREFIX = 'transaction~'

interface Use {
  fingerprint: string
  at: number
}

/** The client request tokens of the transactions of the last ten minutes. */
export interface Tokens {
  /**
   * Applies a transaction, unless an earlier transaction used the same token. `apply` receives the rows that
   * record the token, and must write the rows in the batch of the transaction.
   */
  once(token: string | undefined, fingerprint: string, apply: (rows: Row[]) => Promise<Body>): Promise<Body>
}

/** Tokens live on disk beside the items, so a client may repeat a transaction across a restart. */
export async function openTokens(store: Store): Promise<Tokens> {
  const uses = await storedUses(store)
  return {
    async once(token, fingerprint, apply) {
      if (token === undefined) return apply([])
      const previous = uses.get(token)
      if (previous && isCurrent(previous)) return repeated(previous, fingerprint)
      const expired = forgetExpired(uses)
      const use = { fingerprint, at: Date.now() }
      const result = await apply([...expired, { type: 'put', key: PREFIX + token, value: use }])
      uses.set(token, use)
      return result
    },
  }
}

async function storedUses(store: Store): Promise<Map<string, Use>> {
  const found: [string, Use][] = []
  for await (const [key, value] of store.db.iterator({ gte: PREFIX, lt: `${PREFIX}\xff` })) {
    found.push([key.slice(PREFIX.length), value as Use])
  }
  return new Map(found.sort(([, a], [, b]) => a.at - b.at))
}

const isCurrent = ({ at }: Use) => Date.now() - at < LIFETIME_MS

function repeated(previous: Use, fingerprint: string): Body {
  if (previous.fingerprint === fingerprint) return {}
  throw refusal('dynamodb', 'IdempotentParameterMismatchException', {
    Message: 'The request uses the same client token as a previous, but non-identical request.',
  })
}

/** The map is in order of time, so the expired uses come first. */
function forgetExpired(uses: Map<string, Use>): Row[] {
  const rows: Row[] = []
  for (const [token, use] of uses) {
    if (isCurrent(use)) break
    uses.delete(token)
    rows.push({ type: 'del', key: PREFIX + token })
  }
  return rows
}
