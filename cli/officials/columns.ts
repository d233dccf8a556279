/** The columns of a file of officials, in the order of an export. */
export const columns = ['id', 'name', 'title', 'organisation', 'email', 'language', 'zone', 'hour'] as const

export type Column = (typeof columns)[number]

/** The columns that a file must have: without a name and an address, we cannot remind an official. */
export const needed = ['name', 'email'] as const satisfies readonly Column[]

export const isColumn = (name: string): name is Column => columns.some((column) => column === name)
