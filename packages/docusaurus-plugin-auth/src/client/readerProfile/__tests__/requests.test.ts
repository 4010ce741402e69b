import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

const privacy: { policyVersion?: string; askAtSignUp: boolean } = { askAtSignUp: true };
jest.mock('@generated/i18n', () => ({ currentLocale: 'en' }), { virtual: true });
jest.mock('../../config', () => ({
  serverOrigin: () => 'https://auth.example',
  get pluginConfig() {
    return { privacy };
  },
}));
const session = { user: { asksAgain: false }, refresh: jest.fn(async () => {}) };
jest.mock('../../session', () => ({ refreshSession: () => session.refresh() }));
jest.mock('../../sessionState', () => ({ sessionState: { get: () => session } }));

import type * as Questions from '../hasQuestions';
import type * as Requests from '../requests';

let requests: typeof Requests & typeof Questions;
beforeAll(async () => {
  requests = Object.assign({}, await import('../requests'), await import('../hasQuestions'));
});

const fetch = jest.fn<typeof globalThis.fetch>();
beforeEach(() => {
  fetch.mockReset();
  Object.assign(globalThis, { fetch });
  privacy.policyVersion = undefined;
  privacy.askAtSignUp = true;
});

const PROFILE = {
  softwareBackground: 'C',
  softwareLevel: 'guru',
  hardwareBackground: null,
  hardwareLevel: 'beginner',
  preferences: { codeLanguage: 'c', answerLength: 'endless', personalisation: true },
  consentGiven: true,
  consents: { background: true },
  personalised: false,
  policyVersion: '3',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const CONSENTS = {
  policyVersion: '3',
  consents: [
    {
      purpose: 'background',
      state: 'granted',
      since: '2026-01-01T00:00:00.000Z',
      policyVersion: '3',
    },
    { purpose: 'newsletter', state: 'granted' },
  ],
  ledger: [
    {
      purpose: 'background',
      granted: true,
      policyVersion: '3',
      reason: null,
      at: '2026-01-01T00:00:00.000Z',
    },
  ],
};

const answer = (body: object, headers: Record<string, string> = {}) =>
  fetch.mockResolvedValueOnce(new Response(JSON.stringify(body), { headers }));
const sent = () => {
  const [url, init] = fetch.mock.calls.at(-1) ?? [];
  const headers = new Headers(init?.headers);
  const body: unknown = init?.body ? JSON.parse(String(init.body)) : undefined;
  return { url, method: init?.method, ifMatch: headers.get('if-match'), body };
};

describe('the profile', () => {
  it('is read with the mark of its state; what is not known here counts as no answer', async () => {
    answer(PROFILE, { etag: '"a"' });
    const { profile, etag } = await requests.getProfile();
    expect(etag).toBe('"a"');
    expect(profile).toMatchObject({ softwareLevel: null, hardwareLevel: 'beginner' });
    expect(profile.preferences).toEqual({
      answerLanguage: null,
      answerLength: null,
      codeLanguage: 'c',
      personalisation: true,
    });
    expect(profile.consents).toEqual({
      background: true,
      personalised_answers: false,
      history: false,
    });
  });

  it('is changed from the state that was seen, and agrees to the policy that was in force then', async () => {
    answer(PROFILE, { etag: '"a"' });
    const stored = await requests.getProfile();
    answer(PROFILE, { etag: '"b"' });
    const change = { softwareLevel: null, consents: { background: true, history: false } };
    expect((await requests.changeProfile(change, stored)).etag).toBe('"b"');
    expect(sent()).toEqual({
      url: 'https://auth.example/api/v1/profile',
      method: 'PATCH',
      ifMatch: '"a"',
      body: { ...change, policyVersion: '3' },
    });
    answer(PROFILE);
    await requests.changeProfile({ consents: { history: false } }, { ...stored, etag: null });
    expect(sent()).toMatchObject({ ifMatch: null, body: { consents: { history: false } } });
  });

  it('is refused as the server says', async () => {
    answer(PROFILE, { etag: '"a"' });
    const stored = await requests.getProfile();
    const problem = JSON.stringify({ code: 'precondition_failed' });
    fetch.mockResolvedValueOnce(new Response(problem, { status: 412 }));
    await expect(requests.changeProfile({}, stored)).rejects.toMatchObject({
      code: 'precondition_failed',
    });
  });
});

describe('consents', () => {
  it('are read with their ledger; a purpose without words here is left out', async () => {
    answer(CONSENTS);
    const { consents, ledger } = await requests.getConsents();
    expect(consents.map(({ purpose, state }) => [purpose, state])).toEqual([
      ['background', 'granted'],
    ]);
    expect(ledger).toHaveLength(1);
  });

  it('that were asked for anew take the mark in the navbar away once they are answered', async () => {
    answer(CONSENTS);
    await requests.setConsent('history', false, '3');
    expect(session.refresh).not.toHaveBeenCalled();
    session.user.asksAgain = true;
    answer(CONSENTS);
    await requests.setConsent('history', true, '3');
    expect(session.refresh).toHaveBeenCalledTimes(1);
    session.user.asksAgain = false;
  });

  it('name the version of the text that the site shows, where it says one', async () => {
    privacy.policyVersion = '2';
    answer(CONSENTS);
    await requests.setConsent('history', true, '3');
    expect(sent()).toMatchObject({
      method: 'POST',
      body: { purpose: 'history', granted: true, policyVersion: '2' },
    });
    answer(CONSENTS);
    await requests.setConsent('history', false, '3');
    expect(sent().body).toEqual({ purpose: 'history', granted: false });
  });
});

describe('after a sign-in', () => {
  it('a new account is asked about its reader, unless the site leaves that out', async () => {
    expect(await requests.hasQuestions(true)).toBe(true);
    privacy.askAtSignUp = false;
    expect(await requests.hasQuestions(true)).toBe(false);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('who agreed to an older policy is asked again, and nobody else', async () => {
    answer(CONSENTS);
    expect(await requests.hasQuestions(false)).toBe(false);
    answer({ ...CONSENTS, consents: [{ purpose: 'history', state: 'renewal_due' }] });
    expect(await requests.hasQuestions(false)).toBe(true);
  });

  it('nobody is held up by a server that does not answer', async () => {
    fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await requests.hasQuestions(false)).toBe(false);
  });
});
