import type { Request, RequestHandler, Response } from 'express';
import { readerOf } from '../../auth/reader/reader.ts';
import type { LimitConfig, Limited } from '../../configLimits.ts';
import { ApiError } from '../../http/errors.ts';
import { limiterDecisions } from '../../metrics/instruments.ts';
import { isPressed } from '../pressure.ts';
import type { Proofs } from './proofs.ts';

/** Carries a solution, in base64. */
export const PROOF_HEADER = 'Proof-Of-Work';

/** Of whom a proof of work is asked, and when. */
export interface ProofRule {
  /** The limit that is protected, for the metrics. */
  limit: Limited;
  asks: (req: Request) => boolean;
  /** Whether it is known who that is: they need none. */
  knows: (req: Request) => boolean | Promise<boolean>;
  /** Is told of each that is turned away, and may let the answer wait. */
  refused?: (res: Response) => Promise<void>;
}

/** Questions: of whoever is not signed in, while much is asked. */
export const proofOfQuestions = (mode: LimitConfig['proofOfWork']): ProofRule => ({
  limit: 'query',
  asks: (req) => mode === 'always' || (mode === 'auto' && isPressed(req)),
  knows: (req) => readerOf(req) !== null,
});

/**
 * Lets pass whoever is known, and whoever brings a proof of work; anybody else only while none is
 * asked for. Stands behind the limits, which say whether there is pressure, and behind the guard that
 * finds out who asks.
 *
 * @throws {ApiError} `proof_of_work_required`
 */
export function requireProof(
  { limit, asks, knows, refused }: ProofRule,
  proofs: Proofs,
): RequestHandler {
  return async (req, res, next) => {
    if (!asks(req) || (await knows(req))) return next();
    const header = req.get(PROOF_HEADER);
    if (header && (await proofs.accept(header))) return next();
    limiterDecisions.inc({ limit, decision: 'challenged' });
    await refused?.(res);
    throw new ApiError('proof_of_work_required');
  };
}
