import {
  type ConsentState,
  type Profile,
  type ProfileRequest,
  PURPOSES,
  type Purpose,
} from '../contract/index.ts';
import { type Fields, NOTHING, type ReaderState } from './state.ts';

/** The purpose of each field: it is stored and read while the consent to that purpose stands. */
export const PURPOSE_OF: Record<keyof Fields, Purpose> = {
  softwareBackground: 'background',
  softwareLevel: 'background',
  hardwareBackground: 'background',
  hardwareLevel: 'background',
  answerLanguage: 'personalised_answers',
  answerLength: 'personalised_answers',
  codeLanguage: 'personalised_answers',
  personalisation: 'personalised_answers',
};

export type Standing = Record<Purpose, boolean>;

/** Grants (`true`) and withdrawals (`false`) of one request. */
export type ConsentChanges = Partial<Record<Purpose, boolean>>;

/** How the consent to a purpose stands under the policy in force. */
export function consentState({ consents, policy }: ReaderState, purpose: Purpose): ConsentState {
  const latest = consents[purpose];
  if (!latest) return 'never';
  if (!latest.granted) return 'withdrawn';
  return latest.policyVersion === policy.version ? 'granted' : 'renewal_due';
}

/** Which consents stand, with the changes of a request made. */
export function standing(state: ReaderState, changes: ConsentChanges = {}): Standing {
  const stands = (purpose: Purpose) =>
    changes[purpose] ?? consentState(state, purpose) === 'granted';
  return {
    background: stands('background'),
    personalised_answers: stands('personalised_answers'),
    history: stands('history'),
  };
}

/** The part of what is stored that may be read; everything else is as if it were not there. */
export function readable(state: ReaderState): Fields {
  return withStanding(state.fields, NOTHING, standing(state));
}

/** Takes each field from `fields` if the consent to its purpose stands, else from `otherwise`. */
export function withStanding(fields: Fields, otherwise: Fields, stands: Standing): Fields {
  const from = (field: keyof Fields) => (stands[PURPOSE_OF[field]] ? fields : otherwise);
  return {
    softwareBackground: from('softwareBackground').softwareBackground,
    softwareLevel: from('softwareLevel').softwareLevel,
    hardwareBackground: from('hardwareBackground').hardwareBackground,
    hardwareLevel: from('hardwareLevel').hardwareLevel,
    answerLanguage: from('answerLanguage').answerLanguage,
    answerLength: from('answerLength').answerLength,
    codeLanguage: from('codeLanguage').codeLanguage,
    personalisation: from('personalisation').personalisation,
  };
}

/** The fields that a request names. */
export function requestedFields({ preferences, ...request }: ProfileRequest): Partial<Fields> {
  const { softwareBackground, softwareLevel, hardwareBackground, hardwareLevel } = request;
  const named = { softwareBackground, softwareLevel, hardwareBackground, hardwareLevel };
  return Object.fromEntries(
    Object.entries({ ...named, ...preferences }).filter(([, value]) => value !== undefined),
  );
}

/** The grants and withdrawals that a request names. */
export function requestedConsents({ consentGiven, consents }: ProfileRequest): ConsentChanges {
  if (consentGiven === undefined) return consents ?? {};
  return { background: consentGiven, personalised_answers: consentGiven };
}

/** The purposes of values that a request wants stored, and whose consent would not stand then. */
export function missingConsents(fields: Partial<Fields>, stands: Standing): Purpose[] {
  const names = Object.keys(NOTHING).filter((name): name is keyof Fields => name in NOTHING);
  const stored = names.filter((name) => (fields[name] ?? NOTHING[name]) !== NOTHING[name]);
  // The switch alone says nothing about anybody.
  const needed = stored
    .filter((name) => name !== 'personalisation')
    .map((name) => PURPOSE_OF[name]);
  return PURPOSES.filter((purpose) => needed.includes(purpose) && !stands[purpose]);
}

/** What a reader is shown of their profile. */
export function toProfile(state: ReaderState): Profile {
  const { answerLanguage, answerLength, codeLanguage, personalisation, ...background } =
    readable(state);
  const stands = standing(state);
  return {
    ...background,
    preferences: { answerLanguage, answerLength, codeLanguage, personalisation },
    consentGiven: stands.background,
    consents: stands,
    personalised: stands.personalised_answers && personalisation,
    policyVersion: state.policy.version,
    updatedAt: state.updatedAt?.toISOString() ?? null,
  };
}
