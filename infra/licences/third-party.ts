import type { Bundled } from './bundled.ts'

/** The document about the third-party software in the bundles, with authors and licences. */
export const thirdParty = (packages: readonly Bundled[]): string => {
  // The text of the Apache License is our own LICENSE.
  const others = packages.filter(({ licence }) => licence !== 'Apache-2.0')
  const texts = Map.groupBy(others, ({ text }) => text)
  return `# Third-party software

Everything of others that is in the deployed bundles. \`npm run licences\` writes this file, and a test compares it with
the bundles. The text of Apache-2.0 is in [LICENSE](LICENSE), the others follow.

| package | version | licence |
|---|---|---|
${packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

${[...texts].map(([text, of]) => section(text, of)).join('\n\n')}
`
}

const section = (text: string | undefined, of: readonly Bundled[]): string => {
  const heading = `## ${of.map(({ name }) => name).join(', ')}`
  return text === undefined
    ? `${heading}\n\nThese packages name their licence and bring no text of it.`
    : `${heading}\n\n\`\`\`text\n${text}\n\`\`\``
}
