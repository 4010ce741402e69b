import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** English, with values filled in, as Docusaurus does it. */
jest.mock(
  '@docusaurus/Translate',
  () => {
    const react = jest.requireActual<typeof import('react')>('react');
    type Values = Record<string, string | number>;
    return {
      __esModule: true,
      translate: ({ message }: { message: string }, values: Values = {}) =>
        message.replace(/\{(\w+)\}/g, (_, name) => String(values[name])),
      default: ({ children, values = {} }: { children: string; values?: Values }) =>
        react.createElement(
          react.Fragment,
          null,
          ...children.split(/(\{\w+\})/).map((part) => values[part.slice(1, -1)] ?? part),
        ),
    };
  },
  { virtual: true },
);
jest.mock('@theme/ChatWidget/Code', () => ({ __esModule: true, default: () => null }));
jest.mock('@theme/ChatWidget/SourceLink', () => ({
  __esModule: true,
  default: ({ url, children }: { url: string; children: string }) =>
    jest.requireActual<typeof import('react')>('react').createElement('a', { href: url }, children),
}));
jest.mock('@theme/ChatWidget/Admonition', () => ({ __esModule: true, default: () => null }));
jest.mock(
  'docusaurus-plugin-auth/client',
  () => ({
    ...jest.requireActual<typeof import('../../client/markdown')>('../../client/markdown'),
    ...jest.requireActual<typeof import('../../client/handOff')>('../../client/handOff'),
    ...jest.requireActual<typeof import('../../client/usePreview')>('../../client/usePreview'),
    pluginConfig: { chat: { handOff: 'https://issues.example/new?title={question}' } },
  }),
  { virtual: true },
);

import { EMPTY_ANSWER } from '../../client/streamEvents';
import type { QueryResponse } from '../../client/types';
import type ChatAnswer from '../ChatWidget/Answer';
import type ChatNotes from '../ChatWidget/Notes';

let Answer: typeof ChatAnswer;
let Notes: typeof ChatNotes;
beforeAll(async () => {
  // The page that the reader is on.
  Object.assign(globalThis, { window: { location: { href: 'https://docs.example/ports' } } });
  ({ default: Answer } = await import('../ChatWidget/Answer'));
  ({ default: Notes } = await import('../ChatWidget/Notes'));
});

const source = { title: 'Ports', headingPath: ['Ports'], url: '/docs/ports#why' };
const given: QueryResponse = {
  ...EMPTY_ANSWER,
  id: 'm1',
  mode: 'generated',
  degree: 'answered',
  answer: 'The port is 3000. [1]',
  citations: [{ ...source, number: 1, quote: 'The port is 3000.' }],
};

const notes = (change: Partial<QueryResponse> = {}) =>
  renderToStaticMarkup(
    createElement(Notes, { question: 'Which port?', answer: { ...given, ...change } }),
  );
const text = (change: Partial<QueryResponse> = {}) =>
  renderToStaticMarkup(createElement(Answer, { answer: { ...given, ...change } }));

const HAND_OFF = 'href="https://issues.example/new?title=Which%20port%3F"';

describe('a reader sees', () => {
  it('nothing beside an answer that covers the question', () => {
    expect(notes()).toBe('');
    expect(text()).toContain('<a href="/docs/ports#why">1</a>');
  });

  it('what is missing from an answer in part, and a person to ask', () => {
    const shown = notes({ degree: 'doubtful', missing: ['proxy', 'tls'] });
    expect(shown).toContain('The sources say nothing about: <strong>proxy, tls</strong>');
    expect(shown).toContain(HAND_OFF);
  });

  it('which sentences have no source', () => {
    const answer = 'The port is 3000. [1] It was chosen in Paris. [?]';
    const support = { sentences: 2, supported: 1, unsupported: ['It was chosen in Paris.'] };
    expect(text({ answer })).toContain('aria-label="No source found for this sentence"');
    expect(text({ answer })).not.toContain('[?]');
    expect(notes({ degree: 'doubtful', support })).toContain(
      'Sentences marked with ? are not in the sources: 1',
    );
  });

  it('what only the text that they marked says', () => {
    const citations = [
      ...given.citations,
      { ...source, number: 2, quote: 'It is red.', readerText: true },
    ];
    expect(notes({ degree: 'doubtful', citations })).toContain(
      'Only the text that you marked says this, not the docs: 2',
    );
  });

  it('a way on, and no note about an answer that was not given, when nothing covers it', () => {
    const support = { sentences: 1, supported: 0, unsupported: ['It was chosen in Paris.'] };
    const shown = notes({ degree: 'not_covered', missing: ['port'], support, citations: [] });
    expect(shown).toContain(HAND_OFF);
    expect(shown).not.toContain('<li>');
  });

  it.each<[QueryResponse['quotedBecause'], string]>([
    ['over_budget', 'the AI has reached its limit for now'],
    ['model_unavailable', 'cannot be reached right now'],
  ])('why an answer is quoted: %s', (quotedBecause, words) => {
    expect(notes({ mode: 'extractive', quotedBecause })).toContain(words);
  });
});
