/** Milliseconds since 1970 in the simulated world. */
export type Moment = number

type Entry = { readonly at: Moment; readonly order: number; readonly happen: () => void }

/**
 * The clock of a simulated world, and its coming events in order. An event may resolve promises; all code
 * waiting for the promises runs as far as possible before the next event, so every run of a seed is equal.
 */
export type Agenda = {
  now(): Moment
  at(moment: Moment, happen: () => void): void
  /** Runs all events before `until`. */
  run(until: Moment): Promise<void>
}

/**
 * Resolves when all continuations of resolved promises have run: Node's event loop runs promises first, then
 * timers.
 */
const settled = () => new Promise((resolve) => setImmediate(resolve))

export const agenda = (start: Moment): Agenda => {
  const heap: Entry[] = []
  let now = start
  let orders = 0

  const isBefore = (one: Entry | undefined, other: Entry | undefined) =>
    one !== undefined &&
    (other === undefined || one.at < other.at || (one.at === other.at && one.order < other.order))

  const swap = (one: number, other: number) => {
    const [first, second] = [heap[one], heap[other]]
    if (first === undefined || second === undefined) return
    heap[one] = second
    heap[other] = first
  }

  const push = (entry: Entry) => {
    let position = heap.push(entry) - 1
    while (position > 0 && isBefore(heap[position], heap[(position - 1) >> 1])) {
      swap(position, (position - 1) >> 1)
      position = (position - 1) >> 1
    }
  }

  const pop = (): Entry | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let position = 0; ; ) {
      const [left, right] = [2 * position + 1, 2 * position + 2]
      const smaller = isBefore(heap[right], heap[left]) ? right : left
      if (!isBefore(heap[smaller], heap[position])) return first
      swap(position, smaller)
      position = smaller
    }
  }

  return {
    now: () => now,
    at: (moment, happen) => push({ at: Math.max(moment, now), order: ++orders, happen }),
    async run(until) {
      for (let entry = heap[0]; entry !== undefined && entry.at < until; entry = heap[0]) {
        pop()
        now = entry.at
        entry.happen()
        await settled()
      }
      now = Math.max(now, until)
    },
  }
}
