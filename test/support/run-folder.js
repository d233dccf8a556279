import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of jest a folder that its workers share; run-folder-away.js takes the folder away again. */
export default () => {
  process.env.RUN_FOLDER = mkdtempSync(join(tmpdir(), 'aide-memoire-run-'))
}
