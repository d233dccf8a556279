/**
 * Stands in for `@aws-sdk/endpoint-cache` in our bundles. DynamoDB's endpoint follows from the region; it is looked
 * up only for who switches endpoint discovery on.
 */
export class EndpointCache {}
