/** Ids carry their kind, so one in another's place does not compile and a log line explains itself. */
export type VisitId = `vis_${string}`
export type EventId = `evt_${string}`
export type CommitmentId = `cmt_${string}`
export type OfficialId = `ofc_${string}`
export type MatterId = `mat_${string}`
export type NewsId = `nws_${string}`

/** The office that decides what the record leaves open. It is an official too, and exists from the settings. */
export const protocolOfficeId: OfficialId = 'ofc_protocol-office'
