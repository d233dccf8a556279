import { commitments } from '../adapters/commitments.ts'
import { desks } from '../adapters/desks.ts'
import { mornings } from '../adapters/due-index.ts'
import { randomLinkSecrets } from '../adapters/link-secrets.ts'
import { lists } from '../adapters/lists.ts'
import { matters } from '../adapters/matters.ts'
import { notices } from '../adapters/notices.ts'
import { officials } from '../adapters/officials.ts'
import { organisations } from '../adapters/organisations.ts'
import { closingOf, defaultsOf, type Institution, protocolOfficeOf } from '../adapters/settings.ts'
import type { Table } from '../adapters/table.ts'
import { visits } from '../adapters/visits.ts'

/*
 * The dependencies of each Lambda on the table and on the institution's settings. Each Lambda has a function here, so
 * its bundle holds only the adapters in use.
 */

export const apiOn = (table: Table, institution: Institution) => {
  const office = protocolOfficeOf(institution)
  return {
    defaults: defaultsOf(institution),
    calendars: institution.workingDays ?? {},
    mailDomains: institution.mailDomains,
    languages: institution.languages,
    closing: closingOf(institution),
    visits: visits(table),
    officials: officials(table, office, institution.workingDays),
    desks: desks(table, office, institution.workingDays),
    matters: matters(table),
    organisations: organisations(table),
    commitments: commitments(table),
    lists: lists(table, office, institution.workingDays),
    notices: notices(table),
  }
}

/** What makes and opens the links of mails. */
export const linksIn = ({ officeLinks = true }: Institution) => ({
  linkSecrets: randomLinkSecrets,
  officeLinks,
})

export const tickOn = (table: Table) => ({ mornings: mornings(table) })

export const feedbackOn = (table: Table, institution: Institution) => {
  const office = protocolOfficeOf(institution)
  return {
    officials: officials(table, office, institution.workingDays),
    desks: desks(table, office, institution.workingDays),
    notices: notices(table),
  }
}

export const deliverOn = (table: Table, institution: Institution) => ({
  ...feedbackOn(table, institution),
  defaults: defaultsOf(institution),
  mailDomains: institution.mailDomains,
  languages: institution.languages,
  visits: visits(table),
  commitments: commitments(table),
  matters: matters(table),
  organisations: organisations(table),
  lists: lists(table, protocolOfficeOf(institution), institution.workingDays),
  ...linksIn(institution),
})

export const pagesOn = (table: Table, institution: Institution) => ({
  ...feedbackOn(table, institution),
  defaults: defaultsOf(institution),
  calendars: institution.workingDays ?? {},
  mailDomains: institution.mailDomains,
  languages: institution.languages,
  closing: closingOf(institution),
  institution,
  officeAddress: institution.protocolOffice.email,
  ...linksIn(institution),
  visits: visits(table),
  commitments: commitments(table),
  matters: matters(table),
  organisations: organisations(table),
})

/** The dependencies of all Lambdas together, for an office that runs in one process. */
export const officeOn = (table: Table, institution: Institution) => ({
  ...apiOn(table, institution),
  ...tickOn(table),
  ...deliverOn(table, institution),
})
