import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as files from '../../functions/words/languages.ts'
import { settingsOf } from '../../infra/stage.ts'
import { context, root } from './demonstration.ts'

const demonstration = JSON.parse(readFileSync(join(root, 'stages', 'demo.json'), 'utf8'))
const { institution } = demonstration

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-stages-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The settings file of the demonstration with changes; `undefined` removes a setting. */
const given = (changes: Record<string, unknown>) => {
  writeFileSync(join(folder, 'trial.json'), JSON.stringify({ ...demonstration, ...changes }))
  return settingsOf('trial', folder)
}

const commandFor = (...args: string[]) =>
  spawnSync(process.execPath, ['infra/cdk.ts', 'synth', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  })

test('the demonstration is complete', () => {
  expect(settingsOf('demo')).toEqual({ ...demonstration, stage: 'demo' })
})

describe('An institution that does not say which languages it offers', () => {
  const offered = (language: string) => {
    const settings = given({ institution: { ...institution, language, languages: undefined } })
    return 'wrong' in settings ? settings : settings.institution.languages
  }
  test.each([
    ['en', ['en']],
    ['fr-CH', ['en', 'fr']],
    ['zh-CN', ['en', 'zh-Hans']],
  ])('offers its own and the reviewed ones: %s', (language, languages) => {
    expect(offered(language)).toEqual(languages)
  })
})

test('the demonstration offers every language that has words', () => {
  const written = Object.values(files).map(({ language }) => language)
  expect(institution.languages.toSorted()).toEqual(written.toSorted())
})

test('a command that names no stage means the only stage that there is', () => {
  const one = mkdtempSync(join(folder, 'one'))
  writeFileSync(join(one, 'ministry.json'), JSON.stringify(demonstration))
  expect(settingsOf(undefined, one)).toEqual({ ...demonstration, stage: 'ministry' })
})

describe('synth stops with a sentence that says what to do', () => {
  test('when no stage is named, and there are several', () => {
    for (const name of ['ministry', 'trial']) writeFileSync(join(folder, `${name}.json`), '{}')
    expect(settingsOf(undefined, folder)).toEqual({
      wrong:
        'No stage is named: add --stage (to cdk itself: --context stage=…) and one of these: ministry, trial.',
    })
    rmSync(join(folder, 'ministry.json'))
  })

  test('when no stage is named, and there is none', () => {
    const empty = mkdtempSync(join(folder, 'empty'))
    expect(settingsOf('', empty)).toEqual({
      wrong: `There is no stage in ${empty}: copy stages/demo.json into it and fill it in.`,
    })
  })

  test('when the stage has no file', () => {
    const { stderr, status } = commandFor('--stage=nowhere')
    expect(stderr).toBe(
      'There is no stages/nowhere.json: copy stages/demo.json to it and fill it in, or name another stage.\n',
    )
    expect(status).toBe(1)
  })

  test('also when the CDK is called by itself', () => {
    const app = spawnSync(process.execPath, ['infra/app.ts'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', CDK_CONTEXT_JSON: '{"stage":"../package"}' },
      encoding: 'utf8',
    })
    expect(app.stderr).toBe(
      '../package cannot be the name of a stage: use a short name of small letters, digits and hyphens, such as test.\n',
    )
    expect(app.status).toBe(1)
  })

  test('when files are kept elsewhere, and the stage is not among them', () => {
    const { stderr } = spawnSync(process.execPath, ['infra/cdk.ts', 'synth', '--stage', 'demo'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', AIDE_MEMOIRE_STAGES: folder },
      encoding: 'utf8',
    })
    expect(stderr).toBe(
      `There is no ${join(folder, 'demo.json')}: copy stages/demo.json to it and fill it in, or name another stage.\n`,
    )
  })

  test('when the file gives a setting twice', () => {
    writeFileSync(join(folder, 'twice.json'), '{"region": "eu-central-1",\n "region": "eu-west-1"}')
    expect(settingsOf('twice', folder)).toEqual({
      wrong: `"region" stands twice in one object, the second time at line 2, column 2 of ${join(folder, 'twice.json')}: keep one of the two.`,
    })
  })

  test('when the file is not JSON', () => {
    writeFileSync(join(folder, 'half.json'), '{"region":')
    expect(settingsOf('half', folder)).toEqual({
      wrong: `${join(folder, 'half.json')} is not JSON: correct it.`,
    })
  })
})

describe('what is missing, unknown or out of place is named', () => {
  test.each([
    [{ region: undefined }, 'The setting region is missing: add it to'],
    [{ institution: undefined }, 'The setting institution is missing: add it to'],
    [
      { institution: { ...institution, protocolOffice: { name: 'Protocol office' } } },
      'The setting institution.protocolOffice.email is missing: add it to',
    ],
    [
      { institution: { ...institution, town: 'Qingdao' } },
      'There is no setting institution.town: remove it from',
    ],
    [{ town: 'Qingdao' }, 'There is no setting town: remove it from'],
    [
      { issuer: 'https://login.example.org', systems: undefined },
      'The setting audience must stand beside issuer: correct it in',
    ],
    [{ audience: ['aide-memoire'] }, 'The setting issuer must stand beside audience: correct it in'],
    [{ rolesClaim: 'groups' }, 'The setting issuer must stand beside rolesClaim: correct it in'],
    [
      { issuer: 'https://login.example.org', audience: ['aide-memoire'] },
      'The setting systems sign in where issuer says, and not with a user pool of ours: correct it in',
    ],
    [
      { linkCertificate: 'arn:aws:acm:eu-central-1:000000000000:certificate/1' },
      'The setting linkDomain must stand beside linkCertificate: correct it in',
    ],
  ])('%j', (changes, complaint) => {
    expect(given(changes)).toEqual({ wrong: `${complaint} ${join(folder, 'trial.json')}.` })
  })
})

