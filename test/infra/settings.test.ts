import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { settingsFrom } from '../../infra/settings.ts'
import { context, root, settings } from './demonstration.ts'

const { institution } = settings

/** The demonstration settings with some of them changed; undefined takes one away. */
const given = (changes: Record<string, unknown>) =>
  settingsFrom((name) => (name in changes ? changes[name] : context[name]))

test('the settings of cdk.json are complete', () => {
  expect(given({})).toEqual(settings)
})

test('a missing setting stops synth with a sentence that says what to do', () => {
  const { senderDomain, ...rest } = context
  const synth = spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', CDK_CONTEXT_JSON: JSON.stringify(rest) },
    encoding: 'utf8',
  })
  expect(synth.stderr).toBe('The setting senderDomain is missing: add it under "context" in cdk.json.\n')
  expect(synth.status).toBe(1)
})

describe('a wrong setting is named, with what it must be', () => {
  test.each([
    [{ institution: undefined }, 'institution is missing: add it'],
    [
      { institution: { ...institution, zone: 'Qingdao' } },
      'institution.zone must be a zone of the IANA database, such as Asia/Shanghai: correct it',
    ],
    [
      { institution: { ...institution, protocolOffice: { name: 'Protocol office' } } },
      'institution.protocolOffice.email is missing: add it',
    ],
    [{ institution: { ...institution, town: 'Qingdao' } }, 'institution knows no town: remove it'],
    [
      { institution: { ...institution, sender: 'notices@elsewhere.example' } },
      'institution.sender must be an address in senderDomain, the domain that SES verifies: correct it',
    ],
    [
      { institution: { ...institution, mailDomains: [] } },
      'institution.mailDomains must name at least one domain: correct it',
    ],
    [
      { institution: { ...institution, mailDomains: ['@example.org'] } },
      'institution.mailDomains.0 must be a domain in small letters, such as example.org: correct it',
    ],
    [
      { senderDomain: 'Example.org' },
      'senderDomain must be a domain in small letters, such as example.org: correct it',
    ],
    [
      { issuer: 'http://login.example.org' },
      'issuer must be the https address that tokens name as their issuer, such as https://login.example.org: correct it',
    ],
    [{ audience: [] }, 'audience must name at least one audience: correct it'],
    [{ audience: 'aide-memoire' }, 'audience must be of type array: correct it'],
    [{ concurrentDeliveries: '5' }, 'concurrentDeliveries must be a whole number: correct it'],
    [{ concurrentDeliveries: 2.5 }, 'concurrentDeliveries must be a whole number: correct it'],
    [{ concurrentDeliveries: 1 }, 'concurrentDeliveries must be at least 2: correct it'],
    [
      { stage: 'Test 1' },
      'stage must be a short name of small letters, digits and hyphens, such as test: correct it',
    ],
  ])('%j', (changes, complaint) => {
    expect(given(changes)).toEqual({ wrong: `The setting ${complaint} under "context" in cdk.json.` })
  })
})
