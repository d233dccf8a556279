import { outputsOfStorage } from '../deployed-stack.ts'
import { commandAsked } from '../stage-asked.ts'
import { signInWithBrowser } from './authorization-code.ts'
import { loopback } from './loopback.ts'

/**
 * `npm run --silent sign-in -- --stage demo` signs a person in to the user pool of a stage and prints the token
 * alone, so that a shell can keep it: `export AIDE_MEMOIRE_TOKEN=$(npm run --silent sign-in -- --stage demo)`.
 */
const { settings } = commandAsked(
  'npm run --silent sign-in -- --stage <stage>: opens an address to sign in at, and prints the token alone.',
)

const end = (message: string): never => {
  console.error(message)
  process.exit(1)
}

if (settings.issuer !== undefined)
  end(`People sign in at ${settings.issuer}: get the token there, and put it into AIDE_MEMOIRE_TOKEN.`)
const { SignInAddress, ClientForPeople } = await outputsOfStorage(settings)
if (SignInAddress === undefined || ClientForPeople === undefined)
  end(`The storage stack of ${settings.stage} tells no user pool: deploy it again.`)
else {
  const pages = { address: SignInAddress, client: ClientForPeople }
  const show = (address: string) => console.error(`Open this address and sign in:\n${address}`)
  const outcome = await signInWithBrowser(pages, show).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE'
      ? end(`Another program uses port ${loopback.port}, to which the browser comes back: end it first.`)
      : end(`The sign-in failed: ${error.message}.`),
  )
  if ('refused' in outcome) end(`The sign-in was refused: ${outcome.refused}.`)
  else console.log(outcome.token)
}
