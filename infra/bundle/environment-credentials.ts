import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Stands in for `@aws-sdk/credential-provider-node` in our bundles. Lambda puts the role's credentials into the
 * environment; the other places where the SDK would look (profiles, single sign-on, metadata services) do not
 * exist there and make up a quarter of a bundle.
 */
export const defaultProvider = fromEnv
