/** A failure that one sentence explains to a person: it is printed alone, without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/**
 * Runs a script's main function: a failure becomes exit code 1, and a `PlainError` one sentence.
 *
 * @example await orPlainSentence(start)
 */
export async function orPlainSentence(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
