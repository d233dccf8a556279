import { setTimeout } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { openOffice } from '../../local/local-stack.ts'
import { startFaultyProxy } from './faulty-proxy.ts'
import { officer } from './officer.ts'

/** The directory holds ofc_0 to ofc_99. */
export const officials = 100
const zones = ['Asia/Shanghai', 'Africa/Conakry', 'America/Lima', 'Asia/Kathmandu']
const hour = 60 * 60 * 1000
const opensAt = '2026-11-23T00:00:00Z'

/** An office with a directory that reaches its table through a proxy, and a client that tries each request `tries` times. */
export const openOfficeUnderFaults = async (folder: string, tries?: { readonly tries: number }) => {
  const proxies: Awaited<ReturnType<typeof startFaultyProxy>>[] = []
  const reach = async (endpoint: string) => {
    const started = await startFaultyProxy(endpoint)
    proxies.push(started)
    return started.address
  }
  const office = await openOffice({ port: 0, data: folder, notBefore: opensAt }, () => undefined, reach)
  const [proxy] = proxies
  if (proxy === undefined) throw new Error('the office reaches its table through the proxy')
  const client = await officer(office.address, tries)

  for (let number = 0; number < officials; number++)
    await fetch(`${office.address}/officials/ofc_${number}`, {
      method: 'PUT',
      body: JSON.stringify({
        name: `Official of post ${number}`,
        email: `post-${number}@example.org`,
        zone: zones[number % zones.length],
      }),
    })

  const moveTo = async (milliseconds: number) => {
    const now = new Date(milliseconds).toISOString()
    const response = await fetch(`${office.address}/local/clock`, {
      method: 'POST',
      body: JSON.stringify({ now }),
    })
    return response.status
  }
  let now = Date.parse(opensAt)

  return {
    ...client,
    /**
     * Does the work while one call in twenty to the table fares badly and an hour passes every `pause` milliseconds. The mornings
     * of the week after the faults tell all lines that a fault has postponed. Gives the result and the calls until then.
     */
    async underFaults<Result>(pause: number, work: () => Promise<Result>) {
      let working = true
      const mornings = async () => {
        while (working) {
          now += hour
          await moveTo(now)
          await setTimeout(pause)
        }
      }
      proxy.state.faulty = true
      const time = mornings()
      const result = await work()
      working = false
      await time
      const { calls, failed } = proxy.state
      proxy.state.faulty = false
      for (let day = 1; day <= 7; day++) expect(await moveTo(now + day * 24 * hour)).toBe(200)
      return { result, calls, failed }
    },
    async close() {
      await office.close()
      await proxy.close()
    },
  }
}
