/** Compares values by content; members may be in another order, because a store may reorder them. */
export const isDeepEqual = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  const members = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return (
    Array.isArray(one) === Array.isArray(other) &&
    members.every((member) =>
      isDeepEqual(one[member as keyof typeof one], other[member as keyof typeof other]),
    )
  )
}
