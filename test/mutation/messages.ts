/** What a worker of the measure is given when it starts. `files` and `modules` are paths from the root. */
export type Employed = {
  /** The files of the domain with a switch for each change, by their path from the root. */
  readonly switched: Readonly<Record<string, string>>
  /** The files of tests. */
  readonly files: readonly string[]
  /** All files of the domain. */
  readonly modules: readonly string[]
  /** A change that is there while everything is loaded; the worker then tries this change alone. */
  readonly fromStart?: string
}

/** How often a test, or the loading of something, came past a change. */
export type Passed = Readonly<Record<string, number>>

/** What a worker learns of the program as it is. */
export type AsItIs = {
  /** The changes that the loading of the domain comes past. */
  readonly byLoading: Passed
  /** The files of tests whose loading comes past a change, by change. */
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
  /** The numbers of the tests that come past it. */
  readonly tests: readonly number[]
  /** How often a test may come past the change before it counts as an endless loop. */
  readonly most: number
  /** The files of tests whose loading comes past the change, and which are loaded again with it. */
  readonly loadedAgain: readonly string[]
}

/** `noticedBy`: the number of the first test that failed; a file of tests that could not be loaded has none. */
export type Tried = { readonly isNoticed: boolean; readonly noticedBy?: number | undefined }
