import type { ApiDeps } from '../../functions/api/deps.ts'
import { roles } from '../../functions/api/roles.ts'
import type { AnyRoute } from '../../functions/api/route.ts'
import { routes } from '../../functions/api/routes.ts'

/**
 * `npm run roles` prints the rights of each role: `x` is allowed, `-` is refused. A caller without a role may
 * call nothing.
 */
const declared: readonly AnyRoute[] = Object.values(routes({} as ApiDeps))
const lines = declared.map(({ method, path, may }) => {
  const cells = roles.map((role) => (may.includes(role) ? 'x' : '-').padStart(role.length + 2))
  return `${method.padEnd(6)}${path.padEnd(32)}${cells.join('')}`
})
console.log([`${' '.repeat(38)}${roles.map((role) => `  ${role}`).join('')}`, ...lines.toSorted()].join('\n'))
