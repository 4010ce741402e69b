import { useState } from 'react';
import { ClientError } from '../errors';
import {
  changedFields,
  fieldsOf,
  type ProfileField,
  type ProfileFields,
  unsavedEdits,
} from './fields';
import type { StoredProfile } from './requests';
import { saveEdits } from './saveEdits';
import type { ProfileChange } from './types';

export interface ProfileDraft {
  stored: ProfileFields;
  /** What the form shows: what is stored, with the edits of the reader over it. */
  values: ProfileFields;
  edit: (edits: Partial<ProfileFields>) => void;
  /** Whether there is something to save. */
  changed: boolean;
  /** The fields that were changed elsewhere while the reader edited them. */
  clashes: readonly ProfileField[];
  /** Gives up the reader's version of a field. */
  takeStored: (name: ProfileField) => void;
  /** Leaves the reader's version: the next save replaces the stored one. */
  keepMine: (name: ProfileField) => void;
  /**
   * Saves the edits, and with them what the reader agrees to.
   *
   * @throws {ClientError} `precondition_failed` when a field was changed elsewhere: the edits are kept,
   * `clashes` names them, and saving again replaces what is stored
   */
  save: (consents?: ProfileChange['consents']) => Promise<void>;
}

/**
 * A form over the stored profile. What the reader edits is a layer over what is stored, so that a
 * change from elsewhere shows in the fields that they have not touched, and loses nothing.
 *
 * @param onStored is told what is stored after a save, or after a change from elsewhere
 */
export function useProfileDraft(
  stored: StoredProfile,
  onStored: (stored: StoredProfile) => void,
): ProfileDraft {
  const [edits, setEdits] = useState<Partial<ProfileFields>>({});
  const [clashes, setClashes] = useState<readonly ProfileField[]>([]);
  const fields = fieldsOf(stored.profile);
  const settle = (name: ProfileField) => setClashes((all) => all.filter((one) => one !== name));

  async function save(consents?: ProfileChange['consents']): Promise<void> {
    const saved = await saveEdits({ stored, edits, consents });
    onStored(saved.stored);
    setClashes(saved.clashes);
    if (saved.clashes.length > 0) throw new ClientError('precondition_failed');
    // What was typed while the request was on its way is still to be saved.
    setEdits((now) => unsavedEdits(now, edits));
  }

  return {
    stored: fields,
    values: { ...fields, ...edits },
    edit: (more) => setEdits((now) => ({ ...now, ...more })),
    changed: Object.keys(changedFields(fields, edits)).length > 0,
    clashes,
    takeStored(name) {
      setEdits(({ [name]: _given, ...others }) => others);
      settle(name);
    },
    keepMine: settle,
    save,
  };
}
