import { startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'
import { engineContract } from './engine-contract.ts'

engineContract('the embedded engine', () => startEmbeddedDynamoDb({}))
