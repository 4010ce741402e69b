/**
 * Better Auth's fields under the column names that other backends expect: snake_case. Fields that
 * have one word (`name`, `email`, `token`, `role`, …) keep their name.
 *
 * Each entry belongs into the option, or the plugin, of the same name.
 *
 * @example
 * betterAuth({
 *   user: authSchema.user,
 *   session: { ...authSchema.session, expiresIn: 604_800 },
 *   plugins: [admin({ schema: authSchema.admin })],
 * });
 */
export const authSchema = {
  user: {
    fields: {
      emailVerified: 'email_verified',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  session: {
    fields: {
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
  },
  account: {
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    fields: {
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  rateLimit: {
    modelName: 'rate_limit',
    fields: { lastRequest: 'last_request' },
  },
  admin: {
    user: { fields: { banReason: 'ban_reason', banExpires: 'ban_expires' } },
    session: { fields: { impersonatedBy: 'impersonated_by' } },
  },
  twoFactor: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'two_factor',
      fields: {
        backupCodes: 'backup_codes',
        userId: 'user_id',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
  passkey: {
    passkey: {
      fields: {
        publicKey: 'public_key',
        userId: 'user_id',
        credentialID: 'credential_id',
        deviceType: 'device_type',
        backedUp: 'backed_up',
        createdAt: 'created_at',
      },
    },
  },
  jwt: {
    jwks: {
      fields: {
        publicKey: 'public_key',
        privateKey: 'private_key',
        createdAt: 'created_at',
        expiresAt: 'expires_at',
      },
    },
  },
};
