import type { ErrorRequestHandler, RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Config } from '../config.ts';

const YEAR_SECONDS = 31_536_000;

/** Browsers keep `Strict-Transport-Security` for a year: only for a site that is served over TLS. */
function transport(config: Pick<Config, 'publicUrl'>): HelmetOptions['strictTransportSecurity'] {
  return (
    config.publicUrl.startsWith('https:') && { maxAge: YEAR_SECONDS, includeSubDomains: false }
  );
}

/** Headers of API answers: data, never a document that loads or embeds anything. */
export function apiHeaders(config: Pick<Config, 'publicUrl'>): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: transport(config),
    xFrameOptions: { action: 'deny' },
  });
}

/** The same for problem documents, whatever address they come from. */
export function problemHeaders(config: Pick<Config, 'publicUrl'>): ErrorRequestHandler {
  const set = apiHeaders(config);
  return (error, req, res, next) => {
    if (res.headersSent) next(error);
    else set(req, res, () => next(error));
  };
}

/**
 * Headers of the site's pages. Their content policy differs from page to page (see
 * `site/contentPolicy.ts`), and is the operator's choice, for so is what a site loads from elsewhere.
 * The referrer policy is the browsers' own default: under helmet's `no-referrer` a form of the site
 * would send `Origin: null`.
 */
export function siteHeaders(config: Pick<Config, 'publicUrl'>): RequestHandler {
  return helmet({
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: transport(config),
  });
}
