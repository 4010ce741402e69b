/** What a browser told about itself when a session began; null where it did not. */
export interface Device {
  browser: string | null;
  os: string | null;
  kind: 'desktop' | 'mobile' | 'tablet' | 'other';
}

/** A place where the reader is signed in. */
export interface AccountSession {
  id: string;
  /** The session of this request. */
  current: boolean;
  /** ISO 8601, as every time here. */
  createdAt: string;
  lastActiveAt: string;
  device: Device;
}

/** An account at a provider that the reader can sign in with. */
export interface LinkedAccount {
  id: string;
  /** The provider's id, as in the sign-in methods. */
  providerId: string;
  /** What the provider is called. */
  name: string;
  createdAt: string;
}

export interface AccountPasskey {
  id: string;
  name: string;
  createdAt: string | null;
}

export interface AccountUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Where the picture is; see `pictureUrl`. */
  image: string | null;
  twoFactorEnabled: boolean;
  createdAt: string;
}

/** Everything that the account page shows, but the sessions. */
export interface Account {
  user: AccountUser;
  /** False for readers who only ever came in by link, code or provider. */
  hasPassword: boolean;
  linkedAccounts: LinkedAccount[];
  passkeys: AccountPasskey[];
  /** Until then the server takes what needs a session that has just begun; null: it does not. */
  freshUntil: string | null;
}
