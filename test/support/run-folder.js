import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of jest a folder shared by all workers; run-folder-away.js deletes the folder. */
export default () => {
  process.env.RUN_FOLDER = mkdtempSync(join(tmpdir(), 'aide-memoire-run-'))
}
