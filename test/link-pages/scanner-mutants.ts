import type { Mutant } from '../simulation/mutants.ts'

/** Pages that let a machine change something, each by one change of the program. */
export const scannerMutants = {
  'answers when a page is opened': {
    file: 'functions/pages/routes/get-commitment.ts',
    changes: [
      [
        'async (visited, linked) =>\n      linkedPage(',
        `async (visited, linked) =>
      (await (await import('../../use-cases/answer-commitment.ts')).seeCommitment(deps)(
        {
          by: visited.link.official.id,
          through: 'link',
          at: visited.now,
          officialVersion: visited.link.official.version,
        },
        { id: linked.commitment.id, expect: linked.commitment.version },
      ),
      linkedPage)(`,
      ],
    ],
  },
  'fills the form in advance': {
    file: 'functions/pages/answer-form.ts',
    changes: [
      [`value="\${answer.name}" required>`, `value="\${answer.name}" required checked>`],
      [`const typed = refusal?.typed(id) ?? ''`, `const typed = refusal?.typed(id) ?? 'L.W.'`],
    ],
  },
  'takes an answer without a written word': {
    file: 'functions/pages/answers/seen.ts',
    changes: [[`typed('initials') })`, `typed('initials') ?? '-' })`]],
  },
  'takes an answer back without a reason': {
    file: 'functions/pages/answers/undo.ts',
    changes: [[`typed('reason') })`, `typed('reason') ?? '-' })`]],
  },
} as const satisfies Record<string, Pick<Mutant, 'file' | 'changes'>>

export type ScannerMutantName = keyof typeof scannerMutants
