import type { Institution } from '../../functions/adapters/settings.ts'
import * as files from '../../functions/words/languages.ts'

export const anInstitution = (overrides: Partial<Institution> = {}): Institution => ({
  name: 'Example Ministry',
  zone: 'Asia/Shanghai',
  language: 'en',
  languages: Object.values(files).map(({ language }) => language),
  hour: '08:00',
  // The brief would stand in every week of every test: those about it ask for it.
  protocolOffice: { name: 'Protocol office', email: 'protocol@example.org', weeklyBrief: false },
  sender: 'aide-memoire@example.org',
  mailDomains: ['example.org'],
  // The tests of what is told to others turn it on.
  escalation: false,
  ...overrides,
})
