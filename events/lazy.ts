/**
 * Makes something when it is first asked for, and keeps it. Schemas are made so: a first request needs one of them, and
 * building them all would hold up every start.
 */
export const lazy = <Made extends object>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
