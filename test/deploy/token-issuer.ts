import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

const kid = 'key-1'

/** A self-signed certificate for 127.0.0.1; a client trusts the certificate only when told to. */
const certificateIn = async (folder: string) => {
  const [key, certificate] = [join(folder, 'issuer.key'), join(folder, 'issuer.crt')]
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=issuer']
  const alsoKnownAs = ['-addext', 'subjectAltName=IP:127.0.0.1']
  await promisify(execFile)('openssl', [...made, ...alsoKnownAs, '-keyout', key, '-out', certificate])
  return { key, certificate }
}

/** Issues tokens as an institution's sign-in does, and shows its public key as OpenID Connect asks (RS256). */
export const startTokenIssuer = async (folder: string) => {
  const { key, certificate } = await certificateIn(folder)
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const stranger = await generateKeyPair('RS256')
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] }

  const server = createServer(
    { key: await readFile(key), cert: await readFile(certificate) },
    (request, response) => {
      const documents: Record<string, object> = {
        '/.well-known/openid-configuration': { issuer: address, jwks_uri: `${address}/jwks.json` },
        '/jwks.json': jwks,
      }
      const document = documents[request.url ?? '']
      response.writeHead(document ? 200 : 404, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(document))
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    address,
    certificate,
    token: ({
      audience,
      subject = 'officer-1',
      issuer = address,
      expires = '1h',
      signedBy = 'the issuer',
    }: {
      audience: string
      subject?: string
      issuer?: string
      expires?: string
      signedBy?: 'the issuer' | 'a stranger'
    }) =>
      new SignJWT({ token_use: 'access', 'cognito:groups': ['coordinator'] })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(issuer)
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(signedBy === 'the issuer' ? privateKey : stranger.privateKey),
    close: () => void server.close(),
  }
}
