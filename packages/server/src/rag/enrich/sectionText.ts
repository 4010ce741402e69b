import { createHash } from 'node:crypto';
import type { ManifestCode } from '../../contract/index.ts';

/** What of a part of a section a model is given. */
export interface ModelSection {
  title: string;
  headingPath: string[];
  text: string;
  code: ManifestCode[];
}

/** Most characters: about 2,000 tokens, which every current model takes. */
const TEXT_MAX = 6_000;

/** The headings above a text say what it is about; a title that leads the path is not repeated. */
function headingOf({ title, headingPath }: ModelSection): string {
  const path = headingPath[0] === title ? headingPath : [title, ...headingPath];
  return path.join(' > ');
}

/** A part of a section as one text: its headings, its prose, its code. */
export function sectionText(section: ModelSection): string {
  const code = section.code.map((block) => [block.title, block.text].filter(Boolean).join('\n'));
  const parts = [headingOf(section), section.text, ...code].filter(Boolean);
  return parts.join('\n\n').slice(0, TEXT_MAX).toWellFormed();
}

/**
 * Names what a model is given of a section. Tags, address and place on the page are not in it, so
 * that a section which only moves costs no model anything.
 */
export function textHash(section: ModelSection): string {
  return createHash('sha256').update(sectionText(section)).digest('base64url');
}
