import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import handler from 'serve-handler';
import request from 'supertest';
import { serveSite } from '../serveSite.ts';

/** What `docusaurus build` writes for the same three pages, and files of `static/`. */
const LAYOUTS = {
  undefined: ['guide/index.html', 'guide/install/index.html'],
  true: ['guide/index.html', 'guide/install/index.html'],
  false: ['guide.html', 'guide/install.html'],
};
const ALWAYS = ['index.html', '404.html', 'img/logo.svg', 'assets/js/main.1a2b.js', 'cv.pdf'];

/** What readers and links have, right and wrong. */
const ADDRESSES = [
  '/',
  '/index.html',
  '/guide',
  '/guide/',
  '/guide.html',
  '/guide/index.html',
  '/guide/install',
  '/guide/install/',
  '/guide/install.html',
  '/img/logo.svg',
  '/assets/js/main.1a2b.js',
  '/cv.pdf',
  '/nothing',
  '/nothing/',
  '/guide/nothing',
  '/img',
];

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'serve-like-')));
  for (const [layout, pages] of Object.entries(LAYOUTS)) {
    for (const name of [...ALWAYS, ...pages]) {
      const file = join(root, layout, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, name);
    }
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The handler of `docusaurus serve`, set as it sets it. */
const theirs =
  (dir: string, trailingSlash: boolean | undefined): RequestListener =>
  (req, res) =>
    handler(req, res, {
      cleanUrls: true,
      public: dir,
      directoryListing: false,
      ...(trailingSlash !== undefined && { trailingSlash }),
    });

function ours(dir: string, trailingSlash: boolean | undefined): RequestListener {
  const site = { dir, baseUrl: '/', trailingSlash: trailingSlash === true };
  return express().use(serveSite({ publicUrl: 'http://localhost:3000', siteCsp: undefined }, site));
}

/** Where an address leads in the end: the status and what is there, as a browser sees it. */
async function destination(app: RequestListener, address: string) {
  let path = address;
  for (let hops = 0; hops < 4; hops += 1) {
    const answer = await request(app).get(path).buffer(true).redirects(0);
    if (answer.status < 300 || answer.status > 308) {
      const page = answer.status === 200 ? (answer.text ?? answer.body.toString()) : 'not found';
      return { path, status: answer.status, page };
    }
    path = new URL(String(answer.headers.location), 'http://localhost').pathname;
  }
  throw new Error(`${address} leads in circles`);
}

describe.each([undefined, true, false])('a site built with trailingSlash %s', (trailingSlash) => {
  const dir = () => join(root, String(trailingSlash));

  test.each(ADDRESSES)('shows at %s what "docusaurus serve" shows', async (address) => {
    const there = await destination(theirs(dir(), trailingSlash), address);
    const here = await destination(ours(dir(), trailingSlash), address);
    expect({ status: here.status, page: here.page }).toEqual({
      status: there.status,
      page: there.page,
    });
  });

  test.each(['/../outside', '/%2e%2e/outside'])(
    'has nothing at %s, as "docusaurus serve"',
    async (address) => {
      expect((await destination(theirs(dir(), trailingSlash), address)).status).toBe(400);
      expect((await destination(ours(dir(), trailingSlash), address)).status).toBe(404);
    },
  );

  test('gives each page one address of its own, the one that its links have', async () => {
    for (const address of ['/guide', '/guide/', '/guide/install', '/guide/install/']) {
      const there = await destination(theirs(dir(), trailingSlash), address);
      const here = await destination(ours(dir(), trailingSlash), address);
      expect(here.path).toBe(there.path);
    }
  });
});
