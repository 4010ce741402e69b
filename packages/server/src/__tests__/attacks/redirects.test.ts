import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, signedUp } from '../../testing/reader.ts';
import { ORIGIN, productionApp, tokenIn, verdict } from './support.ts';

/** Addresses that are meant to look like the site's and lead elsewhere. */
const HOSTILE = [
  'https://evil.example',
  'https://evil.example/docs.example.com',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/%5Cevil.example',
  '/%2F%2Fevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://docs.example.com@evil.example',
  'https://docs.example.com:pass@evil.example/',
  'https://docs.example.com.evil.example',
  'https://evildocs.example.com',
  'https://docs.example.com:8443/',
  'http://docs.example.com/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];

const GITHUB = { GITHUB_CLIENT_ID: 'an-id', GITHUB_CLIENT_SECRET: 'a-secret' };

describeOnEachDatabase('attacks by redirects', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database(), { env: GITHUB });
  });

  test('attack 17: no hostile address gets the token of a mailed link', async () => {
    const { reader } = await signedUp(app);
    for (const redirectTo of HOSTILE) {
      const body = { email: reader.email, redirectTo };
      const { status } = await app.browser().post('/request-password-reset', body);
      expect([redirectTo, [200, 400, 403].includes(status)]).toEqual([redirectTo, true]);
      if (status !== 200) continue;
      const { url } = (await app.mail('reset-password', reader.email)).data;
      expect([redirectTo, new URL(url).origin]).toEqual([redirectTo, ORIGIN]);
    }
    expect(app.mails.filter(({ template }) => template === 'reset-password')).toEqual([]);
  });

  test('attack 18: the link of a mail cannot be bent so that it hands its token on', async () => {
    const { reader } = await signedUp(app);
    await app.browser().post('/request-password-reset', { email: reader.email });
    const token = tokenIn((await app.mail('reset-password', reader.email)).data.url);
    for (const target of ['https://evil.example', ORIGIN]) {
      const callback = encodeURIComponent(target);
      const answer = await app.browser().get(`/reset-password/${token}?callbackURL=${callback}`);
      expect([answer.status >= 400, answer.headers.location]).toEqual([true, undefined]);
    }
    await app.browser().post('/sign-in/magic-link', { email: reader.email });
    const link = tokenIn((await app.mail('magic-link', reader.email)).data.url);
    const browser = app.browser();
    const evil = encodeURIComponent('https://evil.example');
    const answer = await browser.get(`/magic-link/verify?token=${link}&callbackURL=${evil}`);
    expect([answer.status, answer.headers.location]).toEqual([403, undefined]);
    expect(await browser.user()).toBeNull();
  });

  test('attack 19: a provider leads back to no other site', async () => {
    const fields = ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL'];
    for (const field of fields) {
      for (const target of ['https://evil.example', 'https://docs.example.com@evil.example']) {
        const body = { provider: 'github', [field]: target };
        const answer = await app.browser().post('/sign-in/social', body);
        expect([field, target, answer.status, answer.body.url]).toEqual([
          field,
          target,
          403,
          undefined,
        ]);
      }
    }
    const right = { provider: 'github', callbackURL: `${ORIGIN}/docs/intro` };
    expect(verdict(await app.browser().post('/sign-in/social', right))[0]).toBe(200);
  });

  test('attack 20: errors lead to the page of the site, whatever host the request claims', async () => {
    const claims = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' };
    const answer = await app.browser().get('/callback/github?error=access_denied&state=x', claims);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toMatch(/^https:\/\/docs\.example\.com\/auth\/error\?/);
    const { reader } = await signedUp(app);
    const body = { email: reader.email, redirectTo: '/auth/reset-password' };
    await app.browser().post('/request-password-reset', body, claims);
    const { url } = (await app.mail('reset-password', reader.email)).data;
    expect(url).toMatch(/^https:\/\/docs\.example\.com\/auth\/reset-password#token=/);
  });
});
