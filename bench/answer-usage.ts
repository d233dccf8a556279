/** CPU time in user and system mode together, and the most memory (resident) that the process ever held. */
export type Usage = { readonly cpuSeconds: number; readonly peakMegabytes: number }

/*
 * Node loads this file before a measured program. On every message of the parent, the program answers with
 * the CPU time and the memory used so far.
 */
process.on('message', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage: Usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }
  process.send?.(usage)
})
