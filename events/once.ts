/**
 * Makes something when it is first asked for, and keeps it. Schemas are made so: building all of them is a sixth
 * of a Lambda's start, and its first request needs one.
 */
export const once = <Made extends object>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
