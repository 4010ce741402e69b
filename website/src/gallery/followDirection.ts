import { RTL_STYLES } from './rtlStylesPath';

const isOfSite = ({ rel, href }: HTMLLinkElement) =>
  rel === 'stylesheet' && href.includes('/assets/css/');

let loading: Promise<CSSStyleSheet | undefined> | undefined;

/** Loads the styles from right to left; where there are none, the page is only turned round. */
function loadMirrored(baseUrl: string): Promise<CSSStyleSheet | undefined> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: `${baseUrl}${RTL_STYLES}` });
  return new Promise((resolve) => {
    link.onload = () => resolve(link.sheet ?? undefined);
    link.onerror = () => resolve(undefined);
    document.head.append(link);
  });
}

async function apply(baseUrl: string): Promise<void> {
  const html = document.documentElement;
  if (html.dir === 'rtl') loading ??= loadMirrored(baseUrl);
  const mirrored = await loading;
  const rtl = html.dir === 'rtl';
  if (mirrored) {
    mirrored.disabled = !rtl;
    for (const { sheet } of [...document.querySelectorAll('link')].filter(isOfSite)) {
      if (sheet) sheet.disabled = rtl;
    }
  }
  html.dataset.galleryStyles = html.dir;
}

/**
 * Gives the page the styles of its direction, now and whenever that changes: a site in Arabic has
 * other ones than a site in English.
 *
 * @param baseUrl of the site
 */
export function followDirection(baseUrl: string): void {
  const observer = new MutationObserver(() => void apply(baseUrl));
  observer.observe(document.documentElement, { attributeFilter: ['dir'] });
  void apply(baseUrl);
}
