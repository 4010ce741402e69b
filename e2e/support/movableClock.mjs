// Preloaded into a server under test: its clock runs ahead of the machine's by the milliseconds
// that the file CLOCK_FILE holds. What it has read last stands beside it, in CLOCK_FILE.seen.
import { readFileSync, watchFile, writeFileSync } from 'node:fs';

const file = process.env.CLOCK_FILE ?? '';
const RealDate = Date;
let ahead = 0;

const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

watchFile(file, { interval: 25, persistent: false }, () => {
  ahead = Number(readFileSync(file, 'utf8'));
  writeFileSync(`${file}.seen`, String(ahead));
});