describe('a wrong setting is named, with what it must be', () => {
  test.each([
    [{ account: '1234' }, 'account must be the twelve digits of an AWS account'],
    [{ tags: { 'cost-centre': '' } }, 'tags.cost-centre must not be empty'],
    [{ region: 'Frankfurt' }, 'region must be a region of AWS, such as eu-central-1'],
    ...['Qingdao', 'CST'].map((zone): [Record<string, unknown>, string] => [
      { institution: { ...institution, zone } },
      'institution.zone must be a zone of the IANA database, written as region and city, such as Asia/Shanghai; an abbreviation such as CST stands for several zones',
    ]),
    [
      { institution: { ...institution, sender: 'notices@elsewhere.example' } },
      'institution.sender must be an address in senderDomain, the domain that SES verifies',
    ],
    [
      {
        institution: {
          ...institution,
          protocolOffice: { name: 'Protocol office', email: 'office@elsewhere.example' },
        },
      },
      'institution.protocolOffice.email must be an address in one of mailDomains, because the questions of the office go there',
    ],
    [
      { institution: { ...institution, languages: ['en', 'pt'] } },
      'institution.languages.1 must be one of the languages with words, ar, en, es, fa, fr, ru, ur, zh-Hans: pt is none of them',
    ],
    [
      { institution: { ...institution, languages: [] } },
      'institution.languages must name at least one language',
    ],
    [
      { institution: { ...institution, language: 'pt', languages: undefined } },
      'institution.language must be one of the offered languages ar, en, es, fa, fr, ru, ur, zh-Hans, or a dialect of one: pt is neither',
    ],
    [
      { institution: { ...institution, language: 'fr', languages: ['en', 'es'] } },
      'institution.language must be one of the offered languages en, es, or a dialect of one: fr is neither',
    ],
    [
      { institution: { ...institution, mailDomains: [] } },
      'institution.mailDomains must name at least one domain',
    ],
    [
      { institution: { ...institution, mailDomains: ['@example.org'] } },
      'institution.mailDomains.0 must be a domain in small letters, such as example.org',
    ],
    [{ senderDomain: 'Example.org' }, 'senderDomain must be a domain in small letters, such as example.org'],
    [
      { mailFromDomain: 'mail.elsewhere.org' },
      'mailFromDomain must be a part of senderDomain, such as bounces.example.org in example.org',
    ],
    [
      { mailFromDomain: 'bounces.example.org', senderIdentity: 'existing' },
      'mailFromDomain belongs to the identity, and senderIdentity says that the identity exists already',
    ],
    [{ senderIdentity: 'mine' }, 'senderIdentity must be one of existing, in-service-stack'],
    [{ alarmAddress: 'operations' }, 'alarmAddress must be an email address, such as name@example.org'],
    [
      { linkDomain: 'https://x.example.org' },
      'linkDomain must be a domain in small letters, such as example.org',
    ],
    [
      { linkDomain: `${'x'.repeat(53)}.example.org` },
      'linkDomain must have at most 64 characters, because a certificate takes no more',
    ],
    [
      { institution: { ...institution, officeLinks: 'no' } },
      'institution.officeLinks must be of type boolean',
    ],
    [
      { linkDomain: 'x.example.org', linkCertificate: 'x' },
      'linkCertificate must be the ARN of a certificate',
    ],
    [
      { issuer: 'http://login.example.org', audience: ['a'], systems: undefined },
      'issuer must be the https address that tokens name as their issuer, such as https://login.example.org',
    ],
    [
      { issuer: 'https://login.example.org', audience: [], systems: undefined },
      'audience must name at least one audience',
    ],
    [
      { issuer: 'https://login.example.org', audience: 'aide-memoire', systems: undefined },
      'audience must be of type array',
    ],
    [{ userPool: 'people' }, 'userPool must be the id of a user pool, such as eu-central-1_AbCdEfGhI'],
    [
      {
        issuer: 'https://login.example.org',
        audience: ['a'],
        systems: undefined,
        userPool: 'eu-central-1_AbCdEfGhI',
      },
      'userPool holds nobody who signs in, because people sign in where issuer says',
    ],
    [{ systems: { register: 'admin' } }, 'systems.register must be one of coordinator, integrator, reader'],
    [
      { systems: { 'The register': 'reader' } },
      'systems.The register must be a name of small letters, digits and hyphens',
    ],
    [{ concurrentDeliveries: '5' }, 'concurrentDeliveries must be a whole number'],
    [{ concurrentDeliveries: 2.5 }, 'concurrentDeliveries must be a whole number'],
    [{ concurrentDeliveries: 1 }, 'concurrentDeliveries must be at least 2'],
    [{ customerManagedKey: 'yes' }, 'customerManagedKey must be of type boolean'],
  ])('%j', (changes, complaint) => {
    expect(given(changes)).toEqual({
      wrong: `The setting ${complaint}: correct it in ${join(folder, 'trial.json')}.`,
    })
  })
})

test('the CDK has no feature flag to ask about: cdk.json decides each', () => {
  const flags = join(root, 'node_modules', 'aws-cdk-lib', 'recommended-feature-flags.json')
  const undecided = Object.keys(JSON.parse(readFileSync(flags, 'utf8'))).filter((flag) => !(flag in context))
  expect(undecided).toEqual([])
})
