/**
 * The class of an error and the place of the throw, for the log. The message is left out, because a message
 * could hold a person's words.
 */
export const faultOf = (error: unknown): { error: string; at: string } =>
  error instanceof Error
    ? { error: error.name, at: error.stack?.split('\n    at ')[1]?.split('\n')[0] ?? '' }
    : { error: 'unknown', at: '' }
