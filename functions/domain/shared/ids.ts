/** Ids carry their kind, so an id of the wrong kind does not compile, and a log line explains itself. */
export type VisitId = `vis_${string}`
export type EventId = `evt_${string}`
export type CommitmentId = `cmt_${string}`
export type OfficialId = `ofc_${string}`
export type MatterId = `mat_${string}`
/** A contributor's part in a commitment. */
export type PartId = `prt_${string}`
export type NewsId = `nws_${string}`
/** An organisation, by a hash of its name. */
export type OrganisationId = `org_${string}`

/**
 * The protocol office decides the open questions of records. The office is an official too, and exists from
 * the settings.
 */
export const protocolOfficeId: OfficialId = 'ofc_protocol-office'
