import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { toNodeHandler } from 'better-auth/node';
import { admin } from 'better-auth/plugins/admin';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { jwt } from 'better-auth/plugins/jwt';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import express from 'express';
import { authSchema } from '../../packages/server/src/auth/schema.ts';
import { connect } from '../../packages/server/src/database/connect.ts';
import { given, RATE_LIMITS, SECRET, serveFor } from './served.ts';

/**
 * Better Auth on Express as its manual sets it up: the plugins that our server uses, over the same
 * tables, with its limits counted in the database too. As in our server no token is signed with each
 * look at the session, which it otherwise does and which takes far longer than the look.
 */
const { databaseUrl, port } = given();
const { db } = await connect({ databaseUrl, dataDir: '' });
const nobody = async () => {};
const auth = betterAuth({
  baseURL: `http://127.0.0.1:${port}`,
  secret: SECRET,
  database: { db, type: 'postgres', transaction: true },
  telemetry: { enabled: false },
  advanced: { cookiePrefix: 'docsauth', ipAddress: { ipAddressHeaders: ['x-forwarded-for'] } },
  ...authSchema,
  emailAndPassword: { enabled: true },
  rateLimit: {
    ...authSchema.rateLimit,
    enabled: true,
    storage: 'database',
    customRules: { ...RATE_LIMITS, '/sign-up/email': RATE_LIMITS['/get-session'] },
  },
  plugins: [
    twoFactor({ schema: authSchema.twoFactor }),
    admin({ schema: authSchema.admin }),
    emailOTP({ sendVerificationOTP: nobody }),
    magicLink({ sendMagicLink: nobody }),
    passkey({ schema: authSchema.passkey }),
    genericOAuth({ config: [] }),
    jwt({ disableSettingJwtHeader: true, schema: authSchema.jwt }),
  ],
});
const app = express();
app.all('/api/auth/*splat', toNodeHandler(auth));
await serveFor(app, port);
