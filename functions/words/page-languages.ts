/** The words of the pages, one line for each language's file, under the tag of the language. */
export { pages as ar } from './ar.ts'
export { pages as en } from './en.ts'
export { pages as es } from './es.ts'
export { pages as fa } from './fa.ts'
export { pages as fr } from './fr.ts'
export { pages as ru } from './ru.ts'
export { pages as ur } from './ur.ts'
export { pages as 'zh-Hans' } from './zh-hans.ts'
