/** The names of the stacks of a stage. */
export const stackNames = (stage: string) => ({
  storage: `aide-memoire-${stage}-storage`,
  service: `aide-memoire-${stage}-service`,
})
