/** A value without these fields. */
export const omit = <Value extends object, Field extends keyof Value>(
  value: Value,
  fields: readonly Field[],
): Omit<Value, Field> => {
  const left: readonly PropertyKey[] = fields
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.includes(name))) as Omit<
    Value,
    Field
  >
}
