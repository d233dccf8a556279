/** CPU time in user and system mode together, and the most memory (resident) that the process ever held. */
export type Usage = { readonly cpuSeconds: number; readonly peakMegabytes: number }

/* Loaded before a program that is measured: answers every message of its parent with what the program used so far. */
process.on('message', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage: Usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }
  process.send?.(usage)
})
