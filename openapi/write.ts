import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from './document.ts'

/** Writes openapi.json into the folder given as the argument; without an argument, prints the document. */
const [folder] = process.argv.slice(2)
const document = openApiDocument()
if (folder === undefined) console.log(JSON.stringify(document, null, 2))
else writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document))
