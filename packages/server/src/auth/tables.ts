import type { ColumnType, Generated } from 'kysely';

/** Better Auth writes these itself; a row that we insert may leave them to the database. */
type CreatedAt = ColumnType<Date, Date | undefined, never>;
type UpdatedAt = Generated<Date>;

/** A reader. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: CreatedAt;
  updated_at: UpdatedAt;
  /** `user` or `admin`; other backends read it too. */
  role: Generated<string | null>;
  banned: Generated<boolean | null>;
  ban_reason: string | null;
  ban_expires: Date | null;
  /** Signing in needs a second factor. */
  two_factor_enabled: Generated<boolean | null>;
}

/** A sign-in on one device. */
export interface SessionTable {
  id: string;
  expires_at: Date;
  token: string;
  created_at: CreatedAt;
  updated_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  user_id: string;
  /** The administrator who acts as this reader. */
  impersonated_by: string | null;
}

/** One way in which a reader signs in: a password (`provider_id` is `credential`) or a provider. */
export interface AccountTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: CreatedAt;
  updated_at: Date;
}

/** A code or link that was sent out and has not been used yet. */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: CreatedAt;
  updated_at: UpdatedAt;
}

/** How often an address has called a path of `/api/auth` lately. */
export interface RateLimitTable {
  id: string;
  key: string;
  count: number;
  /** Milliseconds since 1970. */
  last_request: number;
}

/** The second factor of a reader: what an authenticator app and the backup codes are checked against. */
export interface TwoFactorTable {
  id: string;
  /** Encrypted. */
  secret: string;
  /** Encrypted. */
  backup_codes: string;
  user_id: string;
  /** The reader has typed a first code: from then on it counts. */
  verified: boolean | null;
  failed_verification_count: number | null;
  locked_until: Date | null;
}

/** A code of an authenticator app that was used: it is not taken a second time. */
export interface TwoFactorUsedCodeTable {
  user_id: string;
  /** Seconds since 1970 divided by 30. */
  step: number;
}

/** A passkey of a reader. */
export interface PasskeyTable {
  id: string;
  name: string | null;
  public_key: string;
  user_id: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  created_at: Date | null;
  /** The make of the device or password manager. */
  aaguid: string | null;
}

/** A key that signs the tokens for other backends. */
export interface JwksTable {
  id: string;
  public_key: string;
  /** Encrypted. */
  private_key: string;
  created_at: Date;
  expires_at: Date | null;
  alg: string | null;
  crv: string | null;
}

/** How often signing in with one address has failed lately. */
export interface SignInBackoffTable {
  /** A keyed hash of the address, see `backoffKey()`. */
  key: string;
  failures: number;
  /** Until then nobody signs in under it. */
  blocked_until: Date;
  last_failure_at: Date;
}

/** The tables of Better Auth, and those of ours beside them. */
export interface AuthTables {
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  rate_limit: RateLimitTable;
  two_factor: TwoFactorTable;
  two_factor_used_code: TwoFactorUsedCodeTable;
  passkey: PasskeyTable;
  jwks: JwksTable;
  sign_in_backoff: SignInBackoffTable;
}
