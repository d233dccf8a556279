/** The languages of mails, one line for each language's file. */
export { en } from './en.ts'
