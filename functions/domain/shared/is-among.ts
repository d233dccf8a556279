/** True for a text of a closed list. */
export const isAmong = <Listed extends string>(list: readonly Listed[], text: string): text is Listed =>
  list.some((one) => one === text)
