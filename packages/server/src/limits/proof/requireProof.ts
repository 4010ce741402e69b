import type { RequestHandler } from 'express';
import { readerOf } from '../../auth/reader/reader.ts';
import type { LimitConfig } from '../../configLimits.ts';
import { ApiError } from '../../http/errors.ts';
import { limiterDecisions } from '../../metrics/instruments.ts';
import { isPressed } from '../pressure.ts';
import type { Proofs } from './proofs.ts';

/** Carries a solution, in base64. */
export const PROOF_HEADER = 'Proof-Of-Work';

/**
 * Lets pass whoever is signed in, and whoever brings a proof of work; anybody else only while there
 * is no pressure. Stands behind the limits, which say whether there is, and behind the guard that
 * finds out who asks.
 *
 * @throws {ApiError} `proof_of_work_required`
 */
export function requireProof(mode: LimitConfig['proofOfWork'], proofs: Proofs): RequestHandler {
  const asks = (req: object) => mode === 'always' || (mode === 'auto' && isPressed(req));
  return async (req, _res, next) => {
    if (!asks(req) || readerOf(req)) return next();
    const header = req.get(PROOF_HEADER);
    if (header && (await proofs.accept(header))) return next();
    limiterDecisions.inc({ limit: 'query', decision: 'challenged' });
    throw new ApiError('proof_of_work_required');
  };
}
