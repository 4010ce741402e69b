import { beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.mock('../../config', () => ({ pluginConfig: { privacy: {} } }));

import { ClientError } from '../../errors';
import type { StoredProfile } from '../requests';
import type { Profile, ProfileChange } from '../types';

let saveEdits: typeof import('../saveEdits').saveEdits;
beforeAll(async () => {
  ({ saveEdits } = await import('../saveEdits'));
});

const profile: Profile = {
  softwareBackground: 'I write C.',
  softwareLevel: null,
  hardwareBackground: null,
  hardwareLevel: null,
  preferences: {
    answerLanguage: null,
    answerLength: null,
    codeLanguage: null,
    personalisation: true,
  },
  consentGiven: true,
  consents: { background: true, personalised_answers: false, history: false },
  personalised: false,
  policyVersion: '1',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

const at = (etag: string, change: Partial<Profile> = {}): StoredProfile => ({
  etag,
  profile: { ...profile, ...change },
});

/** A server that has `now`, and takes changes of nothing else. */
function serverWith(now: StoredProfile) {
  const changes: [ProfileChange, string | null][] = [];
  return {
    changes,
    getProfile: async () => now,
    changeProfile: async (change: ProfileChange, { etag }: StoredProfile) => {
      changes.push([change, etag]);
      if (etag !== now.etag) throw new ClientError('precondition_failed');
      return at('after');
    },
  };
}

describe('saving edits', () => {
  it('sends what has changed, over the state that was seen', async () => {
    const server = serverWith(at('a'));
    const edits = { softwareBackground: 'I write Rust.', hardwareBackground: '' };
    const saved = await saveEdits(
      { stored: at('a'), edits, consents: { background: true } },
      server,
    );
    expect(server.changes).toEqual([
      [{ softwareBackground: 'I write Rust.', consents: { background: true } }, 'a'],
    ]);
    expect(saved).toEqual({ stored: at('after'), clashes: [] });
  });

  it('saves over a change from elsewhere that it does not touch', async () => {
    const server = serverWith(at('b', { hardwareLevel: 'beginner' }));
    const edits = { softwareBackground: 'I write Rust.' };
    const saved = await saveEdits({ stored: at('a'), edits }, server);
    expect(server.changes.map(([, etag]) => etag)).toEqual(['a', 'b']);
    expect(saved).toEqual({ stored: at('after'), clashes: [] });
  });

  it('saves nothing when a field was changed elsewhere too, and says which', async () => {
    const newest = at('b', { softwareBackground: 'I write Go.' });
    const server = serverWith(newest);
    const edits = { softwareBackground: 'I write Rust.', softwareLevel: 'advanced' as const };
    const saved = await saveEdits({ stored: at('a'), edits }, server);
    expect(server.changes).toHaveLength(1);
    expect(saved).toEqual({ stored: newest, clashes: ['softwareBackground'] });
  });

  it('hands on every other failure', async () => {
    const server = {
      ...serverWith(at('a')),
      changeProfile: async () => {
        throw new ClientError('offline');
      },
    };
    await expect(saveEdits({ stored: at('a'), edits: {} }, server)).rejects.toMatchObject({
      code: 'offline',
    });
  });
});
