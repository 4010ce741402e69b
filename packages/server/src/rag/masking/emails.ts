import { type Span, spansOf } from './span.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-]|\w\/)[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}]|\.[\p{L}\p{N}])/gu;

/** Names that are set aside for examples: nobody has a mailbox there (RFC 2606). */
const EXAMPLE = /[@.](?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i;

/** `logo@2x.png` and `package@next.js` are files. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|[cm]?[jt]sx?|json|mdx?|css|html?|ya?ml)$/i;

/** `git@github.com:owner/name` is how everybody names a repository. */
function isRepository(address: string): boolean {
  return address.startsWith('git@');
}

/** E-mail addresses that may belong to somebody. */
export function emailsIn(text: string): Span[] {
  return spansOf(
    text,
    ADDRESS,
    'e-mail',
    (address) => !EXAMPLE.test(address) && !FILE.test(address) && !isRepository(address),
  );
}
