import { ClientError } from '../errors';
import { isRecord } from '../isRecord';
import {
  ANSWER_LENGTHS,
  CONSENT_STATES,
  type Consent,
  type ConsentEntry,
  type Consents,
  LEVELS,
  type Profile,
  PURPOSES,
  type Purpose,
} from './types';

// As in `../account/parse.ts`: what is missing shows at once, as an error of the page.

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new ClientError('malformed_response');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new ClientError('malformed_response');
  return value;
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new ClientError('malformed_response');
  return value;
}

const textOrNull = (value: unknown) => (typeof value === 'string' && value ? value : null);

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((known) => known === value) ?? null;
}

function toStanding(value: unknown): Record<Purpose, boolean> {
  const standing = record(value);
  return {
    background: standing.background === true,
    personalised_answers: standing.personalised_answers === true,
    history: standing.history === true,
  };
}

/** Reads the answer of `GET /api/v1/profile`. @throws {ClientError} `malformed_response` */
export function toProfile(body: unknown): Profile {
  const profile = record(body);
  const preferences = record(profile.preferences);
  return {
    softwareBackground: textOrNull(profile.softwareBackground),
    softwareLevel: oneOf(LEVELS, profile.softwareLevel),
    hardwareBackground: textOrNull(profile.hardwareBackground),
    hardwareLevel: oneOf(LEVELS, profile.hardwareLevel),
    preferences: {
      answerLanguage: textOrNull(preferences.answerLanguage),
      answerLength: oneOf(ANSWER_LENGTHS, preferences.answerLength),
      codeLanguage: textOrNull(preferences.codeLanguage),
      personalisation: preferences.personalisation === true,
    },
    consentGiven: profile.consentGiven === true,
    consents: toStanding(profile.consents),
    personalised: profile.personalised === true,
    policyVersion: text(profile.policyVersion),
    updatedAt: textOrNull(profile.updatedAt),
  };
}

/** A purpose of tomorrow has no words here yet: it is left out. */
function withPurpose<T>(
  items: unknown[],
  read: (item: Record<string, unknown>, purpose: Purpose) => T,
): T[] {
  return items.flatMap((value) => {
    const item = record(value);
    const purpose = oneOf(PURPOSES, item.purpose);
    return purpose ? [read(item, purpose)] : [];
  });
}

function toConsent(consent: Record<string, unknown>, purpose: Purpose): Consent {
  return {
    purpose,
    state: oneOf(CONSENT_STATES, consent.state) ?? 'never',
    since: textOrNull(consent.since),
    policyVersion: textOrNull(consent.policyVersion),
    erasedAfter: textOrNull(consent.erasedAfter),
  };
}

function toEntry(entry: Record<string, unknown>, purpose: Purpose): ConsentEntry {
  return {
    purpose,
    granted: entry.granted === true,
    policyVersion: text(entry.policyVersion),
    reason: textOrNull(entry.reason),
    at: text(entry.at),
  };
}

/** Reads the answer of `GET /api/v1/profile/consents`. @throws {ClientError} `malformed_response` */
export function toConsents(body: unknown): Consents {
  const { policyVersion, consents, ledger } = record(body);
  return {
    policyVersion: text(policyVersion),
    consents: withPurpose(list(consents), toConsent),
    ledger: withPurpose(list(ledger), toEntry),
  };
}
