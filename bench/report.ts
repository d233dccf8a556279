import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { type Figure, isAccepted, isWithin, shown } from './figures.ts'

const file = join(import.meta.dirname, '..', 'docs', 'performance.md')

type Cost = { readonly lines: number; readonly arithmetic: readonly string[] }

/** Writes docs/performance.md. */
export const writeReport = (figures: readonly Figure[], { lines, arithmetic }: Cost) => {
  const total = figures.find(({ name }) => name === `cost-of-a-million-notices-of-${lines}`)?.value ?? 0
  writeFileSync(
    file,
    `# Performance

Written by \`npm run bench\`; do not edit. Limits and aims are the design's; \`npm run bench -- --check\` fails
when one is missed that was not missed before, or further than it was.
Units are metered on DynamoDB Local through \`ReturnConsumedCapacity\`, the indexes included; ratios compare what ran in
turns on one machine (${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}), and times alone mean nothing.

## Limits

${table(figures.filter(({ limit }) => limit !== undefined))}

## What calls and notices ask of DynamoDB

| | requests | of them writes | WRU | RRU | requests behind 1,000 times the history |
|---|---|---|---|---|---|
${calls(figures)}

## Bundles

${plain(figures, 'bundle.')}

## Start-up

A fresh process loads each bundle, and in turns one of a handler that does nothing with the same SDK clients.

${plain(figures, 'start-up.')}

## Notices

Deciding and putting into words, against nodemailer putting the same mail into MIME.

${plain(figures, 'notices.')}

## A tick of a large morning

The deployed bundle, in a process of its own, over officials who wait at once with ten lines each.

${plain(figures, 'tick.')}

## The run on one machine

"Next morning" under \`npm start\` with 2,000 officials who have five new lines each, the page with the mails included.

${plain(figures, 'local-morning.')}

## A million notices of ${lines} lines

List prices of us-east-1, without what is free.

| | | |
|---|---|---|
${arithmetic.join('\n')}
| **all** | | **$${total.toFixed(2)}** |
`,
  )
}

const limitOf = ({ limit }: Figure) =>
  limit === undefined ? '' : 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`

const verdictOn = (figure: Figure) => {
  if (isWithin(figure)) return 'holds'
  return isAccepted(figure) ? `missed: ${figure.accepted?.because}` : '**missed**'
}

const table = (figures: readonly Figure[]) =>
  [
    '| | | limit | aim | |',
    '|---|---|---|---|---|',
    ...figures.map(
      (figure) =>
        `| ${figure.name} | ${shown(figure.value)} ${figure.unit} | ${limitOf(figure)} | ${figure.aim ?? ''} | ${verdictOn(figure)} |`,
    ),
  ].join('\n')

const calls = (figures: readonly Figure[]) => {
  const value = (name: string) => {
    const found = figures.find((figure) => figure.name === name)
    return found ? shown(found.value) : ''
  }
  return figures
    .filter(({ name }) => name.endsWith('.writes') && !name.startsWith('later.'))
    .map(({ name }) => name.replace('.writes', ''))
    .map((call) => {
      const units = ['requests', 'writes', 'write-units', 'read-units'].map((kind) =>
        value(`${call}.${kind}`),
      )
      return `| ${call.replaceAll('-', ' ')} | ${[...units, value(`later.${call}.requests`)].join(' | ')} |`
    })
    .join('\n')
}

const plain = (figures: readonly Figure[], prefix: string) =>
  [
    '| | |',
    '|---|---|',
    ...figures
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, value, unit }) => `| ${name.slice(prefix.length)} | ${shown(value)} ${unit} |`),
  ].join('\n')
