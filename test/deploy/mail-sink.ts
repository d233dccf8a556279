import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** Takes every mail and reads the mail with a library other than the writer's. */
export const startMailSink = async () => {
  const mails: { readonly to: string; readonly mail: Email }[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, { envelope }, taken) {
      const mail = await PostalMime.parse(await buffer(stream))
      for (const { address } of envelope.rcptTo) mails.push({ to: address, mail })
      taken()
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    address: `127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
