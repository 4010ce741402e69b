import { expect, test } from '@jest/globals';
import { languageOf } from '../../../rag/search/language.ts';
import { covers } from '../covers.ts';
import { titleOf, wordsOf } from '../describe.ts';
import { COMPARED, type Comparable, groupQuestions, nearlySame, type Topic } from '../group.ts';
import { Spread } from '../spread.ts';
import { topicTerms } from '../topicTerms.ts';
import { leastCosine } from '../vectors.ts';
import { titleIn } from '../writeTitle.ts';

const english = await languageOf('en');

const ask = (...texts: string[]): Comparable[] =>
  texts.map((text) => ({ id: text, terms: topicTerms(text, english) }));

const group = (topics: Topic[], questions: Comparable[], vectors?: number) =>
  groupQuestions(topics, questions, { spread: new Spread(), vectors });

/** The questions of each topic. */
function topicsOf(texts: string[]): string[][] {
  const placements = group([], ask(...texts));
  const topics = Map.groupBy(placements, ({ topic }) => topic);
  return [...topics.values()].map((own) => own.map(({ question }) => question));
}

const KETTLES = [
  'How do I run Kettle behind a corporate proxy?',
  'Which scales does the limescale filter support?',
  'Is there a proxy setting for kettle in a corporate network?',
  'Kettle hangs, we have a proxy in the company',
  'When should I replace the limescale filter?',
  'Can I brew coffee with it?',
];

test('questions about one thing come into one topic, in whatever words they are put', () => {
  expect(topicsOf(KETTLES)).toEqual([
    [KETTLES[0], KETTLES[2], KETTLES[3]],
    [KETTLES[1], KETTLES[4]],
    [KETTLES[5]],
  ]);
});

test('the same questions give the same topics, and one after the other the same as at once', () => {
  const atOnce = group([], ask(...KETTLES));
  expect(group([], ask(...KETTLES))).toEqual(atOnce);
  const topics: Array<{ id: string; questions: Comparable[] }> = [];
  const spread = new Spread();
  const oneByOne = ask(...KETTLES).flatMap((question) => {
    const [placement] = groupQuestions(topics, [question], { spread });
    const topic = topics.find(({ id }) => id === placement?.topic);
    if (topic) topic.questions.push(question);
    else topics.push({ id: question.id, questions: [question] });
    return placement ?? [];
  });
  expect(oneByOne).toEqual(atOnce);
});

test('a topic keeps its name when questions join it', () => {
  const topics = [{ id: 'known', questions: ask(KETTLES[0] ?? '') }];
  expect(group(topics, ask('corporate proxy?'))).toEqual([
    { question: 'corporate proxy?', topic: 'known', begins: false },
  ]);
  expect(group(topics, ask('Can I brew coffee with it?'))).toMatchObject([{ begins: true }]);
});

test('topics are one when what is asked has become nearly the same', () => {
  const topic = (id: string, ...texts: string[]): Topic => ({ id, questions: ask(...texts) });
  const topics = [
    topic('a', 'Is there a corporate proxy?', 'corporate proxy setting'),
    topic('b', 'When do I replace the limescale filter?'),
    topic('c', 'Where is the setting for a corporate proxy?'),
    topic('d', 'Which limescale scales are there?'),
  ];
  const same = (...ids: string[]) => nearlySame(topics, new Set(ids), new Spread());
  expect(same('c')).toEqual([['a', 'c']]);
  expect(same('a', 'b', 'c', 'd')).toEqual([['a', 'c']]);
  expect(same('b')).toEqual([]);
});

test('what every question says brings none together', () => {
  const spread = new Spread(200, [
    ['pleas', 190],
    ['kettl', 180],
    ['proxi', 3],
  ]);
  const topics = [{ id: 'known', questions: ask('Please, kettle and proxy?') }];
  const placed = (text: string) => groupQuestions(topics, ask(text), { spread })[0]?.topic;
  expect(placed('Please, kettle and coffee?')).not.toBe('known');
  expect(placed('Please, proxy and coffee?')).toBe('known');
});

