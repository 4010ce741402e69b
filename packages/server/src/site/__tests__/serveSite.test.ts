import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express, { type Express } from 'express';
import request from 'supertest';
import { baseUrlOf, endsInSlash, readLayout } from '../layout.ts';
import { resolvePage } from '../resolvePage.ts';
import { serveSite } from '../serveSite.ts';

const FILES = {
  'index.html': 'home',
  '404.html': '<script src=/assets/js/main.1a2b.js defer></script>not found',
  'fr/404.html': 'introuvable',
  'fr/index.html': 'accueil',
  'guide/index.html': 'a folder with a page',
  'scripted.html': '<script>alert(1)</script>',
  'install.html': 'a page beside a folder',
  'install/linux.html': 'a page in that folder',
  'été/index.html': 'a name beyond ASCII',
  'img/logo.svg': '<svg/>',
  'assets/js/main.1a2b.js': `// ${'x'.repeat(5_000)}`,
  '.secret': 'hidden',
  '.well-known/security.txt': 'Contact: mailto:security@example.com',
  'img/.well-known/x.txt': 'hidden too',
  '../outside.html': 'outside of the site',
};

let parent: string;
let dir: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'site-'));
  dir = join(parent, 'build');
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
});

afterAll(() => rm(parent, { recursive: true, force: true }));

function site(baseUrl = '/', siteCsp?: string): Express {
  const config = { publicUrl: 'http://localhost:3000', siteCsp };
  const app = express().use(serveSite(config, { dir, baseUrl }));
  return app.use((_req, res) => void res.status(404).send('not the site'));
}

