import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { createHoldBack } from '../limits/holdBack.ts';
import { limitKeys } from '../limits/keys.ts';
import { requestLimits } from '../limits/limitRequests.ts';
import { createProofs } from '../limits/proof/proofs.ts';
import { type ProofRule, requireProof } from '../limits/proof/requireProof.ts';
import { createStrain } from '../limits/proof/strain.ts';
import type { AuthService } from './authService.ts';
import { isHashingBusy } from './password/hashing.ts';
import { bearerToken, sessionCookie } from './reader/identify.ts';

type Deps = Pick<AppDeps, 'auth' | 'config'>;

/** Whether a session comes along; one that is made up asks the database nothing. */
const hasSession =
  (auth: Pick<AuthService, 'currentSession'>): ProofRule['knows'] =>
  async (req) => {
    if (sessionCookie(req) === undefined && bearerToken(req) === undefined) return false;
    const { cookie = '', authorization = '', origin = '' } = req.headers;
    const session = await auth.currentSession(new Headers({ cookie, authorization, origin }));
    return session !== null && !session.banned;
  };

/** While very many try to sign in: of whoever has no session. */
function proofOfSignIns({ auth, config }: Deps): ProofRule {
  const { proofOfWork, minute } = config.limits;
  const strain = createStrain({
    limiter: auth.limiter,
    key: limitKeys(auth.sign).all('auth-unproven'),
    rule: { points: Math.ceil(minute.auth.all / 2), seconds: 60 },
    busy: isHashingBusy,
  });
  const holdBack = createHoldBack();
  const guarded = proofOfWork !== 'off' && minute.auth.all > 0;
  return {
    limit: 'auth',
    asks: (req) => guarded && strain.lasts(req),
    knows: hasSession(auth),
    async refused(res) {
      if (await strain.count()) await holdBack(res);
    },
  };
}

/**
 * What stands before whatever is posted to Better Auth: the limits of an address, of a reader and of
 * all together. Whoever shows neither a session nor a proof of work gets at most half of what all
 * may, and half of the line in which passwords wait, so that a flood from however many addresses
 * leaves the other half to those who do.
 */
export function signInGate(deps: Deps): RequestHandler[] {
  const { sign, limiter } = deps.auth;
  const limits = requestLimits(deps);
  const proofs = createProofs({ sign, limiter, keys: limitKeys(sign) });
  return [
    limits.before('auth', { peek: true }),
    requireProof(proofOfSignIns(deps), proofs),
    limits.ofReaderAndAll('auth'),
  ];
}
