/** A source that no manifest can be made from, in one sentence for the person who named it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
