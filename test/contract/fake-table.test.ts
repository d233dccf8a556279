import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { tableContract } from './table-contract.ts'

tableContract('the store of the simulation', async () => fakeTable(memoryStore()))
