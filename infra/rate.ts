import type { Settings } from './settings.ts'

/** The mails a second of which the deliveries are capable. A mail takes about half a second. */
export const mailsASecondOf = ({ concurrentDeliveries }: Settings): number => concurrentDeliveries * 2
