import { expect, test } from '@jest/globals'
import { Md5, Sha256 } from '../../infra/bundle/native-checksums.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const inParts = async (checksum: Sha256 | Md5) => {
  checksum.update('forgotten')
  checksum.reset()
  checksum.update('what do ya want ')
  checksum.update(new TextEncoder().encode('for nothing?'))
  return hex(await checksum.digest())
}

const secret = new TextEncoder().encode('Jefe')

test.each([
  ['text', 'Jefe'],
  ['bytes', secret],
  ['a buffer', secret.buffer],
])('a request is signed as RFC 4231 (test case 2) has it, with a secret that is %s', async (_, given) => {
  expect(await inParts(new Sha256(given))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

test('what has no secret is digested as FIPS 180-4 and RFC 1321 have it', async () => {
  const [sha256, md5] = [new Sha256(), new Md5()]
  for (const digest of [sha256, md5]) digest.update('abc')
  expect(hex(await sha256.digest())).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hex(await md5.digest())).toBe('900150983cd24fb0d6963f7d28e17f72')
})
