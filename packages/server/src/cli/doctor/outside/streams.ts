import { STREAMED } from '../../../http/streamCheck.ts';
import { type Finding, ok, warn } from '../finding.ts';
import type { Places } from './places.ts';
import { firstOf } from './probe.ts';

const PATH = '/api/v1/stream-check';
const GATHERS = 'proxy_buffering off; # and no gzip for text/event-stream';

/** Whether answers arrive while they are made, or all at once at their end. */
export async function checkStreams({ server }: Places): Promise<Finding[]> {
  const first = await firstOf(new URL(PATH, server));
  // A server of before has no such address.
  if (first === undefined) return [];
  if (!first.includes(STREAMED.last)) return [ok('streams', 'Answers arrive while they are made.')];
  const sentence =
    'Answers arrive all at once at their end: something between here and the server gathers them.';
  return [warn('streams', sentence, GATHERS)];
}
