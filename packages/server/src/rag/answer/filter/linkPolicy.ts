/** What an answer may lead to. */
export interface LinkPolicy {
  /** A link's target as it may be written; undefined if the link has to go. */
  target(destination: string): string | undefined;
  /** The same for images, which may come from allowed hosts only. */
  image(destination: string): string | undefined;
  /** Whether an address, a host name or a mail address may be shown as text. */
  mayShow(word: string): boolean;
}

export interface LinkRules {
  /** Addresses of the sections that the model was given: paths, with or without an anchor. */
  sources: string[];
  /** Origins under which the site itself may be named. */
  siteOrigins: string[];
  /** `github.com`, `*.example.com` */
  allowedHosts: string[];
  /** Texts of those sections: what stands there may be repeated. */
  texts: string[];
}

const BASE = 'https://site.invalid';
/** Names of this machine and names that stand for any other, by RFC 2606. */
const HARMLESS_HOST =
  /^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|(.+\.)?example(\.(com|org|net))?|.+\.(localhost|test|invalid))$/;
const CLOSING = /[.,:;!?'"*_~)\]}>]+$/;

function parse(destination: string): URL | undefined {
  // A browser reads a backslash as a slash, and skips blanks and control characters.
  const plain = destination.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\\\u0000-\u0020\u007f]/.test(plain) || !URL.canParse(plain, BASE)) return undefined;
  return new URL(plain, BASE);
}

function isAllowed(hostname: string, allowed: string[]): boolean {
  return allowed.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}

const pageOf = (url: string) => url.replace(/[?#].*$/, '');
const withoutSlash = (path: string) => path.replace(/(?<=.)\/$/, '');

/**
 * Decides over every address in an answer. A model writes what a page, or a reader, has told it to
 * write: an address that came from there could lead readers astray, or carry away in its path what
 * was said.
 */
export function createLinkPolicy(rules: LinkRules): LinkPolicy {
  const anchors = new Set(rules.sources);
  const pages = new Map(rules.sources.map((url) => [withoutSlash(pageOf(url)), pageOf(url)]));
  const known = rules.texts.join('\n').toLowerCase();

  function ofSite(url: URL): string | undefined {
    const own = url.origin === BASE || rules.siteOrigins.includes(url.origin);
    const page = own ? pages.get(withoutSlash(decodePath(url.pathname))) : undefined;
    if (page === undefined) return undefined;
    const whole = page + url.hash;
    return anchors.has(whole) ? whole : page;
  }

  function ofHost(url: URL): string | undefined {
    const plain = /^https?:$/.test(url.protocol) && !url.username && !url.password;
    return plain && isAllowed(url.hostname, rules.allowedHosts) ? url.href : undefined;
  }

  return {
    target(destination) {
      const url = parse(destination);
      return url && (ofSite(url) ?? ofHost(url));
    },
    image(destination) {
      const url = parse(destination);
      return url && ofHost(url);
    },
    mayShow(word) {
      const bare = word.replace(CLOSING, '').toLowerCase();
      if (known.includes(bare)) return true;
      const full = bare.includes('://') ? bare : `https://${bare}`;
      const address = !bare.includes('@') && URL.canParse(full) ? new URL(full) : undefined;
      if (!address) return false;
      return HARMLESS_HOST.test(address.hostname) || ofHost(address) !== undefined;
    },
  };
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
