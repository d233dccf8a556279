/**
 * Calls `make` at the first use and keeps the result. Every schema is lazy, because a first request needs
 * only one schema, and building all schemas would slow down every start of a Lambda.
 */
export const lazy = <Made extends object>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
