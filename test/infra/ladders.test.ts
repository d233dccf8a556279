import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { laddersIn, wrongLadders } from '../../infra/ladders.ts'
import { root } from './demonstration.ts'

const given = JSON.parse(readFileSync(join(root, 'ladders.json'), 'utf8'))
const { workingDaysBefore, overdue } = given.default
const read = (ladders: object) => laddersIn(JSON.stringify(ladders))
const withTrial = (trial: unknown) => read({ ...given, trial })

test('the ladders of the repository are right, and read as they stand', () => {
  expect(wrongLadders()).toBeUndefined()
  expect(read(given)).toEqual(given)
})

describe('A ladder is refused, with field and reason, when', () => {
  test.each<[string, unknown, string]>([
    [
      'it names no day',
      { workingDaysBefore: [], overdue },
      'The setting trial.workingDaysBefore must name at least one day, perhaps 0, the due day: correct it in ladders.json.',
    ],
    [
      'its days are out of order',
      { workingDaysBefore: [3, 10, 0], overdue },
      'The setting trial.workingDaysBefore must begin with the earliest notice (10 is earlier than 3): correct it in ladders.json.',
    ],
    [
      'it puts two notices on one day',
      { workingDaysBefore: [10, 3, 3], overdue },
      'The setting trial.workingDaysBefore must name each day once, because a day has one notice (3 stands twice): correct it in ladders.json.',
    ],
    [
      'no working day lies between two notices',
      { workingDaysBefore: [10, 4, 3], overdue },
      'The setting trial.workingDaysBefore must leave a working day between two notices (4 and 3 are next to each other): correct it in ladders.json.',
    ],
    [
      'a notice is next to a due day on a day off',
      { workingDaysBefore: [10, 2, 0], overdue },
      'The setting trial.workingDaysBefore must leave a working day between two notices (a due day that is off is told on the working day before, next to 2): correct it in ladders.json.',
    ],
    [
      'a day is no whole number',
      { workingDaysBefore: [2.5], overdue },
      'The setting trial.workingDaysBefore.0 must be a whole number: correct it in ladders.json.',
    ],
    [
      'a day lies behind the due date',
      { workingDaysBefore: [-1], overdue },
      'The setting trial.workingDaysBefore.0 must be at least 0: correct it in ladders.json.',
    ],
    [
      'a day lies more than a year ahead',
      { workingDaysBefore: [261], overdue },
      'The setting trial.workingDaysBefore.0 must be at most 260: correct it in ladders.json.',
    ],
    [
      'the first late notice is next to the due day',
      { workingDaysBefore, overdue: { ...overdue, workingDaysAfter: 1 } },
      'The setting trial.overdue.workingDaysAfter must be at least 2: correct it in ladders.json.',
    ],
    [
      'late notices come on two days running',
      { workingDaysBefore, overdue: { workingDaysAfter: 3, everyWorkingDays: 1, times: 8 } },
      'The setting trial.overdue.everyWorkingDays must be at least 2: correct it in ladders.json.',
    ],
    [
      'two late notices could meet after a weekend',
      { workingDaysBefore, overdue: { ...overdue, everyDays: 3 } },
      'The setting trial.overdue.everyDays must be at least 7: correct it in ladders.json.',
    ],
    [
      'its rhythm is given twice',
      { workingDaysBefore, overdue: { ...overdue, everyWorkingDays: 3 } },
      'The setting trial.overdue.everyDays must stand there, or else everyWorkingDays, and not both: correct it in ladders.json.',
    ],
    [
      'it has no rhythm',
      { workingDaysBefore, overdue: { workingDaysAfter: 3, times: 8 } },
      'The setting trial.overdue.everyDays must stand there, or else everyWorkingDays, and not both: correct it in ladders.json.',
    ],
    [
      'it never ends',
      { workingDaysBefore, overdue: { workingDaysAfter: 3, everyDays: 7 } },
      'The setting trial.overdue.times must say how many notices there are, because a ladder that never ends never asks the protocol office: correct it in ladders.json.',
    ],
    [
      'it goes on for years',
      { workingDaysBefore, overdue: { ...overdue, times: 54 } },
      'The setting trial.overdue.times must let the notices end within a year, because the protocol office is asked only after the last one: correct it in ladders.json.',
    ],
    [
      'it goes on for years by working days',
      { workingDaysBefore, overdue: { workingDaysAfter: 3, everyWorkingDays: 2, times: 133 } },
      'The setting trial.overdue.times must let the notices end within a year, because the protocol office is asked only after the last one: correct it in ladders.json.',
    ],
    [
      'it has no late notice',
      { workingDaysBefore, overdue: { ...overdue, times: 0 } },
      'The setting trial.overdue.times must be at least 1: correct it in ladders.json.',
    ],
    [
      'it lacks what happens after the due date',
      { workingDaysBefore },
      'The setting trial.overdue is missing: add it to ladders.json.',
    ],
    [
      'it has an unknown key',
      { workingDaysBefore, overdue, colour: 'red' },
      'There is no setting trial.colour: remove it from ladders.json.',
    ],
    [
      'its rhythm has an unknown key',
      { workingDaysBefore, overdue: { ...overdue, pace: 'slow' } },
      'There is no setting trial.overdue.pace: remove it from ladders.json.',
    ],
    ['it is no ladder', 7, 'The setting trial must be of type object: correct it in ladders.json.'],
  ])('%s', (_, trial, wrong) => {
    expect(withTrial(trial)).toEqual({ wrong })
  })
})

describe('The file of ladders is refused when', () => {
  test.each<[string, string, string]>([
    ['it is not JSON', '{', 'ladders.json is not JSON: correct it.'],
    ['it holds a list', '[]', 'ladders.json must hold ladders by name: correct it.'],
    [
      'it has no default',
      '{}',
      'The setting default must be there, because it is the ladder of every visit that names none: correct it in ladders.json.',
    ],
    [
      'a name stands twice',
      '{"default":1,"default":2}',
      '"default" stands twice in one object, the second time at line 1, column 14 of ladders.json: keep one of the two.',
    ],
    [
      'a name has capital letters',
      JSON.stringify({ ...given, Close: given.close }),
      'The setting Close must be a name of small letters, digits and hyphens: correct it in ladders.json.',
    ],
  ])('%s', (_, text, wrong) => {
    expect(laddersIn(text)).toEqual({ wrong })
  })
})
