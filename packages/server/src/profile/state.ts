import { type Kysely, sql } from 'kysely';
import type { AnswerLength, Level, Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import type { Policy } from './policy.ts';

/** What readers may store about themselves. */
export interface Fields {
  softwareBackground: string | null;
  softwareLevel: Level | null;
  hardwareBackground: string | null;
  hardwareLevel: Level | null;
  answerLanguage: string | null;
  answerLength: AnswerLength | null;
  codeLanguage: string | null;
  personalisation: boolean;
}

/** The latest entry of the ledger for a purpose. */
export interface Entry {
  granted: boolean;
  policyVersion: string;
  at: Date;
}

/** What the database holds about a reader at one moment; who may read which of it, `rules` says. */
export interface ReaderState {
  fields: Fields;
  updatedAt: Date | null;
  consents: Partial<Record<Purpose, Entry>>;
  policy: Policy;
}

/** A profile in which nothing is stored. */
export const NOTHING: Fields = {
  softwareBackground: null,
  softwareLevel: null,
  hardwareBackground: null,
  hardwareLevel: null,
  answerLanguage: null,
  answerLength: null,
  codeLanguage: null,
  personalisation: true,
};

interface Row extends Fields {
  updatedAt: Date | null;
  policyVersion: string;
  policySince: Date;
  consents: Array<{ purpose: Purpose; granted: boolean; policyVersion: string; at: string }>;
}

function toState({ updatedAt, policyVersion, policySince, consents, ...fields }: Row): ReaderState {
  return {
    fields,
    updatedAt,
    policy: { version: policyVersion, since: policySince },
    consents: Object.fromEntries(
      consents.map(({ purpose, at, ...entry }) => [purpose, { ...entry, at: new Date(at) }]),
    ),
  };
}

/**
 * Reads profile, consents and policy in one statement: two could see a consent from before a
 * withdrawal and a background from after it, or the other way round.
 *
 * @returns `undefined` if the account is gone
 */
export async function readState(
  db: Kysely<Database>,
  userId: string,
): Promise<ReaderState | undefined> {
  const { rows } = await sql<Row>`
    select p.software_background as "softwareBackground", p.software_level as "softwareLevel",
      p.hardware_background as "hardwareBackground", p.hardware_level as "hardwareLevel",
      p.answer_language as "answerLanguage", p.answer_length as "answerLength",
      p.code_language as "codeLanguage", coalesce(p.personalisation, true) as personalisation,
      p.updated_at as "updatedAt", v.version as "policyVersion", v.since as "policySince",
      coalesce((
        select json_agg(json_build_object('purpose', c.purpose, 'granted', c.granted,
          'policyVersion', c.policy_version, 'at', c.at))
        from (select distinct on (purpose) * from consent
          where user_id = u.id order by purpose, id desc) as c), '[]') as consents
    from "user" as u
      left join reader_profile as p on p.user_id = u.id
      cross join (select version, since from policy_version order by id desc limit 1) as v
    where u.id = ${userId}`.execute(db);
  return rows[0] && toState(rows[0]);
}
