import { describe, expect, test } from '@jest/globals';
import { steer } from '../../../profile/steer.ts';
import { languageOf } from '../../search/language.ts';
import type { FoundSection } from '../../search/search.ts';
import { tokenise } from '../../search/tokenise.ts';
import { quoteOf } from '../quote.ts';
import { steeredChoice } from '../steered.ts';

const QUESTION = 'How do I open a serial port?';
const language = await languageOf('en');
const terms = tokenise(QUESTION, language).map(({ term }): [string, number] => [term, 1]);
const wanted = { rarities: new Map(terms), language };

function section(fields: Partial<FoundSection>): FoundSection {
  return {
    segment: 1,
    ordinal: 0,
    url: '/docs/serial',
    title: 'Serial ports',
    position: 0,
    part: 0,
    anchor: null,
    headingPath: ['Serial ports'],
    text: 'Open a serial port with its name:',
    code: [],
    score: 10,
    matched: [],
    ...fields,
  };
}

const TABS = [
  { language: 'js', text: 'await port.open();' },
  { language: 'python', text: 'port = serial.Serial(name)' },
  { language: 'rust', text: 'let port = serialport::new(name, 9600).open();' },
];

describe('an answer without a language model', () => {
  test.each([
    ['Python', 'python'],
    ['js', 'js'],
    ['Rust', 'rust'],
    [undefined, 'rust'],
  ])('shows the variant of code in %p that a line announces', (codeLanguage, shown) => {
    const steering = steer(codeLanguage ? { codeLanguage } : undefined);
    const quote = quoteOf(section({ code: TABS }), QUESTION, wanted, steering);
    expect(quote?.code?.language).toBe(shown);
  });

  test('prefers the reader’s language among blocks that answer as well', () => {
    const text = 'A serial port is opened by its name. Every system has a list of them.';
    const code = TABS.map(({ language }) => ({ language, text: 'open serial port' }));
    const shown = (codeLanguage: string) =>
      quoteOf(section({ text, code }), QUESTION, wanted, steer({ codeLanguage }))?.code?.language;
    expect(['Go', 'py', 'rs'].map(shown)).toEqual(['js', 'python', 'rust']);
  });

  test('quotes the section of the reader’s level where two answer nearly as well', () => {
    const basics = section({ url: '/start', headingPath: ['Getting started'], score: 9.5 });
    const internals = section({ url: '/internals', headingPath: ['Internals'], score: 10 });
    const better = section({ url: '/else', headingPath: ['Errors'], score: 20 });
    const first = (sections: FoundSection[], softwareLevel?: 'beginner' | 'advanced') =>
      steeredChoice(sections, steer(softwareLevel ? { softwareLevel } : undefined), (given) =>
        given.toSorted((a, b) => b.score - a.score),
      )[0];
    expect(first([basics, internals], 'beginner')).toBe(basics);
    expect(first([basics, internals], 'advanced')).toBe(internals);
    expect(first([basics, internals])).toBe(internals);
    expect(first([basics, internals, better], 'beginner')).toBe(better);
  });
});
