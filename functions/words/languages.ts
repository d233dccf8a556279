/** Every language that mails are written in: one line for each file. */
export { en } from './en.ts'
