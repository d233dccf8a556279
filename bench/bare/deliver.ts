import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { handler as get } from './api.ts'

const ses = new SESClient()

export const handler = async () => {
  await get()
  return ses.send(new SendRawEmailCommand({ RawMessage: { Data: new Uint8Array() } }))
}
