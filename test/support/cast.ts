import type { TestOffice } from './office.ts'

/** An object of the API, by the id for the path and the version for If-Match. */
export type Thing = { readonly id: string; readonly version: number; readonly matterId?: string }

type Recorded = Thing & { readonly events: readonly Thing[]; readonly commitments: readonly Thing[] }

const nth = (things: readonly Thing[], at: number): Thing => {
  const thing = things[at]
  if (thing === undefined) throw new Error(`there is no thing ${at}`)
  return thing
}

export const lin = { name: 'Lin Wei', email: 'lin@example.org' }
export const outsider = { name: 'Outsider', email: 'outsider@elsewhere.example' }
const former = { name: 'Former', email: 'former@elsewhere.example' }

export const castVisit = {
  title: 'Delegation in Qingdao',
  direction: 'incoming',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
}
export const castWaiting = { for: 'The list of participants', until: '2026-12-15' }
export const castEvent = { kind: 'call', phase: 'follow-up', startsOn: '2026-11-20' }

/** The Idempotency-Key of every request that recorded a member of the cast. */
export const usedKey = 'used'

/** The objects of all operations, in every state that makes an operation refuse; recorded through the API. */
export const theCast = async (office: TestOffice) => {
  const done = async (method: string, path: string, body: object, version?: number): Promise<Thing> => {
    const headers = {
      'idempotency-key': usedKey,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    }
    const answer = await office.call(method, path, { body, headers })
    if (Number(answer.status) >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  const official = (name: string, body: object) => done('PUT', `/officials/ofc_${name}`, body)
  const linWei = await official('lin', lin)
  await official('meng', {
    name: 'Meng',
    email: 'meng@example.org',
    organisation: 'Ministry of Trade',
    focalPoint: true,
  })
  await official('outside', outsider)
  await official('former', former)
  await official('asked', { name: 'Asked', email: 'asked@elsewhere.example' })

  const { matters } = (await office.call('GET', '/matters')).body
  const asking = (about: string): Thing =>
    matters.find(({ officialId }: { officialId?: string }) => officialId === about)
  const refused = (id: string) => done('POST', `/matters/${asking(id).id}/decision`, { accept: false }, 1)
  const decided = await refused('ofc_outside')
  await refused('ofc_former')
  const moved = await done('PATCH', '/officials/ofc_former', { email: 'former@example.org' }, 2)

  const recorded = async (caller: string, actions: readonly object[]): Promise<Recorded> => {
    const { status, body } = await office.call('POST', '/visits', {
      body: {
        ...castVisit,
        events: [{ kind: 'meeting', startsOn: '2026-11-17', agreedActions: actions }],
      },
      headers: { 'idempotency-key': usedKey },
      caller,
    })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return body
  }
  const completed = ({ id }: Thing) =>
    done('POST', `/commitments/${id}/completion`, { outcome: 'It was sent.', doneOn: '2026-11-20' }, 1)
  const ended = async (caller: string, end: (visit: Thing) => Promise<Thing>) => {
    const visit = await recorded(caller, [{ wording: 'Send the list' }])
    const commitment = await completed(nth(visit.commitments, 0))
    return { commitment, event: nth(visit.events, 0), visit: await end(visit) }
  }
  const inState = (state: string) =>
    ended(state, ({ id, version }) => done('PATCH', `/visits/${id}`, { state }, version))

  const ask = ({ id }: Thing, question: string, body: object, version: number) =>
    done('POST', `/commitments/${id}/${question}`, body, version)
  const decide = ({ matterId }: Thing, body: object) => done('POST', `/matters/${matterId}/decision`, body, 1)
  /** Commitments about which Lin asks the office: with a date, without a date, and dropped by the office. */
  const officialsWhoAsk = async () => {
    const responsible = { officialId: 'ofc_lin' }
    const { commitments } = await recorded('asking', [
      { wording: 'Send the statutes', responsible, dueOn: '2027-01-29' },
      { wording: 'Find a venue', responsible, checkIn: { every: 'P2W' } },
      { wording: 'Open the exhibition', responsible, dueOn: '2027-01-29' },
    ])
    const reason = { reason: 'The hall burned down.' }
    const dated = nth(commitments, 0)
    await ask(dated, 'more-time', { dueOn: '2027-02-26', reason: 'Elections.' }, 1)
    await ask(dated, 'not-mine', {}, 2)
    const undated = nth(commitments, 1)
    const dropped = await ask(nth(commitments, 2), 'cannot-be-done', reason, 1)
    await decide(dropped, { question: 'cannot-be-done', drop: true })
    const asked = await ask(dated, 'cannot-be-done', reason, 3)
    return {
      dated: asked,
      matter: { id: asked.matterId ?? '', version: 3 },
      undated: await ask(undated, 'proposed-date', { dueOn: '2027-02-26' }, 1),
      dropped: { ...dropped, version: 3 },
    }
  }

  /**
   * Commitments that wait for the other side: the first without a responsible official, the second with Lin's wish to wait
   * once more.
   */
  const waitingForOtherSide = async () => {
    const { commitments } = await recorded('waiting', [
      { wording: 'Print the programme', dueOn: '2027-01-29' },
      { wording: 'Print the badges', responsible: { officialId: 'ofc_lin' }, dueOn: '2027-01-29' },
    ])
    const [nobodys, lins] = [nth(commitments, 0), nth(commitments, 1)]
    await ask(lins, 'waiting', castWaiting, 1)
    return {
      nobodys: await ask(nobodys, 'waiting', castWaiting, 1),
      asked: await ask(lins, 'waiting', { ...castWaiting, until: '2027-01-11' }, 2),
    }
  }

  /** Lin reports that it is done, where the visit closes by acceptance. */
  const reportedAsDone = async () => {
    const { body } = await office.call('POST', '/visits', {
      body: {
        ...castVisit,
        title: 'Delegation whose actions close by acceptance',
        events: [
          {
            kind: 'meeting',
            agreedActions: [{ wording: 'Send the record', responsible: { officialId: 'ofc_lin' } }],
          },
        ],
        closing: 'acceptance',
      },
      headers: { 'idempotency-key': usedKey },
      caller: 'accepting',
    })
    const report = { outcome: 'It was sent.', doneOn: '2026-11-20', reported: true }
    return done('POST', `/commitments/${nth(body.commitments, 0).id}/completion`, report, 1)
  }

  /** A commitment that a later action of its visit renews. */
  const renewedLater = async () => {
    const { id: visitId, events, commitments } = await recorded('renewing', [{ wording: 'Renew the lease' }])
    const older = nth(commitments, 0)
    const newer = { eventId: nth(events, 0).id, wording: 'Renew the lease again', renews: older.id }
    const { id: renewedBy } = await done('POST', `/visits/${visitId}/commitments`, newer)
    return { ...older, version: 2, renewedBy }
  }

  /**
   * Commitments to which Lin contributes: of the second, Lin has done the part eight days ago; of the others, Lin has asked the
   * office, and they have dates.
   */
  const contributed = async () => {
    const { commitments } = await recorded('parts', [
      { wording: 'Gather the figures', contributors: [{ officialId: 'ofc_lin' }] },
      { wording: 'Gather the maps', contributors: [{ officialId: 'ofc_lin' }] },
      ...['Gather the names', 'Gather the plans'].map((wording) => ({
        wording,
        dueOn: '2027-01-29',
        contributors: [{ officialId: 'ofc_lin', dueOn: '2027-01-15' }],
      })),
    ])
    const contributor = { officialId: 'ofc_lin' }
    const today = office.clock.at
    office.clock.at = '2026-11-15T06:00:00Z'
    const body = { contributor, outcome: 'They were sent.', doneOn: '2026-11-14' }
    const isDone = await done('POST', `/commitments/${nth(commitments, 1).id}/part-done`, body, 1)
    office.clock.at = today
    const ask = (number: number, what: string, body: object) =>
      done('POST', `/commitments/${nth(commitments, number).id}/${what}`, { contributor, ...body }, 1)
    return {
      open: nth(commitments, 0),
      done: isDone,
      disclaimed: await ask(2, 'part-not-mine', { who: 'The embassy' }),
      delayed: await ask(3, 'part-more-time', { dueOn: '2027-01-22', reason: 'The survey is late.' }),
    }
  }

  const visit = await recorded('officer', [
    { wording: 'Send the list', dueOn: '2027-01-29' },
    { wording: 'Draw up the plan', responsible: { officialId: 'ofc_lin' }, dueOn: '2027-01-29' },
    { wording: 'Write to the ministry', responsible: { officialId: 'ofc_asked' } },
    { wording: 'Invite the board' },
    { wording: 'Translate the memorandum' },
  ])
  await done('POST', `/visits/${visit.id}/events`, castEvent)
  const event = nth(visit.events, 0)
  const added = await done('POST', `/visits/${visit.id}/commitments`, {
    eventId: event.id,
    wording: 'Keep in touch',
  })
  const today = office.clock.at
  office.clock.at = '2026-11-15T06:00:00Z'
  const answeredLongAgo = await done('POST', `/commitments/${added.id}/progress`, { note: 'We wrote.' }, 1)
  office.clock.at = today
  return {
    visit,
    event: { ...event, version: 2 },
    commitment: nth(visit.commitments, 1),
    completed: await completed(nth(visit.commitments, 3)),
    cancelled: await done(
      'POST',
      `/commitments/${nth(visit.commitments, 4).id}/cancellation`,
      { reason: 'Given up.' },
      1,
    ),
    /** Nobody is responsible for the first; the second has no due date. */
    nobodys: nth(visit.commitments, 0),
    undated: nth(visit.commitments, 2),
    asking: await officialsWhoAsk(),
    parts: await contributed(),
    renewed: await renewedLater(),
    waiting: await waitingForOtherSide(),
    /** A report that the office has to accept. */
    reported: await reportedAsDone(),
    official: linWei,
    /** An official with a new address since the office refused the former address. */
    moved: { ...moved, refusedAt: former },
    /** A commitment that was answered eight days ago. */
    answeredLongAgo,
    /** The matter of a commitment without a responsible official. */
    matter: { id: nth(visit.commitments, 0).matterId ?? '', version: 1 },
    decided,
    /** The matter about the address of an official who holds a commitment. */
    address: asking('ofc_asked'),
    visitsThatEnded: {
      'visit-closed': await inState('closed'),
      'visit-cancelled': await inState('cancelled'),
      'visit-withdrawn': await ended('withdrawn', ({ id, version }) =>
        done('POST', `/visits/${id}/withdrawal`, { reason: 'It was recorded twice.' }, version),
      ),
    },
  }
}

export type Cast = Awaited<ReturnType<typeof theCast>>
