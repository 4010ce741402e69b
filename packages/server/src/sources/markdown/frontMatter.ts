import type { Root } from 'mdast';
import { parse } from 'yaml';
import { isRecord } from '../isRecord.ts';

/** What a page says about itself, as far as it matters here. */
export interface FrontMatter {
  title?: string;
  description?: string;
  /** Where the page lives, when it is not where its file lies. */
  slug?: string;
  tags: string[];
  /** The page is not to be found: a draft, hidden, or kept from the assistant. */
  hidden: boolean;
}

/** Words of several tools for a page that is not for everyone yet, or not for machines. */
function isHidden(data: Record<string, unknown>): boolean {
  const { draft, unlisted, published, assistant, noindex, search, robots } = data;
  return (
    draft === true ||
    unlisted === true ||
    noindex === true ||
    published === false ||
    assistant === false ||
    (isRecord(search) && search.exclude === true) ||
    (typeof robots === 'string' && robots.includes('noindex'))
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function tagsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((tag) => textOf(isRecord(tag) ? tag.label : tag) ?? []);
}

/**
 * Reads the front matter of a Markdown text.
 * @throws {Error} when it is not YAML
 */
export function readFrontMatter(root: Root): FrontMatter {
  const [first] = root.children;
  // Aliases can make a small text unfold to a huge one.
  const data: unknown = first?.type === 'yaml' ? parse(first.value, { maxAliasCount: 10 }) : {};
  if (!isRecord(data)) return { tags: [], hidden: false };
  const title = textOf(data.title);
  const description = textOf(data.description);
  const slug = textOf(data.permalink) ?? textOf(data.slug);
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(slug && { slug }),
    tags: tagsOf(data.tags),
    hidden: isHidden(data),
  };
}
