/** True for what may be an id of this kind: links and forms carry ids as text. */
export const isId =
  <Kind extends 'mat' | 'ofc' | 'vis'>(kind: Kind) =>
  (text: string): text is `${Kind}_${string}` =>
    text.startsWith(`${kind}_`) && /^[A-Za-z0-9-]{1,61}$/.test(text.slice(kind.length + 1))
