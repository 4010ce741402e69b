import type { Background, Preferences, Profile, ProfileChange } from './types';

/** What readers write and choose, in one row. */
export type ProfileFields = Background & Preferences;
export type ProfileField = keyof ProfileFields;

const BACKGROUND_FIELDS = [
  'softwareBackground',
  'softwareLevel',
  'hardwareBackground',
  'hardwareLevel',
] as const satisfies (keyof Background)[];

const PREFERENCE_FIELDS = [
  'answerLanguage',
  'answerLength',
  'codeLanguage',
  'personalisation',
] as const satisfies (keyof Preferences)[];

const FIELDS: readonly ProfileField[] = [...BACKGROUND_FIELDS, ...PREFERENCE_FIELDS];

function pick<K extends ProfileField>(
  fields: Partial<ProfileFields>,
  names: readonly K[],
): Partial<ProfileFields> {
  const given = names.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, fields[name]]));
}

/** The stored values of a profile. */
export function fieldsOf(profile: Profile): ProfileFields {
  const { softwareBackground, softwareLevel, hardwareBackground, hardwareLevel } = profile;
  return {
    softwareBackground,
    softwareLevel,
    hardwareBackground,
    hardwareLevel,
    ...profile.preferences,
  };
}

/**
 * The request that changes these fields and leaves the others as they are.
 *
 * @example
 * changeOf({ softwareLevel: 'beginner', codeLanguage: null });
 * // { softwareLevel: 'beginner', preferences: { codeLanguage: null } }
 */
export function changeOf(edits: Partial<ProfileFields>): ProfileChange {
  const preferences = pick(edits, PREFERENCE_FIELDS);
  const some = Object.keys(preferences).length > 0;
  return { ...pick(edits, BACKGROUND_FIELDS), ...(some && { preferences }) };
}

/** Texts of nothing but spaces are none, for the server too. */
const plain = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);

function differs(name: ProfileField, a: Partial<ProfileFields>, b: Partial<ProfileFields>) {
  return plain(a[name]) !== plain(b[name]);
}

/** The edits that differ from what is stored. */
export function changedFields(
  stored: ProfileFields,
  edits: Partial<ProfileFields>,
): Partial<ProfileFields> {
  const given = FIELDS.filter((name) => edits[name] !== undefined);
  return pick(
    edits,
    given.filter((name) => differs(name, stored, edits)),
  );
}

/** The edits that have gone on since some were saved. */
export function unsavedEdits(
  now: Partial<ProfileFields>,
  saved: Partial<ProfileFields>,
): Partial<ProfileFields> {
  return pick(
    now,
    FIELDS.filter((name) => now[name] !== saved[name]),
  );
}

/**
 * The edited fields that somebody else, e.g. the same reader in another tab, has changed to something
 * else meanwhile.
 *
 * @param before what was stored when the edits began
 * @param after what is stored now
 */
export function clashingFields(
  before: ProfileFields,
  edits: Partial<ProfileFields>,
  after: ProfileFields,
): ProfileField[] {
  const open = changedFields(after, changedFields(before, edits));
  return FIELDS.filter((name) => open[name] !== undefined && differs(name, before, after));
}

/** Whether something is said about the reader's knowledge, which needs a consent to be stored. */
export function tellsBackground(fields: Partial<ProfileFields>): boolean {
  return BACKGROUND_FIELDS.some((name) => (plain(fields[name]) ?? null) !== null);
}
