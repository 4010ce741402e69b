import { useCallback } from 'react';
import { useLoaded } from '../account/useLoaded';
import type { ClientError } from '../errors';
import { getConsents, getProfile, type StoredProfile } from './requests';
import type { Consents } from './types';

/** What is stored of a reader, and what they have agreed to. */
export interface ReaderProfile {
  stored: StoredProfile;
  consents: Consents;
}

export interface LoadedProfile {
  data: ReaderProfile | undefined;
  error: ClientError | undefined;
  /** Reads both again. */
  reload: () => Promise<void>;
  /** Takes over the profile that the server answered with, and reads the consents again. */
  adopt: (stored: StoredProfile) => void;
}

async function load(): Promise<ReaderProfile> {
  const [stored, consents] = await Promise.all([getProfile(), getConsents()]);
  return { stored, consents };
}

/**
 * The reader's profile for the sections of the account page, which share it.
 *
 * @param enabled nothing is asked while it is false
 */
export function useReaderProfile(enabled: boolean): LoadedProfile {
  const { data, error, reload, replace } = useLoaded(load, enabled);
  const consents = data?.consents;
  const adopt = useCallback(
    (stored: StoredProfile) => {
      if (consents) replace({ stored, consents });
      void reload();
    },
    [consents, reload, replace],
  );
  return { data, error, reload, adopt };
}
