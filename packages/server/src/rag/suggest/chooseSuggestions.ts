import type { Suggestion } from '../../contract/index.ts';
import type { Head } from './readHeads.ts';

/** As many as are read at a glance. */
const SUGGESTIONS = 4;
/** Characters without which a section says too little to be asked about. */
const SIZE_MIN = 40;
/** Longer ones are no question at a glance. */
const LONGEST = 120;

/** Scripts that put no spaces between words: there, a few characters say enough. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a heading can be understood, and searched for, without the title of its page. */
function standsAlone(heading: string): boolean {
  return UNSPACED.test(heading) ? heading.length >= 6 : heading.split(/\s+/).length >= 3;
}

const plain = (text: string) =>
  text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A heading as something to ask. No sentence is made of it: that would need the grammar of every
 * language. A short one says of what it is.
 */
function topicOf({ title, headingPath }: Head): string {
  const heading = plain(headingPath.at(-1) ?? title);
  return standsAlone(heading) ? heading : `${plain(title)}: ${heading}`;
}

const addressOf = ({ url, anchor }: Head) => (anchor ? `${url}#${anchor}` : url);

/** A few of many, from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
}

function distinct(suggestions: Suggestion[]): Suggestion[] {
  const known = new Set<string>();
  return suggestions.filter(({ text }) => {
    const key = text.toLowerCase();
    const isNew = text !== '' && text.length <= LONGEST && !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Questions that a language model wrote, one of each section. */
function questionsOf(heads: readonly Head[]): Suggestion[] {
  return heads.flatMap((head) => {
    const [question] = head.questions;
    const text = question && plain(question);
    return text ? [{ kind: 'question', text, url: addressOf(head) }] : [];
  });
}

/** The headings below the title of the page; those of the second level where there are enough. */
function headingsOf(heads: readonly Head[]): Suggestion[] {
  const below = heads.filter(({ headingPath, size }) => headingPath.length > 1 && size >= SIZE_MIN);
  const second = below.filter(({ headingPath }) => headingPath.length === 2);
  const chosen = second.length >= SUGGESTIONS ? second : below;
  return chosen.map((head) => ({ kind: 'heading', text: topicOf(head), url: addressOf(head) }));
}

/** What can be asked about a page: questions where there are enough of them, else its headings. */
export function ofPage(heads: readonly Head[]): Suggestion[] {
  const questions = spread(distinct(questionsOf(heads)), SUGGESTIONS);
  const others = heads.filter((head) => head.questions.length === 0);
  const headings = spread(distinct(headingsOf(others)), SUGGESTIONS - questions.length);
  return [...questions, ...headings];
}

/** What can be asked about the docs as a whole, from the beginnings of their pages. */
export function ofSite(heads: readonly Head[]): Suggestion[] {
  const questions = distinct(questionsOf(heads));
  if (questions.length >= SUGGESTIONS) return questions.slice(0, SUGGESTIONS);
  const pages = heads.map(
    ({ url, title }): Suggestion => ({ kind: 'page', text: plain(title), url }),
  );
  return distinct([...questions, ...pages]).slice(0, SUGGESTIONS);
}
