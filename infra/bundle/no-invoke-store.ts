/**
 * Stands in for `@aws/lambda-invoke-store` in our bundles. It tells the trace ids of several invocations in one process
 * apart; ours come one after the other, and the SDK reads the trace id from the environment as ever.
 */
export const InvokeStore = { getInstanceAsync: async () => undefined }
