/** The columns of a file of officials, in the order in which they are written. */
export const columns = ['id', 'name', 'title', 'organisation', 'email', 'language', 'zone', 'hour'] as const

export type Column = (typeof columns)[number]

/** What a file must have: nobody can be reminded without. */
export const needed = ['name', 'email'] as const satisfies readonly Column[]

export const isColumn = (name: string): name is Column => columns.some((column) => column === name)
