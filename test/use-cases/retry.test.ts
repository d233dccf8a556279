import { describe, expect, test } from '@jest/globals'
import { failing, withRetry } from '../../functions/use-cases/retry.ts'

const answering = (...answers: ('changed-meanwhile' | 'saved')[]) => {
  const left = answers.values()
  return async () => left.next().value ?? 'saved'
}

describe('A retry', () => {
  test('stops with the first outcome', async () => {
    const outcome = await withRetry<string>(
      { tries: 3, exhausted: () => 'exhausted' },
      answering('changed-meanwhile', 'saved', 'changed-meanwhile'),
    )
    expect(outcome).toBe('saved')
  })

  test('says what is said for it once its tries are over, and tries no more', async () => {
    let attempts = 0
    const outcome = await withRetry<string>({ tries: 3, exhausted: () => 'exhausted' }, async () => {
      attempts += 1
      return 'changed-meanwhile'
    })
    expect([outcome, attempts]).toEqual(['exhausted', 3])
  })

  test('fails where going on would hide a fault', async () => {
    const never = answering('changed-meanwhile')
    await expect(withRetry({ tries: 1, exhausted: failing('it kept changing') }, never)).rejects.toThrow(
      'it kept changing',
    )
  })
})
