import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { EndpointError } from '../models/endpointError.ts';
import {
  checkAvailable,
  ensureSpace,
  findSpace,
  type SpaceKey,
  type VectorSpace,
} from './vectorSpace.ts';

/** So often in a row a model gives vectors of another length until that is believed. */
const BELIEVED = 3;

/** Finds and makes the space that a model's vectors go into. */
export function spaceKeeper(db: Kysely<Database>, key: SpaceKey) {
  let otherLength = 0;
  let ensured: number | undefined;

  return {
    /** The space in use; undefined until something has been embedded. */
    async current(): Promise<VectorSpace | undefined> {
      // Before a model is paid for vectors that nothing can hold.
      if (ensured === undefined) await checkAvailable(db);
      const known = await findSpace(db, key);
      if (!known || known.id === ensured) return known;
      // A table that is not there, after a restore without it for instance, is made again.
      const space = await ensureSpace(db, key, known.dimensions);
      ensured = space.id;
      return space;
    },

    /**
     * The space for vectors of a length. One answer of another length than before is an error of the
     * model; several are another model behind the same name.
     *
     * @throws {EndpointError} while that is not known
     */
    async forLength(known: VectorSpace | undefined, length: number): Promise<VectorSpace> {
      otherLength = known && known.dimensions !== length ? otherLength + 1 : 0;
      if (known?.dimensions === length) return known;
      if (known && otherLength < BELIEVED) {
        const message = `the model gave ${length} dimensions and not ${known.dimensions}`;
        throw new EndpointError('failed', message);
      }
      otherLength = 0;
      return ensureSpace(db, key, length);
    },
  };
}
