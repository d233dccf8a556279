import { startDynamoDbLocal } from '../support/dynamodb-local.ts'
import { engineContract } from './engine-contract.ts'

engineContract('DynamoDB Local', startDynamoDbLocal)
