import type { Latency } from './readers.ts';

/** What is measured, over its table. */
export function printHead(name: string): void {
  console.log(`\n${name}\n${''.padEnd(24)}requests   p50  p97.5   p99  errors  refused`);
}

/** Milliseconds of each kind, one a line. */
export function printLatencies(latencies: readonly Latency[]): void {
  for (const { name, requests, p50, p97, p99, errors, refused } of latencies) {
    const times = [p50, p97, p99].map((ms) => String(ms).padStart(6)).join('');
    console.log(
      `${name.padEnd(24)}${String(requests).padStart(8)}${times}${String(errors).padStart(8)}${String(refused).padStart(9)}`,
    );
  }
}
