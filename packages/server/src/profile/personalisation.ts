import type { Kysely } from 'kysely';
import type { AnswerLength, Level } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { readable, toProfile } from './rules.ts';
import { readState } from './state.ts';

/** What an answer may take into account. Texts are the reader's own words: data, never instructions. */
export interface Personalisation {
  softwareBackground?: string;
  softwareLevel?: Level;
  hardwareBackground?: string;
  hardwareLevel?: Level;
  /** A language tag, such as `de`. */
  answerLanguage?: string;
  answerLength?: AnswerLength;
  /** As the reader typed it: `Python`. */
  codeLanguage?: string;
}

/**
 * What a reader has agreed that answers take into account, as it is now: keep it no longer than one
 * answer. The background is in it only while the consent to store it stands too.
 *
 * @returns `undefined` while the consent `personalised_answers` does not stand, while the reader's
 *   switch is off, and when nothing is stored
 *
 * @example
 * const reader = readerOf(req);
 * const personalisation = reader && (await readPersonalisation(db, reader.id));
 */
export async function readPersonalisation(
  db: Kysely<Database>,
  userId: string,
): Promise<Personalisation | undefined> {
  const state = await readState(db, userId);
  if (!state || !toProfile(state).personalised) return undefined;
  const { personalisation: _on, ...fields } = readable(state);
  const told = Object.entries(fields).filter(([, value]) => value !== null);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
