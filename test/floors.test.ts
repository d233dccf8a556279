import { beforeAll, describe, expect, test } from '@jest/globals'
import { restricted, sourcesIn } from './support/lint.ts'

/*
 * The floors of the program: doors call use cases, use cases decide by the domain, and adapters are handed
 * in.
 */

const anAdapter = {
  'an adapter': "import { realClock } from '../adapters/clock.ts'\nexport const clock = realClock",
  'an adapter beside its type':
    "import { type Clock, realClock } from '../adapters/clock.ts'\nexport const clock: Clock = realClock",
  'an adapter with everything in its file':
    "import * as clocks from '../adapters/clock.ts'\nexport const clock = clocks.realClock",
  'an adapter by a detour':
    "import { realClock } from '../../functions/adapters/clock.ts'\nexport const clock = realClock",
  'an adapter over several lines':
    "import {\n  jsonLog,\n  realClock,\n} from '../adapters/clock.ts'\nexport const all = [jsonLog, realClock]",
  'an adapter handed on': "export { realClock } from '../adapters/clock.ts'",
  'an adapter when it is called': "export const clock = () => import('../adapters/clock.ts')",
}
const types = {
  'the type of an adapter': "import type { Clock } from '../adapters/clock.ts'\nexport type Time = Clock",
  'types over several lines':
    "import type {\n  Clock,\n  Log,\n} from '../adapters/clock.ts'\nexport type All = Clock | Log",
  'the domain': "import { isRefused } from '../domain/shared/refusal.ts'\nexport const isNo = isRefused",
  'a name that travels': "import { gaps } from '../../events/names.ts'\nexport const all = gaps",
  'the question whether a zone is one':
    "import { isZone } from '../../events/zones.ts'\nexport const isFine = isZone",
}

const floors = [
  {
    floor: 'A use case',
    folder: 'functions/use-cases',
    refused: {
      ...anAdapter,
      'a door': "import { problem } from '../api/problem.ts'\nexport const no = problem",
      'a type of a door':
        "import type { HttpResponse } from '../api/request.ts'\nexport type Answer = HttpResponse",
      'a consumer':
        "import { deliverBatch } from '../consumers/deliver-batch.ts'\nexport const run = deliverBatch",
      'the words of a mail': "import { html } from '../words/html.ts'\nexport const page = html",
      'a mail': "import { noticeMail } from '../mail/notice-mail.ts'\nexport const mail = noticeMail",
      'a schema': "import { party } from '../../events/fields.ts'\nexport const schema = party",
      'a library': "import * as z from 'zod/mini'\nexport const text = z.string()",
      'the types of Lambda': "import type { SQSEvent } from 'aws-lambda'\nexport type Batch = SQSEvent",
    },
    accepted: {
      ...types,
      'another use case': "import { withRetry } from './retry.ts'\nexport const again = withRetry",
    },
  },
  {
    floor: 'A door',
    folder: 'functions/api',
    refused: {
      ...anAdapter,
      'another door':
        "import { deliverBatch } from '../consumers/deliver-batch.ts'\nexport const run = deliverBatch",
      'what puts the program together':
        "import { apiDeps } from '../wiring/api-deps.ts'\nexport const deps = apiDeps",
      'the SDK': "import { SESClient } from '@aws-sdk/client-ses'\nexport const ses = SESClient",
    },
    accepted: {
      ...types,
      'a use case':
        "import { recordVisit } from '../use-cases/record-visit.ts'\nexport const record = recordVisit",
      'a schema': "import { party } from '../../events/fields.ts'\nexport const schema = party",
      'a library': "import * as z from 'zod/mini'\nexport const text = z.string()",
    },
  },
  {
    floor: 'A route',
    folder: 'functions/api/routes',
    refused: {
      'an adapter': "import { realClock } from '../../adapters/clock.ts'\nexport const clock = realClock",
    },
    accepted: {
      'the type of an adapter':
        "import type { Clock } from '../../adapters/clock.ts'\nexport type Time = Clock",
      'its door': "import { route } from '../route.ts'\nexport const made = route",
    },
  },
  {
    floor: 'A consumer',
    folder: 'functions/consumers',
    refused: {
      ...anAdapter,
      'another door': "import { problem } from '../api/problem.ts'\nexport const no = problem",
    },
    accepted: {
      ...types,
      'a use case':
        "import { recordVisit } from '../use-cases/record-visit.ts'\nexport const record = recordVisit",
    },
  },
  {
    floor: 'A page',
    folder: 'functions/pages',
    refused: {
      ...anAdapter,
      'another door': "import { problem } from '../api/problem.ts'\nexport const no = problem",
    },
    accepted: {
      ...types,
      'safe HTML': "import { html } from '../words/html.ts'\nexport const page = html",
    },
  },
  {
    floor: 'A schema of what travels',
    folder: 'events',
    refused: {
      'a type of the program':
        "import type { Party } from '../functions/domain/visits/visit.ts'\nexport type Group = Party",
    },
    accepted: { 'another schema': "import { party } from './fields.ts'\nexport const group = party" },
  },
].map(({ floor, folder, refused, accepted }) => ({
  floor,
  refused: sourcesIn(folder, refused),
  accepted: sourcesIn(folder, accepted),
}))

let found: readonly string[]
beforeAll(async () => {
  found = await restricted(floors.flatMap(({ refused, accepted }) => [...refused, ...accepted]))
}, 30_000)

describe.each(floors)('$floor', ({ refused, accepted }) => {
  test.each(refused)('may not use $title', ({ file }) => {
    expect(found).toContain(file)
  })

  test.each(accepted)('may use $title', ({ file }) => {
    expect(found).not.toContain(file)
  })
})
