import compression from 'compression';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Config } from '../config.ts';
import { siteHeaders } from '../http/securityHeaders.ts';
import { pagePolicies } from './contentPolicy.ts';
import { packedFiles, type SendPacked } from './packedFiles.ts';
import { resolvePage } from './resolvePage.ts';

/** A built site on disk. */
export interface Site {
  /** Folder of the build, absolute. */
  dir: string;
  /** Base URL that it was built for, with slashes at both ends. */
  baseUrl: string;
  /** Whether it was built with `trailingSlash: true`. */
  trailingSlash?: boolean;
}

/** Asked for again at each visit, but sent only if it has changed. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Of files whose names hold a hash of what is in them: they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Such a file, packed; whatever else there is, such as pictures, as it is. */
function hashedAssets(site: Site, sendPacked: SendPacked): RequestHandler[] {
  const folder = `${site.dir}/assets`;
  const send: RequestHandler = async (req, res, next) => {
    const path = decoded(req.path);
    // Others are refused by what follows.
    if (!path || path.includes('\0') || /(^|\/)\./.test(path)) return next();
    res.setHeader('Cache-Control', FOR_EVER);
    if (await sendPacked(req, res, folder + path)) return;
    res.removeHeader('Cache-Control');
    next();
  };
  const options = { immutable: true, maxAge: '1y', index: false, redirect: false };
  return [send, express.static(folder, options)];
}

const isRead = (req: Request) => req.method === 'GET' || req.method === 'HEAD';

function sendFile(res: Response, site: Site, file: string): void {
  // Hidden files were refused before.
  res.sendFile(file.slice(1), { root: site.dir, cacheControl: false, dotfiles: 'allow' });
}

/** Redirects within the site keep the query; the path can never name another host. */
function redirectTo(res: Response, site: Site, path: string, query: string): void {
  const target = site.baseUrl + encodeURI(path.replace(/^\/+/, ''));
  res.redirect(301, target + query);
}

const queryOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** Decodes a path; `undefined` when its escapes are broken. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Says what a page may load, if the operator has a policy for the site. */
type SetPolicy = (res: Response, file: string) => Promise<void>;

function setsPolicy(site: Site, policy: string | undefined): SetPolicy {
  if (!policy) return async () => {};
  const policyOf = pagePolicies(policy);
  return async (res, file) => {
    if (!file.endsWith('.html')) return;
    res.setHeader('Content-Security-Policy', await policyOf(site.dir + file));
  };
}

function pages(site: Site, setPolicy: SetPolicy, sendPacked: SendPacked): RequestHandler {
  return async (req, res, next) => {
    const path = isRead(req) ? decoded(req.path) : undefined;
    const found = path && (await resolvePage(site.dir, path, site.trailingSlash));
    if (!found) return next();
    if ('redirect' in found) {
      return redirectTo(res, site, found.redirect, queryOf(req.originalUrl));
    }
    res.setHeader('Cache-Control', REVALIDATE);
    await setPolicy(res, found.file);
    if (!(await sendPacked(req, res, site.dir + found.file))) sendFile(res, site, found.file);
  };
}

/** A translated site has a 404 page in each locale's folder: the first segment of the path. */
async function missingPageFor(site: Site, path: string): Promise<string> {
  const locale = path.slice(site.baseUrl.length).split('/', 1)[0] ?? '';
  const own = `/${locale}/404.html`;
  const found = /^[\w-]+$/.test(locale) && (await resolvePage(site.dir, own));
  return found ? own : '/404.html';
}

/** The site's own "page not found", with status 404. */
function missingPage(site: Site, setPolicy: SetPolicy): RequestHandler {
  return async (req, res, next) => {
    if (!isRead(req)) return next();
    const file = await missingPageFor(site, req.path);
    res.status(404).setHeader('Cache-Control', 'no-store');
    await setPolicy(res, file);
    sendFile(res, site, file);
  };
}

/** A part of a file is counted in bytes of the file: packed, it would be another part. */
const wholeFiles: compression.CompressionFilter = (req, res) =>
  req.headers.range === undefined && compression.filter(req, res);

/** A site below a base URL has nothing at `/`, and its own address ends with a slash. */
function toBaseUrl(site: Site): RequestHandler {
  const elsewhere = new Set(['/', site.baseUrl.slice(0, -1)]);
  return (req, res, next) => {
    if (site.baseUrl === '/' || !isRead(req) || !elsewhere.has(req.path)) return next();
    res.redirect(302, site.baseUrl + queryOf(req.originalUrl));
  };
}

/**
 * Serves a built Docusaurus site under the base URL that it was built for: clean URLs, its own 404
 * page, compression, a year of caching for hashed assets, and a content security policy if there is
 * one.
 */
export function serveSite(config: Pick<Config, 'publicUrl' | 'siteCsp'>, site: Site): Router {
  const router = Router();
  const setPolicy = setsPolicy(site, config.siteCsp);
  const sendPacked = packedFiles();
  router.use(siteHeaders(config), compression({ filter: wholeFiles }), toBaseUrl(site));
  router.use(`${site.baseUrl}assets`, hashedAssets(site, sendPacked));
  router.use(site.baseUrl, pages(site, setPolicy, sendPacked));
  router.use(missingPage(site, setPolicy));
  return router;
}
