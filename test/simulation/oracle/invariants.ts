/** The promises that hold in every world, with all its faults. */
export const invariants = {
  'one a day': 'at most one accepted mail for each official and local date',
  'at their hour': 'a mail leaves on a working day, within nine hours from the official’s hour',
  'nothing forgotten':
    'what was due while open is in an accepted mail by the first later morning that was well and had room',
  'nothing stale':
    'no mail lists what was closed or reassigned, or tells news that was told or had ended, before its desk was read',
  'small enough': 'the HTML of a mail has at most 90 KB, because a mail client cuts a longer one',
  'longest first': 'a line is left for the next morning only by a full mail whose lines have waited as long',
  'in order':
    'the sections of a mail come in the order of urgency, and each lists by visit, in the order of the record',
  'nothing invented':
    'a mail tells the day of an event as recorded, or else the days of the visit as those of the visit, or else no day',
  'nothing early': 'no mail lists what is not due yet',
  'nothing in vain':
    'no mail goes to an address that mail does not reach, before the address changes or is to be tried again, nor by a record that cannot be used',
  'links end':
    'a link in a mail answers for the desk of that mail alone, until it expires or the holder, the address or the mailbox goes; so does the address of a calendar, until there is another',
  'planned in time':
    'every open commitment has a next notice no later than its next rung, or a stated reason',
  'whole or silent': 'no mail tells of a visit before all that was submitted of it is stored',
  'kept once': 'what was acknowledged is there, once for each key, with the official whom the record means',
  'history replays': 'the entries of a commitment lead to its state, one for each version',
  'it drains': 'queues become empty, and ticks do not queue anybody again and again without effect',
  'plan holds': 'yesterday’s plan is today’s notice unless something changed',
  explained:
    'each day is explained as it was: a mail that was accepted as sent or unknown, and no other as sent',
} as const

export type Invariant = keyof typeof invariants

export type Violation = { readonly invariant: Invariant; readonly at: number; readonly because: string }
