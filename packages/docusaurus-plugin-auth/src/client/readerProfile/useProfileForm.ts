import { useState } from 'react';
import { useAction } from '../account/useAction';
import { ClientError } from '../errors';
import type { ProfileFields } from './fields';
import type { StoredProfile } from './requests';
import type { ProfileChange } from './types';
import { type ProfileDraft, useProfileDraft } from './useProfileDraft';

export interface ProfileForm {
  draft: ProfileDraft;
  /** Edits the draft. What was said of the last save goes with it. */
  edit: (edits: Partial<ProfileFields>) => void;
  /**
   * Saves the draft, and with it what the reader agrees to.
   *
   * @param consents null where a consent is needed that was not given
   * @returns whether it worked; what failed is in `state`
   */
  save: (consents?: ProfileChange['consents'] | null) => Promise<boolean>;
  /** What the frame of the form shows. */
  state: { busy: boolean; error: ClientError | undefined; saved: boolean; changed: boolean };
}

/** A form of the account page over a part of the profile: its draft, and what came of saving it. */
export function useProfileForm(
  stored: StoredProfile,
  onStored: (stored: StoredProfile) => void,
): ProfileForm {
  const draft = useProfileDraft(stored, onStored);
  const { busy, error, run } = useAction();
  const [saved, setSaved] = useState(false);
  return {
    draft,
    edit(edits) {
      setSaved(false);
      draft.edit(edits);
    },
    async save(consents) {
      setSaved(false);
      const worked = await run(async () => {
        if (consents === null) throw new ClientError('consent_required');
        await draft.save(consents);
      });
      setSaved(worked);
      return worked;
    },
    state: { busy, error, saved, changed: draft.changed },
  };
}
