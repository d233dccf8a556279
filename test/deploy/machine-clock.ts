import { readFileSync } from 'node:fs'

/*
 * Loaded into Node before a deployed handler: gives the handler another time, like a machine with a changed
 * clock. The file holds the offset in milliseconds and may change while the handler stays warm.
 */
const file = String(process.env.MACHINE_CLOCK)
const RealDate = Date
const shifted = () => RealDate.now() + Number(readFileSync(file, 'utf8'))

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget),
  get: (target, name) => (name === 'now' ? shifted : Reflect.get(target, name)),
})
