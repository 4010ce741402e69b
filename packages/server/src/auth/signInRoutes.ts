import { Router } from 'express';
import type { AppDeps } from '../app.ts';
import type { Config } from '../config.ts';
import { type SignInMethods, strengthRequestSchema } from '../contract/index.ts';
import { jsonBody } from '../http/bodies.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { parse } from '../http/validate.ts';
import { requestLimits } from '../limits/limitRequests.ts';
import { hasOutboxPages } from '../mail/outbox/onlyOnLoopback.ts';
import { mailSender } from '../mail/sender.ts';
import { passwordStrength } from './password/strength.ts';
import { providerList } from './providers.ts';

/** A page asks at every pause in typing. */
const STRENGTH_LIMIT = { points: 60, seconds: 10 };

function signInMethods(config: Config): SignInMethods {
  return {
    password: true,
    magicLink: true,
    emailCode: true,
    passkey: true,
    providers: providerList(config),
    outbox: hasOutboxPages(config),
  };
}

/**
 * What the pages need before anybody is signed in, below `/api/v1`: the ways in, and how good a
 * password is while it is typed. Mount it before a body parser.
 */
export function signInRoutes({ auth, config }: Pick<AppDeps, 'auth' | 'config'>): Router {
  const { name } = mailSender(config.mailFrom, config.publicUrl);
  const limits = requestLimits({ auth, config });
  const router = Router();
  router
    .route('/sign-in-methods')
    .get((_req, res) => void res.json(signInMethods(config)))
    .all(methodNotAllowed('GET'));
  router
    .route('/password-strength')
    .post(limits.fixed('password-strength', STRENGTH_LIMIT), jsonBody(), (req, res) => {
      const { password, email, name: reader } = parse(strengthRequestSchema, req.body);
      const known = [email, reader, name].filter((text) => text !== undefined);
      res.set('Cache-Control', 'no-store').json(passwordStrength(password, known));
    })
    .all(methodNotAllowed('POST'));
  return router;
}
