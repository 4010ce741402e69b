import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inlineScriptHashes as serverHashes } from '../../../server/src/site/inlineScripts';
import { contentPolicy, inlineScriptHashes } from '../contentPolicy';

/** Of `alert(1)`, as `openssl dgst -sha256 -binary | base64` makes it. */
const ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'plugin-auth-'));
  mkdirSync(path.join(build, 'docs'));
});

afterEach(() => rmSync(build, { recursive: true }));

test('the policy names the inline scripts of every page once, and allows no others', async () => {
  writeFileSync(path.join(build, 'index.html'), '<script>alert(1)</script><script src=/a.js>');
  writeFileSync(path.join(build, 'docs/intro.html'), '<script>alert(1)</script>');
  writeFileSync(path.join(build, 'docs/more.html'), '<script data-rh=true>alert(2)</script>');
  writeFileSync(path.join(build, 'docs/notes.txt'), '<script>alert(3)</script>');
  const policy = await contentPolicy(build);
  expect(policy.match(/'sha256-/g)).toHaveLength(2);
  expect(policy).toContain(`script-src 'self' ${ALERT} 'sha256-`);
  expect(policy).not.toMatch(/(script|style)-src [^;]*'unsafe-inline'/);
  expect(policy).toContain("connect-src 'self';");
});

test('a server of another origin may be asked, and shows the pictures of readers', async () => {
  const policy = await contentPolicy(build, 'https://api.example.com/');
  expect(policy).toContain("connect-src 'self' https://api.example.com;");
  expect(policy).toContain("img-src 'self' data: https://api.example.com;");
});

test('what runs is told from data and from files, as the server does for its own pages', () => {
  const html = `<script type=application/ld+json>{}</script><script src="/a.js"></script>
    <script type='module' data-a="1>2">alert(1)</script><SCRIPT></SCRIPT>`;
  expect(inlineScriptHashes(html)).toEqual([ALERT]);
  expect(serverHashes(html)).toEqual([ALERT]);
});
