import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Context, SQSEvent } from 'aws-lambda'
import { deliverBatch } from '../../functions/consumers/deliver-batch.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
  await office.has(anOfficial(), aVisitWith(anAction()))
  office.clock.at = '2026-11-24T00:00:00Z'
})
afterEach(() => office.close())

const lin = JSON.stringify({ schema: 1, officialId: 'ofc_lin' })
const deliver = (...bodies: string[]) =>
  deliverBatch(office.deps)(
    { Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) } as unknown as SQSEvent,
    {} as Context,
  )

describe('A batch of messages', () => {
  test('is done when every notice is out', async () => {
    expect(await deliver(lin)).toEqual({ batchItemFailures: [] })
    expect(office.sent).toHaveLength(1)
  })

  test.each([
    ['not JSON', 'hello'],
    ['empty', ''],
    ['of another schema version', JSON.stringify({ schema: 2, officialId: 'ofc_lin' })],
    ['about nobody', JSON.stringify({ schema: 1 })],
    ['about something else', JSON.stringify({ schema: 1, officialId: 'cmt_1' })],
    [
      'about an official who is not in the directory',
      JSON.stringify({ schema: 1, officialId: 'ofc_nobody' }),
    ],
    ['with more than it knows', JSON.stringify({ schema: 1, officialId: 'ofc_lin', force: true })],
  ])('with a message that is %s gives that one back, and delivers the others', async (_, poison) => {
    expect(await deliver(poison, lin)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] })
    expect(office.sent.map(({ to }) => to)).toEqual(['lin@example.org'])
  })

  test('is done also when SES refused: the next tick asks again, and nothing is left for a person to read', async () => {
    office.answers.push({ outcome: 'refused', reason: 'Throttling' })
    expect(await deliver(lin)).toEqual({ batchItemFailures: [] })
    expect(office.sent).toEqual([])
    await office.morning('2026-11-24T00:15:00Z')
    expect(office.sent).toHaveLength(1)
  })

  test('says of every notice which tick and which message it came of, and under which nonce it left', async () => {
    const messageAttributes = { tick: { stringValue: 'tick-1', dataType: 'String' } }
    const Records = [{ messageId: 'm0', body: lin, messageAttributes }]
    await deliverBatch(office.deps)({ Records } as unknown as SQSEvent, {} as Context)
    expect(office.logged.at(-1)).toMatchObject({
      what: 'notice accepted',
      tick: 'tick-1',
      message: 'm0',
      nonce: office.sent[0]?.tags.nonce,
    })
  })

  test.each([
    ['of a newer one', { schema: 2, officialId: 'ofc_lin', urgency: 'high' }, 'UnknownSchema'],
    ['of a newer one that looks like ours', { schema: 2, officialId: 'ofc_lin' }, 'UnknownSchema'],
    ['without one', { officialId: 'ofc_lin' }, '$ZodError'],
  ])('with a message of another schema, %s, fails for that one and tells nobody anything', async (_, message, error) => {
    expect(await deliver(JSON.stringify(message))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] })
    expect(office.sent).toEqual([])
    expect(office.logged.at(-1)).toMatchObject({ what: 'message failed', message: 'm0', error })
  })

  test('says what failed without a word of what was in it', async () => {
    await deliver('{"email":"lin@example.org"')
    expect(office.logged.at(-1)).toEqual({
      what: 'message failed',
      message: 'm0',
      error: 'SyntaxError',
      at: 'JSON.parse (<anonymous>)',
    })
  })
})
