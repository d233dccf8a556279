/** Everything that a worker needs to start. `files` and `modules` are paths from the root. */
export type Employed = {
  /** The files of the domain with a switch for each change, by their path from the root. */
  readonly switched: Readonly<Record<string, string>>
  /** The files of tests. */
  readonly files: readonly string[]
  /** All files of the domain. */
  readonly modules: readonly string[]
  /** A change that holds from the start of the worker, which tries no other change. */
  readonly fromStart?: string
}

/** The number of times that a test, or the loading of a file, came past each change. */
export type Passed = Readonly<Record<string, number>>

/** The result of a run without any change. */
export type AsItIs = {
  /** The changes past which the loading of the domain comes. */
  readonly byLoading: Passed
  /** By change, the files of tests whose loading comes past the change. */
  readonly byLoadingTests: Readonly<Record<string, readonly string[]>>
  readonly tests: readonly {
    readonly file: string
    readonly name: string
    readonly milliseconds: number
    readonly passed: Passed
    readonly failed?: string
  }[]
}

/** A change to try. */
export type Trial = {
  readonly change: string
  /** The numbers of the tests that come past the change. */
  readonly tests: readonly number[]
  /** The number of passes from which on the change counts as endless. */
  readonly most: number
  /** Files of tests to load again, because loading them comes past the change. */
  readonly loadedAgain: readonly string[]
}

/** `noticedBy`: the number of the first failing test; absent when a file of tests could not be loaded. */
export type Tried = { readonly isNoticed: boolean; readonly noticedBy?: number | undefined }
