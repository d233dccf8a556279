import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'

const documents = DynamoDBDocumentClient.from(new DynamoDBClient())

export const handler = () => documents.send(new GetCommand({ TableName: 'table', Key: { pk: 'a', sk: 'b' } }))
