import type { Invariant } from './oracle/invariants.ts'

/** The program with one change that breaks a promise, and the invariant that has to find it. */
export type Mutant = {
  readonly file: `functions/${string}.ts`
  readonly from: string
  readonly to: string
  readonly breaks: Invariant
  /** No other invariant notices. */
  readonly alone?: true
}

export const mutants = {
  'claims after sending': {
    file: 'functions/deliver.ts',
    from: 'TODO',
    to: '',
    breaks: 'one a day',
  },
} as const satisfies Record<string, Mutant>

export type MutantName = keyof typeof mutants
