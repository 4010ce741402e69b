import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import {
  type FieldError,
  MANIFEST_LIMITS,
  type Manifest,
  type ManifestPage,
  type ManifestSection,
  manifestPageSchema,
  manifestSchema,
  manifestSectionSchema,
} from '../../contract/index.ts';
import { ApiError } from '../../http/errors.ts';
import { fieldErrors } from '../../http/validate.ts';

/** At most this many wrong fields are listed, and looked for. */
const LISTED = 20;
/** Sections between two breaths, so that requests are answered while a large manifest is checked. */
const BREATH = 500;

/** A list whose items are looked at later, one by one. */
function listOf(max: number) {
  return z.custom<unknown[]>(
    (value) => Array.isArray(value) && value.length <= max,
    `must be a list of at most ${max} items`,
  );
}

const { pages, sections, tags, audience, headingPath, codes } = MANIFEST_LIMITS;
const envelopeSchema = manifestSchema.extend({ pages: listOf(pages) });
const coverSchema = manifestPageSchema.extend({ sections: listOf(sections) });
/** The lists of a page and of a section, whose lengths are looked at before their items. */
const pageLists = z.looseObject({
  tags: listOf(tags).optional(),
  audience: listOf(audience).optional(),
});
const sectionLists = z.looseObject({
  headingPath: listOf(headingPath),
  code: listOf(codes).optional(),
});

/** Checks parts of a manifest and keeps the first errors of all. */
class Checker {
  readonly errors: FieldError[] = [];
  private checked = 0;

  get isFull(): boolean {
    return this.errors.length >= LISTED;
  }

  check<T extends z.ZodType>(schema: T, value: unknown, path: string): z.output<T> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const room = LISTED - this.errors.length;
    const found = fieldErrors(result.error).map(({ field, message }) => {
      return { field: path && field ? `${path}.${field}` : path || field, message };
    });
    this.errors.push(...found.slice(0, room));
    return undefined;
  }

  /** Checks the lengths of lists first: of a list that is too long, no item is looked at. */
  checkLists<T extends z.ZodType>(
    lists: z.ZodType,
    schema: T,
    value: unknown,
    path: string,
  ): z.output<T> | undefined {
    if (this.check(lists, value, path) === undefined) return undefined;
    return this.check(schema, value, path);
  }

  async breathe(): Promise<void> {
    this.checked += 1;
    if (this.checked % BREATH === 0) await setImmediate();
  }
}

async function checkPage(
  checker: Checker,
  value: unknown,
  path: string,
): Promise<ManifestPage | undefined> {
  await checker.breathe();
  const cover = checker.checkLists(pageLists, coverSchema, value, path);
  if (!cover) return undefined;
  const found: ManifestSection[] = [];
  for (const [index, item] of cover.sections.entries()) {
    if (checker.isFull) break;
    await checker.breathe();
    const at = `${path}.sections[${index}]`;
    const section = checker.checkLists(sectionLists, manifestSectionSchema, item, at);
    if (section) found.push(section);
  }
  return { ...cover, sections: found };
}

/**
 * Checks a manifest against its schema, a part at a time: a list of millions of wrong things is given
 * up at the first few, instead of filling the memory with what is wrong about each.
 *
 * @throws {ApiError} `invalid_manifest`, naming the first fields that are wrong
 */
export async function validateManifest(value: unknown): Promise<Manifest> {
  const checker = new Checker();
  const envelope = checker.check(envelopeSchema, value, '');
  const found: ManifestPage[] = [];
  for (const [index, item] of envelope?.pages.entries() ?? []) {
    if (checker.isFull) break;
    const page = await checkPage(checker, item, `pages[${index}]`);
    if (page) found.push(page);
  }
  if (!envelope || checker.errors.length > 0) {
    throw new ApiError('invalid_manifest', { errors: checker.errors });
  }
  return { ...envelope, pages: found };
}
