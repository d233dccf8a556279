import { bodyOf, listen } from '../../local/listen.ts'

type Official = { readonly id: string }

/**
 * The API behind a server that adds the list of officials, one official a page. A test can put another answer
 * in place of the API's, or run a step before the API answers.
 */
export const frontWithList = async (address: string) => {
  const ids = new Set(['ofc_protocol-office'])
  const puts: string[] = []
  const first: (() => Promise<{ status: number; body: object } | undefined>)[] = []
  const get = async (id: string) => (await fetch(`${address}/officials/${id}`)).json() as Promise<Official>

  const front = await listen(async (request, response) => {
    const { method = '', url = '', headers } = request
    const { pathname, searchParams } = new URL(url, address)
    const body = await bodyOf(request)
    const answer = (status: number, value: string) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(value)

    if (method === 'GET' && pathname === '/officials') {
      const at = Number(searchParams.get('cursor') ?? 0)
      const known = [...ids].toSorted()
      const officials = await Promise.all(known.slice(at, at + 1).map(get))
      const next = at + 1 < known.length ? { next: `${at + 1}` } : {}
      return void answer(200, JSON.stringify({ officials, ...next }))
    }
    const instead = method === 'PUT' ? await first.shift()?.() : undefined
    if (instead) return void answer(instead.status, JSON.stringify(instead.body))
    const passed = await fetch(address + url, {
      method,
      headers: { ...(headers['if-match'] && { 'If-Match': headers['if-match'] }) },
      ...(method === 'PUT' && { body: new Uint8Array(body) }),
    })
    if (method === 'PUT') {
      puts.push(`${pathname} ${headers['if-match'] ?? 'new'} ${passed.status}`)
      if (passed.ok) ids.add(pathname.split('/')[2] ?? '')
    }
    answer(passed.status, await passed.text())
  })
  return { ...front, puts, beforePut: first, get, knows: (id: string) => void ids.add(id) }
}
