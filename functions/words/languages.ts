/** The languages of mails, one line for each language's file. */
export { ar } from './ar.ts'
export { en } from './en.ts'
export { es } from './es.ts'
export { fa } from './fa.ts'
export { fr } from './fr.ts'
export { ru } from './ru.ts'
export { ur } from './ur.ts'
export { zhHans } from './zh-hans.ts'
