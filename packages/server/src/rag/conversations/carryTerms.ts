import type { Turn } from '../../contract/index.ts';

/** Words with which a question leans on the one before: `and on Windows?`, `why is that?`. */
const LEANING_START =
  /^(?:and|or|but|also|what about|how about|what if|why|then|so|und|oder|aber|auch|was ist mit|wie ist es mit|warum|dann|et|ou|mais|aussi|qu'en est-il|et pour|pourquoi|alors)(?![\p{L}-])/iu;

/** Words that stand for something that was named before. */
const POINTING =
  /(?<![\p{L}-])(?:it|its|this|that|these|those|they|them|there|same|instead|otherwise|es|dies\w*|das|dem|damit|dafür|davon|dort|stattdessen|sonst|cela|ça|ceci|celui-ci|celle-ci|lui|leur|là|même|sinon)(?![\p{L}-])/iu;

/** Words of a question up to which it hardly stands on its own. */
const SHORT = 3;

/** Questions whose words are carried. */
const CARRIED = 2;

/** Most characters of a carried question: a pasted log says little of what it is about. */
const CARRIED_MAX = 300;

function leans(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}_.-]+/gu) ?? [];
  return words.length <= SHORT || LEANING_START.test(question) || POINTING.test(question);
}

/**
 * The text to search for when a question may lean on the ones before it and no model can rewrite it.
 * A question that stands on its own stays as it is; to one that leans the words of the questions
 * before are added, back to the last one that stood on its own.
 *
 * @param turns what was said before, the oldest first
 *
 * @example
 * carryTerms('And on Windows?', [{ role: 'user', text: 'How do I change the port?' }]);
 * // 'And on Windows?\nHow do I change the port?'
 */
export function carryTerms(question: string, turns: Turn[]): string {
  const asked = turns.filter(({ role }) => role === 'user').map(({ text }) => text);
  if (asked.length === 0 || !leans(question.trim())) return question;
  const carried: string[] = [];
  for (const text of asked.toReversed().slice(0, CARRIED)) {
    carried.push(text.slice(0, CARRIED_MAX));
    if (!leans(text.trim())) break;
  }
  return [question, ...carried].join('\n');
}