describe('a page', () => {
  test.each([
    ['/', 'home'],
    ['/guide', 'a folder with a page'],
    ['/guide/', 'a folder with a page'],
    ['/install', 'a page beside a folder'],
    ['/install/linux', 'a page in that folder'],
    ['/%C3%A9t%C3%A9', 'a name beyond ASCII'],
  ])('at %s is found in either layout of trailingSlash', async (path, text) => {
    const { status, text: body, headers } = await request(site()).get(path);
    expect([status, body]).toEqual([200, text]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers.etag).toBeDefined();
  });

  test.each([
    ['/install.html?a=1', '/install?a=1'],
    ['/install/', '/install'],
    ['/guide/index.html', '/guide/'],
    ['/index.html', '/'],
  ])('at %s is at %s', async (path, target) => {
    const { status, headers } = await request(site()).get(path);
    expect([status, headers.location]).toEqual([301, target]);
  });

  test('is not sent twice to who has it', async () => {
    const first = await request(site()).get('/guide');
    const again = await request(site())
      .get('/guide')
      .set('If-None-Match', first.headers.etag ?? '');
    expect(again.status).toBe(304);
  });

  test('may run its inline scripts, but not be framed by other sites', async () => {
    const { headers } = await request(site()).get('/');
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('has the policy of the operator with what its own scripts need, and files have none', async () => {
    const app = site('/', "default-src 'self'");
    const { headers } = await request(app).get('/scripted');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    );
    const missing = await request(app).get('/nothing');
    expect(missing.headers['content-security-policy']).toBe("default-src 'self'");
    const picture = await request(app).get('/img/logo.svg');
    expect(picture.headers['content-security-policy']).toBeUndefined();
  });

  test('may stand in the folder that others look into', async () => {
    const { status, text } = await request(site()).get('/.well-known/security.txt');
    expect([status, text]).toEqual([200, FILES['.well-known/security.txt']]);
  });

  test('cannot be posted to', async () => {
    expect((await request(site()).post('/guide')).text).toBe('not the site');
  });
});

describe('a page that is not there', () => {
  test.each([
    ['/nothing', 'not found'],
    ['/fr/rien/du/tout', 'introuvable'],
    ['/404x', 'not found'],
    ['/.secret', 'not found'],
    ['/.well-known/.secret', 'not found'],
    ['/img/.well-known/x.txt', 'not found'],
    ['/%2e%2e/outside.html', 'not found'],
    ['/..%2foutside', 'not found'],
    ['/%ff', 'not found'],
    ['/a%00', 'not found'],
    ['/install.html/', 'not found'],
  ])('at %s is the 404 page of the site', async (path, text) => {
    const { status, text: body } = await request(site()).get(path);
    expect(status).toBe(404);
    expect(body).toContain(text);
  });

  test('never leads to another host', async () => {
    for (const path of [
      '//evil.example/install/',
      '//evil.example/..',
      '/\\evil.example/install/',
    ]) {
      expect((await request(site()).get(path)).headers.location ?? '/').not.toMatch(
        /^(\/[/\\]|http)/,
      );
    }
    expect(await resolvePage(dir, '/../outside')).toBeUndefined();
  });
});

describe('assets', () => {
  test('are kept for a year, because their names change with them', async () => {
    const { headers } = await request(site()).get('/assets/js/main.1a2b.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('gzip');
  });

  test.each([
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('are packed as the browser takes them: %s', async (accepted, encoding) => {
    const answer = await request(site())
      .get('/assets/js/main.1a2b.js')
      .set('Accept-Encoding', accepted);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toContain('Accept-Encoding');
  });

  test.each([
    ['/assets/js/other.9f8e.js', 'assets/js/other.9f8e.js'],
    ['/long', 'long.html'],
  ])(
    '%s is packed once, told apart by its version, and packed again after a change',
    async (path, name) => {
      const file = join(dir, name);
      const app = site();
      const before = `<p>${'before '.repeat(400)}</p>`;
      const after = `<p>${'after '.repeat(400)}</p>`;
      await writeFile(file, before);
      const ask = (headers = {}) => request(app).get(path).responseType('text').set(headers);
      const first = await ask({ 'Accept-Encoding': 'gzip' });
      expect([first.body.toString(), first.headers['content-encoding']]).toEqual([before, 'gzip']);
      // Packed or not, a version has one name.
      const { etag = '' } = (await ask({ 'Accept-Encoding': 'identity' })).headers;
      expect(first.headers).toMatchObject({ etag, 'accept-ranges': 'bytes' });
      const held = await ask({ 'If-None-Match': etag });
      expect([held.status, held.headers['content-encoding']]).toEqual([304, undefined]);
      await writeFile(file, after);
      await utimes(file, new Date(2_000_000_000_000), new Date(2_000_000_000_000));
      const second = await ask({ 'If-None-Match': etag });
      expect([second.status, second.body.toString()]).toEqual([200, after]);
      expect(second.headers.etag).not.toBe(etag);
    },
  );

  test('can be had in parts, which are never packed', async () => {
    const { status, headers, text } = await request(site())
      .get('/assets/js/main.1a2b.js')
      .set({ Range: 'bytes=1-4000', 'Accept-Encoding': 'gzip' });
    expect([status, text.length]).toEqual([206, 4_000]);
    expect(headers['content-range']).toMatch(/^bytes 1-4000\//);
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('tell their size and type to who asks for nothing else', async () => {
    const { status, headers, text } = await request(site())
      .head('/img/logo.svg')
      .set('Accept-Encoding', 'identity');
    expect([status, text]).toEqual([200, undefined]);
    expect(headers).toMatchObject({ 'content-length': '6', 'content-type': 'image/svg+xml' });
  });

  test('without a hash in their names are asked for again', async () => {
    const { headers } = await request(site()).get('/img/logo.svg');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });
});

describe('a site below a base URL', () => {
  test.each(['/', '/docs'])('is where %s leads', async (path) => {
    const { status, headers } = await request(site('/docs/')).get(path);
    expect([status, headers.location]).toEqual([302, '/docs/']);
  });

  test('answers there and nowhere else', async () => {
    const app = site('/docs/');
    expect((await request(app).get('/docs/')).text).toBe('home');
    expect((await request(app).get('/docs/guide')).text).toBe('a folder with a page');
    expect((await request(app).get('/docs/install/')).headers.location).toBe('/docs/install');
    expect((await request(app).get('/docs/assets/js/main.1a2b.js')).status).toBe(200);
    expect((await request(app).get('/guide')).status).toBe(404);
    expect((await request(app).get('/docs/fr/rien')).text).toBe('introuvable');
  });
});

describe('a site with slashes at the end of its addresses', () => {
  const app = () =>
    express().use(
      serveSite(
        { publicUrl: 'http://localhost:3000', siteCsp: undefined },
        { dir, baseUrl: '/docs/', trailingSlash: true },
      ),
    );

  test('takes an address without one there, and keeps the query', async () => {
    const { status, headers } = await request(app()).get('/docs/guide?a=1');
    expect([status, headers.location]).toEqual([301, '/docs/guide/?a=1']);
    expect((await request(app()).get('/docs/guide/')).text).toBe('a folder with a page');
  });

  test('leaves files as they are', async () => {
    expect((await request(app()).get('/docs/img/logo.svg')).status).toBe(200);
    expect((await request(app()).get('/docs/install')).status).toBe(200);
  });

  test.each([
    ['<link data-rh="true" rel="canonical" href="https://example.com/docs/404.html/">', true],
    ['<link data-rh=true rel=canonical href=https://example.com/404.html/ />', true],
    ['<link data-rh=true rel=canonical href=https://example.com/404.html />', false],
    ['<link data-rh="true" rel="canonical" href="https://example.com/404.html">', false],
    ['<p>no address</p>', false],
  ])('is known by %s', (html, expected) => {
    expect(endsInSlash(html)).toBe(expected);
  });
});

describe('the base URL', () => {
  test.each([
    ['<script src="/docs/assets/js/main.4d3c.js" defer="defer"></script>', '/docs/'],
    ['<script defer=defer src=/assets/js/runtime~main.4d3c.js></script>', '/'],
    ['<script src=/a/b/assets/js/main.4d3c.js></script>', '/a/b/'],
    ['<script src=https://cdn.example.com/x/assets/js/main.4d3c.js></script>', '/x/'],
    ['<script src=/other.js></script>', '/'],
  ])('is read off %s', (html, baseUrl) => {
    expect(baseUrlOf(html)).toBe(baseUrl);
  });

  test('comes from the build itself, and a folder without one is refused', async () => {
    expect(await readLayout(dir)).toEqual({ baseUrl: '/', trailingSlash: false });
    await expect(readLayout(join(dir, 'img'))).rejects.toThrow('docusaurus build');
  });
});
