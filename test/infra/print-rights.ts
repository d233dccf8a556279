import { deployment } from './deployment.ts'
import { grantedTo, lambdaNames, usedBy } from './rights.ts'
import { aSeasonInTheOffice } from './season-in-the-office.ts'
import { openWholeOffice } from './whole-office.ts'

/**
 * `npm run rights`: the permissions that each Lambda's role grants, and whether a run of the whole office
 * needs them.
 */
const { service } = await deployment()
console.error('running the whole office for a hundred mornings')
const office = await openWholeOffice('2026-11-23T06:00:00Z')
await aSeasonInTheOffice(office)
for (const lambda of lambdaNames) {
  const [granted, used] = [new Set(grantedTo(lambda, service)), new Set(usedBy(lambda, office))]
  console.log(lambda.padEnd(44), 'granted  used')
  for (const right of [...new Set([...granted, ...used])].toSorted())
    console.log(
      `  ${right.padEnd(42)} ${granted.has(right) ? 'x' : '-'}        ${used.has(right) ? 'x' : '-'}`,
    )
}
await office.close()
