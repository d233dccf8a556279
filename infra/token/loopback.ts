/**
 * Where a browser brings the code of a sign-in back to (RFC 8252, 7.3). Cognito accepts `http` for the name
 * `localhost` only, with a registered port; the command listens on 127.0.0.1 alone.
 */
export const loopback = { host: '127.0.0.1', port: 8765, address: 'http://localhost:8765/' } as const
