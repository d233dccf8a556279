import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledPackages } from './bundled.ts'
import { thirdParty } from './third-party.ts'

/** `npm run licences` */
writeFileSync(join(import.meta.dirname, '..', '..', 'THIRD_PARTY.md'), thirdParty(await bundledPackages()))
