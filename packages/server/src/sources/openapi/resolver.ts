import { isRecord } from '../isRecord.ts';

/** Follows a reference to its schema; anything else is given back as it is. */
export type Resolve = (value: unknown) => unknown;

/** References that lead to references, at most. */
const HOPS = 10;

/** A step of a JSON pointer. @see https://www.rfc-editor.org/rfc/rfc6901 */
function stepOf(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

function at(document: unknown, ref: string): unknown {
  const steps = ref.replace(/^#\/?/, '').split('/').map(stepOf);
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, document);
}

/** Follows the references inside a document that are left: those of schemas that contain themselves. */
export function createResolver(document: Record<string, unknown>): Resolve {
  return (value) => {
    let found = value;
    for (let i = 0; i < HOPS && isRecord(found) && typeof found.$ref === 'string'; i++) {
      found = found.$ref.startsWith('#') ? at(document, found.$ref) : undefined;
    }
    return found;
  };
}
