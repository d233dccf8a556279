import { describe, expect, test } from '@jest/globals'
import { type Known, planImport } from '../../cli/officials/plan.ts'
import { readOfficials } from '../../cli/officials/read-file.ts'

const amina: Known = {
  id: 'ofc_amina',
  version: 3,
  name: 'Amina Diallo',
  email: 'Amina@example.org',
  language: 'fr',
  zone: 'Africa/Conakry',
  hour: '09:30',
}
const ines: Known = { ...amina, id: 'ofc_ines', name: 'Inês', email: 'ines@example.org' }

const plan = (file: string, directory: readonly Known[] = [amina, ines]) => {
  const found = readOfficials(Buffer.from(file))
  if ('unreadable' in found) throw new Error(found.unreadable)
  return planImport(found.rows, { officials: directory, offered: ['en', 'fr', 'zh-Hans'] })
}
const refused = (row: number, column: string, reason: string) => ({
  row,
  fate: 'refused',
  wrong: [{ column, reason }],
})

describe('The same official', () => {
  test('is found by their address, in whatever case', () => {
    expect(plan('name,email\nAmina Diallo,amina@EXAMPLE.org\n')).toEqual([
      {
        row: 2,
        fate: 'change',
        id: 'ofc_amina',
        cells: { name: 'Amina Diallo', email: 'amina@EXAMPLE.org' },
        changes: [{ column: 'email', from: 'Amina@example.org', to: 'amina@EXAMPLE.org' }],
      },
    ])
  })

  test('is found by their id when the address changes', () => {
    expect(plan('id,name,email\nofc_amina,Amina Diallo,a.diallo@example.org\n')).toMatchObject([
      { fate: 'change', id: 'ofc_amina', changes: [{ column: 'email', to: 'a.diallo@example.org' }] },
    ])
  })

  test('stored in a zone of an earlier version, in which no day can be reckoned, is put right by a row', () => {
    expect(
      plan('email,name,zone\namina@example.org,Amina Diallo,Africa/Conakry\n', [{ ...amina, zone: 'CST' }]),
    ).toMatchObject([
      {
        fate: 'change',
        id: 'ofc_amina',
        changes: [{ column: 'email' }, { column: 'zone', from: 'CST', to: 'Africa/Conakry' }],
      },
    ])
  })

  test('added without an id gets the same one every time', () => {
    const [first] = plan('name,email\nLin,lin@example.org\n')
    const [second] = plan('email;name\nLIN@example.org;Lin Wei\n')
    expect(first).toMatchObject({ fate: 'add', id: expect.stringMatching(/^ofc_[a-z0-9]{24}$/) })
    expect(second).toMatchObject({ fate: 'add', id: first?.fate === 'add' ? first.id : '' })
  })

  test('added by an import and given another address since is not taken for somebody else', () => {
    const [added] = plan('name,email\nLin,lin@example.org\n')
    if (added?.fate !== 'add') throw new Error('not added')
    expect(
      plan('name,email\nLin,lin@example.org\n', [{ ...amina, id: added.id, email: 'lin.wei@example.org' }]),
    ).toEqual([
      refused(
        2,
        'email',
        `was the address of ${added.id}, who now has lin.wei@example.org: give the id to change it back, or another id for somebody else`,
      ),
    ])
  })

  test('in two rows is refused in both', () => {
    const file = `id,name,email
ofc_x,X,x@example.org
ofc_y,Y,X@example.org
ofc_ines,Inês,i@example.org
,Inês,ines@example.org
ofc_z,Z,z@example.org
`
    expect(plan(file)).toEqual([
      refused(2, 'email', 'is the same address in rows 2 and 3'),
      refused(3, 'email', 'is the same address in rows 2 and 3'),
      refused(4, 'id', 'is the same official in rows 4 and 5'),
      refused(5, 'id', 'is the same official in rows 4 and 5'),
      { row: 6, fate: 'add', id: 'ofc_z', cells: { id: 'ofc_z', name: 'Z', email: 'z@example.org' } },
    ])
  })

  test('in three rows that contradict each other is named with all of them', () => {
    expect(plan('name,email\nL,l@example.org\nLi,l@example.org\nLin,l@example.org\n')[1]).toEqual(
      refused(3, 'email', 'is the same address in rows 2, 3 and 4'),
    )
  })

  test('in a row that repeats another is refused in that row only', () => {
    expect(plan('name,email\nLin,lin@example.org\nWei,wei@example.org\nLin, lin@example.org\n')).toEqual([
      expect.objectContaining({ row: 2, fate: 'add' }),
      expect.objectContaining({ row: 3, fate: 'add' }),
      { row: 4, fate: 'refused', wrong: [{ reason: 'repeats row 2' }] },
    ])
  })
})

describe('An address', () => {
  test('of another official is not taken', () => {
    expect(plan('id,name,email\nofc_x,X,AMINA@example.org\n')).toEqual([
      refused(2, 'email', 'is the address of ofc_amina'),
    ])
  })

  test('that a row before gives up is free', () => {
    const file = 'id,name,email\nofc_amina,Amina Diallo,a@example.org\nofc_x,X,amina@example.org\n'
    expect(plan(file).map(({ fate }) => fate)).toEqual(['change', 'add'])
  })

  test('that only a row behind gives up is not', () => {
    const file = 'id,name,email\nofc_x,X,amina@example.org\nofc_amina,Amina Diallo,a@example.org\n'
    expect(plan(file).map(({ fate }) => fate)).toEqual(['refused', 'change'])
  })
})
