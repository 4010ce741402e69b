import type { Background, Preferences, Profile, ProfileChange } from './types';

/** What readers write and choose, in one row. */
export type ProfileFields = Background & Preferences;
export type ProfileField = keyof ProfileFields;

/** The stored values of a profile. */
export function fieldsOf({ preferences, ...profile }: Profile): ProfileFields {
  const { softwareBackground, softwareLevel, hardwareBackground, hardwareLevel } = profile;
  const background = { softwareBackground, softwareLevel, hardwareBackground, hardwareLevel };
  return { ...background, ...preferences };
}

function isPreference(name: ProfileField): name is keyof Preferences {
  return /^(answer|code|personalisation)/.test(name);
}

/** The request that changes these fields and leaves the others as they are. */
export function changeOf(edits: Partial<ProfileFields>): ProfileChange {
  const { answerLanguage, answerLength, codeLanguage, personalisation, ...background } = edits;
  const preferences = { answerLanguage, answerLength, codeLanguage, personalisation };
  const changesPreferences = Object.values(preferences).some((value) => value !== undefined);
  return { ...background, ...(changesPreferences && { preferences }) };
}

/** Texts of nothing but spaces are none, for the server too. */
const plain = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);

const names = (edits: Partial<ProfileFields>) => Object.keys(edits) as ProfileField[];

/** The edits that differ from what is stored. */
export function changedFields(
  stored: ProfileFields,
  edits: Partial<ProfileFields>,
): Partial<ProfileFields> {
  const changed = names(edits).filter((name) => plain(edits[name]) !== plain(stored[name]));
  return Object.fromEntries(changed.map((name) => [name, edits[name]]));
}

/**
 * The edits that somebody else, e.g. the same reader in another tab, has made otherwise meanwhile.
 *
 * @param before what was stored when the edits began
 * @param after what is stored now
 */
export function clashingFields(
  before: ProfileFields,
  edits: Partial<ProfileFields>,
  after: ProfileFields,
): ProfileField[] {
  return names(changedFields(after, edits)).filter((name) => plain(before[name]) !== plain(after[name]));
}

/** Whether something is said about the reader's knowledge, which needs a consent to be stored. */
export function tellsBackground(fields: Partial<ProfileFields>): boolean {
  return names(fields).some((name) => !isPreference(name) && plain(fields[name]) !== null);
}
