import type { Reason } from '../../functions/api/problem.ts'
import type { AnyRoute } from '../../functions/api/route.ts'
import type { RouteName } from '../../functions/api/routes.ts'
import { declared, refusalsOf } from '../../openapi/document.ts'

export const everyRoute = (Object.entries(declared) as [RouteName, AnyRoute][]).map(([name, route]) => ({
  name,
  ...route,
}))
export type DeclaredRoute = (typeof everyRoute)[number]

/** The route that serves a path. */
const routeOf = (method: string, path: string) =>
  everyRoute.find(
    (route) =>
      route.method === method && new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )

/** Throws if a handler refuses with a reason that the document does not name for the operation. */
export const expectDocumented = (method: string, path: string, body: unknown) => {
  const { type } = Object(body) as { type?: string }
  const reason = /^\/problems\/(.+)$/.exec(type ?? '')?.[1] as Reason | undefined
  const route = reason && routeOf(method, path)
  if (reason && route && !refusalsOf(route.name).includes(reason))
    throw new Error(`${route.name} refuses with ${reason}, which is not documented`)
}
