import { resolveCname } from 'node:dns/promises'
import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch'
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs'
import { measures, namespace } from '../../functions/adapters/metrics.ts'
import { deployedVersions } from '../calendars/versions.ts'
import { deployedStack, outputsOf, tableNameOf } from '../deployed-stack.ts'
import type { Settings } from '../settings.ts'
import { stackNames } from '../stack-names.ts'
import { calendarsInUse } from './calendars.ts'
import { concurrencyOf } from './concurrency.ts'
import { dmarcOf } from './dmarc.ts'
import type { Account, Facts, Identity } from './facts.ts'
import { ifThere, isUnknownToDns } from './if-there.ts'
import { faultOfIssuer } from './issuer.ts'
import { languagesIn } from './languages.ts'
import { oldestMatterAgeIn } from './oldest-matter.ts'
import { ringingAlarmsOf } from './ringing-alarms.ts'
import { scheduleStateOf } from './schedule.ts'
import { subscriptionOf } from './subscription.ts'

const minute = 60 * 1000

/** Asks AWS and the DNS; changes nothing. Endpoints, credentials and the rest are found by the AWS defaults. */
export const gather = async (settings: Settings, now: Date): Promise<Facts> => {
  const { region } = settings
  const names = stackNames(settings.stage)
  const [storage, service] = await Promise.all([
    deployedStack(region, names.storage),
    deployedStack(region, names.service),
  ])
  const tableName = tableNameOf(settings, storage)
  const directory = tableName === undefined ? Promise.resolve([]) : languagesIn(region, tableName)
  return {
    stacks: { storage: storage?.StackStatus, service: service?.StackStatus },
    age: service?.CreationTime && Math.floor((now.getTime() - service.CreationTime.getTime()) / minute),
    ...(await allOf({
      identity: identityOf(region, settings.senderDomain),
      dmarc: dmarcOf(settings.senderDomain),
      subscription: subscriptionOf(region, outputsOf(service).AlarmTopicArn, settings.alarmAddress),
      scheduleState: scheduleStateOf(region, outputsOf(service).ScheduleName),
      ringing: ringingAlarmsOf(region, names.service),
      concurrency: concurrencyOf(region),
      account: accountOf(region),
      languages: directory,
      calendars:
        tableName === undefined
          ? { changed: [], daysLeft: {} }
          : calendarsInUse(settings, { tableName, deployed: deployedVersions(outputsOf(service)), now }),
      officials: directory.then(({ length }) => length),
      deadLetters: deadLettersIn(region, outputsOf(service)),
      lastTickAge: lastTickAgeOf(region, names.service, now),
      table: tableName === undefined ? undefined : tableOf(region, tableName),
      oldestMatterAge: tableName === undefined ? undefined : oldestMatterAgeIn(region, tableName, now),
      issuerFault: settings.issuer === undefined ? undefined : faultOfIssuer(settings.issuer),
      linkDomain: linkDomainOf(settings, outputsOf(service)),
    })),
  }
}

type AllOf<Asked> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> }

/** The answers under the names of their questions, which are asked at the same time. */
const allOf = async <Asked extends object>(asked: Asked): Promise<AllOf<Asked>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(asked).map(async ([name, answer]) => [name, await answer])),
  ) as AllOf<Asked>

type Outputs = ReturnType<typeof outputsOf>

const identityOf = async (region: string, EmailIdentity: string): Promise<Identity | undefined> => {
  const found = await ifThere(
    new SESv2Client({ region }).send(new GetEmailIdentityCommand({ EmailIdentity })),
    ({ name }) => name === 'NotFoundException',
  )
  return (
    found && {
      isVerified: found.VerifiedForSendingStatus === true,
      signs: found.DkimAttributes?.Status === 'SUCCESS',
      mailFromDomain: found.MailFromAttributes?.MailFromDomain || undefined,
      mailFrom: found.MailFromAttributes?.MailFromDomainStatus,
    }
  )
}

const accountOf = async (region: string): Promise<Account> => {
  const account = await new SESv2Client({ region }).send(new GetAccountCommand({}))
  return {
    mailsEverybody: account.ProductionAccessEnabled === true,
    isSending: account.SendingEnabled === true,
    mailsADay: account.SendQuota?.Max24HourSend ?? 0,
    mailsASecond: account.SendQuota?.MaxSendRate ?? 0,
    plan: account.PricingAttributes?.CurrentPlan,
  }
}

const deadLettersIn = async (region: string, outputs: Outputs): Promise<Record<string, number>> => {
  // An address of a queue may name a host that only the service itself knows, such as the host of an emulator.
  const client = new SQSClient({ region, useQueueUrlAsEndpoint: false })
  const queues = Object.entries(outputs).flatMap(([key, name]) =>
    key.endsWith('DeadLettersName') ? name : [],
  )
  const counts = queues.map(async (QueueName) => {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName }))
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    )
    return [QueueName, Number(Attributes?.ApproximateNumberOfMessages ?? 0)] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

const lastTickAgeOf = async (region: string, service: string, now: Date): Promise<number | undefined> => {
  const { Datapoints = [] } = await new CloudWatchClient({ region }).send(
    new GetMetricStatisticsCommand({
      Namespace: namespace,
      MetricName: measures.ticks.name,
      Dimensions: [{ Name: 'service', Value: service }],
      StartTime: new Date(now.getTime() - 180 * minute),
      EndTime: now,
      Period: 60,
      Statistics: ['Sum'],
    }),
  )
  const ages = Datapoints.flatMap(({ Timestamp }) =>
    Timestamp ? [Math.floor((now.getTime() - Timestamp.getTime()) / minute)] : [],
  )
  return ages.length === 0 ? undefined : Math.min(...ages)
}

const tableOf = async (region: string, TableName: string): Promise<Facts['table']> => {
  const client = new DynamoDBClient({ region })
  const [backups, described] = await Promise.all([
    client.send(new DescribeContinuousBackupsCommand({ TableName })),
    client.send(new DescribeTableCommand({ TableName })),
  ])
  const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription
  return {
    canBeRestored: recovery?.PointInTimeRecoveryStatus === 'ENABLED',
    isProtected: described.Table?.DeletionProtectionEnabled === true,
  }
}

const linkDomainOf = async (
  { linkDomain }: Settings,
  { LinkDomainRecord = '' }: Outputs,
): Promise<Facts['linkDomain']> => {
  if (linkDomain === undefined) return undefined
  const leadsTo = await ifThere(resolveCname(linkDomain), isUnknownToDns)
  return { shouldLeadTo: LinkDomainRecord.split(' CNAME ')[1] ?? '', leadsTo: leadsTo ?? [] }
}
