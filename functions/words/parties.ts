import { calledBy } from '../domain/officials/official.ts'
import type { Party } from '../domain/shared/party.ts'
import type { Catalogue } from './catalogue.ts'
import type { Phrase } from './language.ts'

/** A party as the mail names it: "Meng Qingsheng, Deputy Director, SCODA". */
export const partyPhrase = (party: Party, { say, isolate }: Catalogue): Phrase => {
  const name = party.name && isolate(party.name)
  const title = party.title && isolate(party.title)
  const organisation = party.organisation && isolate(party.organisation)
  if (name && title && organisation) return say('partyNameTitleOrganisation', { name, title, organisation })
  if (name && title) return say('partyNameTitle', { name, title })
  if (name && organisation) return say('partyNameOrganisation', { name, organisation })
  if (title && organisation) return say('partyTitleOrganisation', { title, organisation })
  return name || title || organisation || isolate('')
}

/** The name of an official in mails and on pages, or the title or organisation of an official without a name. */
export const calledPhrase = (official: Party, words: Catalogue): Phrase =>
  partyPhrase(calledBy(official), words)

/** Joins titles or parties in a phrase, followed by the number of further ones; undefined for an empty list. */
export const series = (
  [first, ...rest]: readonly Phrase[],
  { say }: Catalogue,
  others = 0,
): Phrase | undefined => {
  if (first === undefined) return undefined
  const all = rest.reduce((before, next) => say('series', { before, next }), first)
  return others > 0 ? say('seriesAndOthers', { series: all, count: others }) : all
}
