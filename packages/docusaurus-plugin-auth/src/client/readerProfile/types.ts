// What the server's profile API takes and gives, restated as in `../types.ts`.

/** How much a reader knows of a field. */
export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

/** How long answers shall be. */
export const ANSWER_LENGTHS = ['short', 'medium', 'long'] as const;
export type AnswerLength = (typeof ANSWER_LENGTHS)[number];

/** What readers agree to, each for itself. */
export const PURPOSES = ['background', 'personalised_answers', 'history'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Longest text about oneself, in characters. */
export const BACKGROUND_MAX = 2_000;

export interface Preferences {
  /** A language tag, such as `de`; null: the language of the page. */
  answerLanguage: string | null;
  answerLength: AnswerLength | null;
  codeLanguage: string | null;
  /** The switch: while it is off, answers read nothing of the profile. */
  personalisation: boolean;
}

export interface Background {
  softwareBackground: string | null;
  softwareLevel: Level | null;
  hardwareBackground: string | null;
  hardwareLevel: Level | null;
}

/** `GET /api/v1/profile`, and the answer to every change of it. */
export interface Profile extends Background {
  preferences: Preferences;
  /** The consent to store the background stands. */
  consentGiven: boolean;
  /** Which consents stand. */
  consents: Record<Purpose, boolean>;
  /** Answers use the profile now: there is a consent, and the switch is on. */
  personalised: boolean;
  /** The version of the privacy policy in force. */
  policyVersion: string;
  /** ISO 8601; null while nothing is stored. */
  updatedAt: string | null;
}

/** A change of the profile: what is absent stays as it is, and null clears. */
export interface ProfileChange extends Partial<Background> {
  preferences?: Partial<Preferences>;
  /** Grants and withdrawals that belong to the change. */
  consents?: Partial<Record<Purpose, boolean>>;
}

/**
 * `renewal_due`: granted under an older policy. What was stored is kept unread until `erasedAfter`,
 * unless the consent is given again.
 */
export const CONSENT_STATES = ['granted', 'withdrawn', 'never', 'renewal_due'] as const;

export interface Consent {
  purpose: Purpose;
  state: (typeof CONSENT_STATES)[number];
  /** Since when it is so. */
  since: string | null;
  /** The version of the policy of the latest entry. */
  policyVersion: string | null;
  erasedAfter: string | null;
}

/** An entry of the ledger: nothing in it is ever changed. */
export interface ConsentEntry {
  purpose: Purpose;
  granted: boolean;
  policyVersion: string;
  /** `not_renewed`: it ended because a new policy was not agreed to. */
  reason: string | null;
  at: string;
}

/** `GET /api/v1/profile/consents`, and the answer to a grant or a withdrawal. */
export interface Consents {
  policyVersion: string;
  consents: Consent[];
  /** The oldest first. */
  ledger: ConsentEntry[];
}
