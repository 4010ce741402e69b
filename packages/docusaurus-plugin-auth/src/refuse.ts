import { inspect } from 'node:util';
import logger from '@docusaurus/logger';

/** Something that the author of a site has to change, in one sentence that says what. */
export class AuthorError extends Error {
  override name = 'AuthorError';

  constructor(message: string) {
    super(message);
    this.stack = message;
  }

  /** What Docusaurus prints of an error. The way through its functions helps no author. */
  [inspect.custom](): string {
    return this.message;
  }
}

/** `docusaurus build` and `docusaurus deploy`, by whatever name the command was found. */
function isBuild([, script = '', command = '']: readonly string[]): boolean {
  return /[\\/]docusaurus(\.m?js)?$/.test(script) && /^(build|deploy)$/.test(command);
}

/**
 * Ends what is under way with one sentence for the author.
 *
 * A build wraps what is thrown into an error of its own, and prints the stack of that one. So it ends
 * here; everything else, such as the dev server, prints the sentence alone.
 *
 * @throws {AuthorError}
 */
export function refuse(message: string, argv: readonly string[] = process.argv): never {
  const error = new AuthorError(message);
  if (!isBuild(argv)) throw error;
  logger.error(message);
  process.exit(1);
}
