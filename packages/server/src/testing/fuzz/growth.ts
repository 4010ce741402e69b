// Reads long texts by everything that reads texts of readers, and tells how its work grows with them.
// A process of its own: what never comes back can be ended.
import { passwordStrength } from '../../auth/password/strength.ts';
import { queryRequestSchema } from '../../contract/index.ts';
import { maskEmails } from '../../http/describeError.ts';
import { createLinkPolicy } from '../../rag/answer/filter/linkPolicy.ts';
import { createScanner } from '../../rag/answer/filter/scan.ts';
import { escapeMarkdown } from '../../rag/answer/markdown.ts';
import { sentencesOf } from '../../rag/answer/sentences.ts';
import { carryTerms } from '../../rag/conversations/carryTerms.ts';
import { mask } from '../../rag/masking/mask.ts';
import { languageOf } from '../../rag/search/language.ts';
import { tokenise } from '../../rag/search/tokenise.ts';

const english = await languageOf('en');
const links = createLinkPolicy({ sources: [], siteOrigins: [], allowedHosts: [], texts: [] });

/** Everything that reads a text which somebody else has written. */
const READERS: Record<string, (text: string) => unknown> = {
  'a question of the schema': (text) => queryRequestSchema.safeParse({ question: text }),
  'the mask of secrets': mask,
  'the mask of addresses in logs': maskEmails,
  'the words of a text': (text) => tokenise(text, english),
  'the sentences of a text': (text) => sentencesOf(text, 'en'),
  'what a follow-up carries': (text) => carryTerms(text, [{ role: 'user', text }]),
  'the filter of answers': (text) => {
    const scanner = createScanner(links);
    return [scanner.push(text), scanner.end()];
  },
  'the marks of Markdown': escapeMarkdown,
  'the strength of a password': (text) => passwordStrength(text.slice(0, 128)),
};

/** What patterns go back over: repeated again and again, with no end that fits. */
const PIECES = [
  ...['a', ' ', '\n', '\t', '\u00a0', '.', ',', '-', '_', '#', '|', '/', '\\', ':', '=', '@', '+'],
  ...[
    '1',
    '1 ',
    '1-',
    '1.',
    '+1 ',
    '(',
    ')',
    '[',
    ']',
    '](',
    '![',
    '![](',
    '<',
    '<a ',
    '</',
    '<!--',
  ],
  ...[
    '*',
    '**',
    '_*',
    '`',
    '``',
    '```\n',
    '"',
    "'",
    '&',
    '&a',
    '%',
    '~',
    '> ',
    '- ',
    '1) ',
    '  - ',
  ],
  ...[
    'a@',
    '@a.',
    'a.b',
    'a@a.',
    'a=',
    'key=',
    'key: ',
    'password ',
    'Bearer ',
    'eyJ',
    'eyJa.',
    'sk-',
  ],
  ...[
    '-----BEGIN A-----',
    'http://',
    'https://a@',
    'www.',
    '//a',
    'e.g. ',
    'e.g.',
    'a. b',
    'aA',
    'a1',
  ],
  ...['é', '中', 'あ ', '\u0301', '👩‍', '\ud800'],
];

const SHORT = 4_000;
const TIMES = 4;
/** Less work than this is too little to be compared. */
const LITTLE_US = 8_000;

function work(read: (text: string) => unknown, text: string): number {
  const before = process.threadCpuUsage().user;
  read(text);
  return process.threadCpuUsage().user - before;
}

/** How many times as much work a text of four times the length is; the least of some tries. */
function growth(read: (text: string) => unknown, piece: string): number {
  const [short, long] = [SHORT, TIMES * SHORT].map((length) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
  );
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && least > TIMES * 2; tries += 1) {
    const more = work(read, `${long}!`);
    if (more < LITTLE_US) return 0;
    least = Math.min(least, more / Math.max(work(read, `${short}!`), 1));
  }
  return least;
}

for (const [name, read] of Object.entries(READERS)) {
  for (const piece of PIECES) {
    // Told beforehand: if this is the last line, it is what never came back.
    console.log(JSON.stringify({ name, piece }));
    console.log(JSON.stringify({ name, piece, growth: growth(read, piece) }));
  }
}
console.log('"done"');
