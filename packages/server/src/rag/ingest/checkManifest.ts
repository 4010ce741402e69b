import type { FieldError, Manifest } from '../../contract/index.ts';
import { ApiError } from '../../http/errors.ts';

/** At most this many wrong fields are listed. */
const LISTED = 20;

function pageErrors({ locale, pages }: Manifest): FieldError[] {
  const first = new Map<string, number>();
  return pages.flatMap((page, index) => {
    const found: FieldError[] = [];
    const earlier = first.get(page.url);
    if (earlier === undefined) first.set(page.url, index);
    else {
      const message = `is the address of pages[${earlier}] too`;
      found.push({ field: `pages[${index}].url`, message });
    }
    if (locale !== undefined && page.locale !== locale) {
      const message = `is not the manifest's locale "${locale}"`;
      found.push({ field: `pages[${index}].locale`, message });
    }
    return found;
  });
}

/**
 * Checks what a schema cannot: that addresses are unique and that locales agree.
 * @throws {ApiError} `invalid_manifest`, naming the fields
 */
export function checkManifest(manifest: Manifest): void {
  const errors = pageErrors(manifest);
  if (manifest.pages.length === 0 && manifest.locale === undefined) {
    errors.push({ field: 'locale', message: 'is required in a manifest without pages' });
  }
  if (errors.length > 0)
    throw new ApiError('invalid_manifest', { errors: errors.slice(0, LISTED) });
}
