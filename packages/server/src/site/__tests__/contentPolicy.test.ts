import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { allowScripts, pagePolicies, STRICT_POLICY } from '../contentPolicy.ts';
import { inlineScriptHashes } from '../inlineScripts.ts';

/** Of `alert(1)`, as `openssl dgst -sha256 -binary | base64` makes it. */
const ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

describe('the inline scripts of a page', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<script data-rh=true>alert(1)</script>'],
    ['<script type="text/javascript" data-a="1>2">alert(1)</script >'],
    ["<SCRIPT type='module'>alert(1)</SCRIPT>"],
    ['<script>alert(1)</script><p>text</p><script>alert(1)</script>'],
  ])('are found in %s', (html) => {
    expect(inlineScriptHashes(html)).toEqual([ALERT]);
  });

  test.each([
    ['<script src=/assets/js/main.js defer></script>'],
    ['<script defer src="/main.js">alert(1)</script>'],
    ['<script type=application/ld+json>{"@context":"https://schema.org"}</script>'],
    ['<script type="application/json">{}</script>'],
    ['<p>&lt;script>alert(1)&lt;/script></p>'],
  ])('are none in %s', (html) => {
    expect(inlineScriptHashes(html)).toEqual([]);
  });
});

describe('a policy', () => {
  test('lets scripts in by their hashes beside what it lets in already', () => {
    expect(allowScripts("script-src 'self' https://cdn.example; img-src *", [ALERT])).toBe(
      `script-src 'self' https://cdn.example ${ALERT}; img-src *`,
    );
  });

  test('that names no scripts takes what it says of everything', () => {
    expect(allowScripts("default-src 'self';", [ALERT])).toBe(
      `default-src 'self'; script-src 'self' ${ALERT}`,
    );
    expect(allowScripts("default-src 'none'", [ALERT])).toBe(
      `default-src 'none'; script-src ${ALERT}`,
    );
  });

  test('that allows everything is left as it is', () => {
    expect(allowScripts("frame-ancestors 'self'", [ALERT])).toBe("frame-ancestors 'self'");
  });

  test('is strict without the permission to run any inline script', () => {
    expect(allowScripts(STRICT_POLICY, [])).not.toMatch(/script-src|[^-]style-src [^;]*unsafe/);
  });
});

test('a page that was built again has the hashes of its new scripts', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'policy-'));
  const file = join(dir, 'index.html');
  const policyOf = pagePolicies("default-src 'self'");
  await writeFile(file, '<script>alert(1)</script>');
  expect(await policyOf(file)).toContain(ALERT);
  await writeFile(file, '<p>none</p>');
  await utimes(file, new Date(), new Date(Date.now() + 5_000));
  expect(await policyOf(file)).toBe("default-src 'self'");
  await rm(dir, { recursive: true });
});
