/** The days in words; `undefined` when they are not known. */
export const days = ({ startsOn, endsOn }: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  startsOn === undefined
    ? undefined
    : endsOn === undefined || endsOn === startsOn
      ? startsOn
      : `${startsOn} to ${endsOn}`
