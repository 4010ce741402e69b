import { postOwn } from './ownRequest';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  /** Ends every session but this one. */
  revokeOtherSessions: boolean;
}

/** Changes the password. @throws {ClientError} e.g. `password_wrong`, `password_too_weak` */
export async function changePassword(change: PasswordChange): Promise<void> {
  await postOwn('/change-password', change);
}