test('of a large topic the latest questions count', () => {
  const old = ask(...Array.from({ length: 30 }, (_, i) => `proxy number${i}`));
  const moved = ask(...Array.from({ length: COMPARED }, (_, i) => `certificates number${i}`));
  const topics = [{ id: 'moved', questions: [...old, ...moved] }];
  expect(group(topics, ask('certificates'))[0]?.topic).toBe('moved');
  expect(group(topics, ask('proxy'))[0]?.begins).toBe(true);
});

test('vectors bring together what shares no word', () => {
  const near = { id: 'samovar', terms: topicTerms('samovar', english), vector: [1, 0.1, 0] };
  const topics = [
    { id: 'other', questions: [{ ...ask('filter')[0], id: 'o', terms: [], vector: [0, 0, 1] }] },
    {
      id: 'kettle',
      questions: [{ id: 'k', terms: ask('kettle')[0]?.terms ?? [], vector: [1, 0, 0] }],
    },
  ];
  expect(group(topics, [near], 0.9)[0]?.topic).toBe('kettle');
  expect(group(topics, [near])[0]?.begins).toBe(true);
  expect(group(topics, [{ ...near, vector: [1, 0] }], 0.9)[0]?.begins).toBe(true);
});

test('how near vectors have to be is learned from topics that are far apart', () => {
  const topic = (vector: number[], i: number) => {
    return { id: String(i), questions: [{ id: String(i), terms: [], vector }] };
  };
  const apart = Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 12 }, (_, j) => Number(i === j)),
  );
  expect(leastCosine(apart.slice(0, 3).map(topic))).toBe(0.8);
  expect(leastCosine(apart.map(topic))).toBe(0.5);
  const crowded = apart.map((vector) => vector.map((value) => value + 2));
  expect(leastCosine(crowded.map(topic))).toBe(0.95);
});

test('a topic is told by the question that stands for the others, and by what they share', () => {
  const told = [KETTLES[3], KETTLES[0], KETTLES[2]].map((question = '') => ({
    question,
    terms: topicTerms(question, english),
  }));
  expect(titleOf(told)).toBe(KETTLES[0]);
  expect(wordsOf(told).map((word) => word.toLowerCase())).toEqual(['proxy', 'kettle', 'corporate']);
  expect(titleOf([])).toBeUndefined();
  expect(titleOf([{ question: 'why '.repeat(80), terms: [] }])).toMatch(/^why .{110,}…$/);
});

test('a model writes a title or it is none', () => {
  expect(titleIn('"Running behind a proxy."')).toBe('Running behind a proxy');
  expect(titleIn('# Proxies\n')).toBe('Proxies');
  expect(titleIn('Of ada@lovelace.org')).not.toContain('ada@');
  expect(titleIn('Here is a title:\nProxies')).toBeUndefined();
  expect(titleIn('word '.repeat(30))).toBeUndefined();
  expect(titleIn('')).toBeUndefined();
});

test('a question is covered when the docs are sure of it, and say something else where they were', () => {
  const cite = (url: string) => ({ number: 1, url, title: '', headingPath: [], quote: '' });
  const trace = { sections: [{ url: '/a#b', score: 1, cited: true }] };
  const unanswered = { reason: 'unanswered', trace } as const;
  const ratedDown = { reason: 'rated_down', trace } as const;
  const sure = { confidence: 'medium', citations: [cite('/a#b')] } as const;
  expect(covers({ ...sure, citations: [cite('/a#b')] }, unanswered)).toEqual({
    confidence: 'medium',
    covered: true,
    coveredBy: '/a#b',
  });
  expect(covers({ confidence: 'low', citations: [cite('/a')] }, unanswered).covered).toBe(false);
  expect(covers({ confidence: 'high', citations: [cite('/a#b')] }, ratedDown).covered).toBe(false);
  expect(
    covers({ confidence: 'high', citations: [cite('/a#b'), cite('/c')] }, ratedDown).coveredBy,
  ).toBe('/c');
});
