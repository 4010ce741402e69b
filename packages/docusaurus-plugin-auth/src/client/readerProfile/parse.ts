import { list, oneOf, record, text, textOrNull } from '../parsing';
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
  items: unknown,
  read: (item: Record<string, unknown>, purpose: Purpose) => T,
): T[] {
  return list(items, record).flatMap((item) => {
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
    consents: withPurpose(consents, toConsent),
    ledger: withPurpose(ledger, toEntry),
  };
}
