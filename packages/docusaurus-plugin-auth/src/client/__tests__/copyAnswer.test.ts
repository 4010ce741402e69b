import { expect, test } from '@jest/globals';
import { answerMarkdown } from '../copyAnswer';

const citation = {
  number: 1,
  url: '/docs/ports#why',
  title: 'Ports',
  headingPath: ['Ports', 'Why [3000]'],
  quote: 'The port is 3000.',
};

test('an answer is copied whole, with its sources as links that work elsewhere', () => {
  const answer = 'The port is 3000. [1]\n\n```sh\nPORT=4000 npm start\n```';
  expect(answerMarkdown({ answer, citations: [citation] }, 'https://docs.example', 'Sources')).toBe(
    `${answer}\n\n**Sources**\n\n1. [Ports › Why \\[3000\\]](https://docs.example/docs/ports#why)\n`,
  );
});

test('an answer without sources is copied as it is', () => {
  expect(answerMarkdown({ answer: ' Yes. ', citations: [] }, 'https://docs.example', 'S')).toBe(
    'Yes.\n',
  );
});
