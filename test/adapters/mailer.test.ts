import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { answersWithin, sesClient, sesMailer } from '../../functions/adapters/mailer.ts'
import { clearSuppression } from '../../functions/adapters/suppression.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { deliverTimeout } from '../../infra/deliver.ts'

const lin: Official = {
  id: 'ofc_lin',
  version: 1,
  name: 'Lin',
  email: 'lin@example.org',
  language: 'en',
  zone: 'Asia/Shanghai',
  hour: '08:00',
  workingDays: plainWeekdays,
}
const tags = { official: 'ofc_lin', date: '2026-11-24', nonce: 'n' }

let server: Server
const mailerAgainst = async (answer: RequestListener, answerWithin?: number) => {
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return mailerAt((server.address() as AddressInfo).port, answerWithin)
}
const mailerAt = (port: number, answerWithin?: number) => {
  const client = sesClient(
    {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    answerWithin,
  )
  return sesMailer(client, {
    name: 'Office',
    address: 'office@example.org',
    replyTo: { name: 'Protocol', address: 'protocol@example.org' },
  })
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const error =
  (status: number, code: string): RequestListener =>
  (request, response) => {
    request
      .resume()
      .on('end', () =>
        response
          .writeHead(status, { 'Content-Type': 'text/xml' })
          .end(
            `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
          ),
      )
  }

describe('Whether a mail left', () => {
  test.each([
    [400, 'Throttling'],
    [400, 'MessageRejected'],
    [400, 'MailFromDomainNotVerifiedException'],
    [400, 'AccountSendingPausedException'],
    [403, 'SignatureDoesNotMatch'],
  ])('is certain after the answer %d %s: it did not', async (status, code) => {
    const mailer = await mailerAgainst(error(status, code))
    expect(await mailer.send(new Uint8Array([1]), lin, tags)).toMatchObject({ outcome: 'refused' })
  })

  test('is certain after SES refused the address itself, which no later try mends', async () => {
    const mailer = await mailerAgainst(error(400, 'InvalidParameterValue'))
    const refused = { outcome: 'refused', reason: 'InvalidParameterValue' }
    expect(await mailer.send(new Uint8Array([1]), lin, tags)).toEqual({ ...refused, isAboutAddress: true })
  })

  test('is certain for a message above the limits of SES, which never leaves and says nothing about the address', async () => {
    let wasAsked = false
    const mailer = await mailerAgainst((...asked) => {
      wasAsked = true
      error(400, 'InvalidParameterValue')(...asked)
    })
    const refused = { outcome: 'refused', reason: 'MessageTooLarge' }
    expect(await mailer.send(new Uint8Array(10_000_001), lin, tags)).toEqual(refused)
    expect(wasAsked).toBe(false)
  })

  test.each([
    [500, 'InternalFailure'],
    [503, 'ServiceUnavailable'],
  ])('is unknown after the answer %d %s', async (status, code) => {
    const mailer = await mailerAgainst(error(status, code))
    expect(await mailer.send(new Uint8Array([1]), lin, tags)).toMatchObject({ outcome: 'unknown' })
  })

  test('is unknown when the line is cut before the answer', async () => {
    const mailer = await mailerAgainst(
      (request) => void request.resume().on('end', () => request.socket.destroy()),
    )
    expect(await mailer.send(new Uint8Array([1]), lin, tags)).toMatchObject({ outcome: 'unknown' })
  })

  test('is unknown when no answer comes', async () => {
    const mailer = await mailerAgainst((request) => void request.resume(), 200)
    expect(await mailer.send(new Uint8Array([1]), lin, tags)).toMatchObject({ outcome: 'unknown' })
  })

  test('is unknown when nobody listens', async () => {
    await mailerAgainst(() => undefined)
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    expect(await mailerAt(port).send(new Uint8Array([1]), lin, tags)).toMatchObject({ outcome: 'unknown' })
  })

  test('is asked for so shortly that Lambda leaves the time to write down what is known', () => {
    expect(answersWithin * 2).toBeLessThan(deliverTimeout.toMilliseconds())
  })

  test('is asked of SES once, whatever it answers', async () => {
    let asked = 0
    const throttle = error(400, 'Throttling')
    const mailer = await mailerAgainst((request, response) => {
      asked += 1
      throttle(request, response)
    })
    await mailer.send(new Uint8Array([1]), lin, tags)
    expect(asked).toBe(1)
  })
})

describe('SES is asked to forget the bounces of an address', () => {
  const answering = async (status: number) => {
    const asked: {
      method: string | undefined
      url: string | undefined
      authorization: string | undefined
    }[] = []
    const mailer = await mailerAgainst((request, response) => {
      const { method, url, headers } = request
      asked.push({ method, url, authorization: headers.authorization })
      response.writeHead(status).end('{}')
    })
    return { asked, mailer }
  }

  test.each([200, 404])('with one signed request of version 2, and %i is well', async (status) => {
    const { asked, mailer } = await answering(status)
    await mailer.forgetBounces({ ...lin, email: "o'hara+list@example.org" })
    expect(asked).toEqual([
      {
        method: 'DELETE',
        url: '/v2/email/suppression/addresses/o%27hara%2Blist%40example.org',
        authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/us-east-1\/ses\//),
      },
    ])
  })

  test.each([
    400, 403, 429, 500,
  ])('and the answer %i is a fault, so that the queue brings the message again', async (status) => {
    const { mailer } = await answering(status)
    await expect(mailer.forgetBounces(lin)).rejects.toThrow(
      `SES answered ${status} to clearing a suppression`,
    )
  })

  test('at the host of the region', async () => {
    const asked: string[] = []
    const { fetch } = globalThis
    globalThis.fetch = async (url) => {
      asked.push(String(url))
      return new Response('{}')
    }
    const client = sesClient({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    await clearSuppression(client, 'lin@example.org').finally(() => {
      globalThis.fetch = fetch
    })
    expect(asked).toEqual([
      'https://email.eu-central-1.amazonaws.com/v2/email/suppression/addresses/lin%40example.org',
    ])
  })
})
