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

/** The tables of Better Auth. */
export interface AuthTables {
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  rate_limit: RateLimitTable;
}
