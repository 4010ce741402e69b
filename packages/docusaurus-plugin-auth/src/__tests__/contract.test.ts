import { expect, test } from '@jest/globals';
import type * as server from '../../../server/src/contract/index.ts';
import type * as plugin from '../contract';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Resolved<T> = T extends (infer Item)[]
  ? Resolved<Item>[]
  : T extends object
    ? { [Key in keyof T]: Resolved<T[Key]> }
    : T;
type Same<A, B> = Equal<Resolved<A>, Resolved<B>>;

// The compiler is what tests here: a shape that differs makes `true` unassignable.
const same: {
  Manifest: Same<plugin.Manifest, server.Manifest>;
  IngestResult: Same<plugin.IngestResult, server.IngestResult>;
  Problem: Same<Omit<plugin.Problem, 'code'>, Omit<server.Problem, 'code'>>;
} = {
  Manifest: true,
  IngestResult: true,
  Problem: true,
};

test('the shapes that the plugin restates are those of the server', () => {
  expect(Object.values(same)).not.toContain(false);
});
