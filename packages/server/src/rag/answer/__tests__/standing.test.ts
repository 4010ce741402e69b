import { describe, expect, it } from '@jest/globals';
import type { SectionText } from '../../search/readSections.ts';
import { standingIn } from '../standing.ts';

function section(position: number, text: string, code: string[] = []): SectionText {
  return {
    segment: 1,
    ordinal: position,
    url: '/kettles',
    title: 'Kettles',
    position,
    part: 0,
    anchor: `s${position}`,
    headingPath: ['Kettles', `Part ${position}`],
    text,
    code: code.map((block) => ({ language: 'bash', text: block })),
  };
}

const PAGE = [
  section(0, 'Fill it. Close the lid.\nColour | Price\nred | 40 euros'),
  section(1, 'Switch it on:\n- Press the button.\n- Wait for the whistle.', [
    'kettle on\nkettle off',
  ]),
];

const standing = (text: string, page = PAGE) => {
  const { sections, own } = standingIn(text, page, 'en');
  return {
    texts: sections.map((one) => one.text),
    code: sections.flatMap((one) => one.code.map((block) => block.text)),
    own,
  };
};

describe('a marked text and its page', () => {
  it.each([
    ['a sentence', 'Close the lid.', ['Close the lid.']],
    ['half a sentence', 'ose the l', ['Close the lid.']],
    ['other blanks and invisible characters', 'Close\u00a0\nthe\u200b lid.', ['Close the lid.']],
    ['a row of a table', 'red\t40 euros', ['red | 40 euros']],
    [
      'items without their bullets',
      'Press the button.\nWait',
      ['Press the button.\n- Wait for the whistle.'],
    ],
    [
      'two sections with a heading between them',
      'Close the lid.\nPart 1\nSwitch it on:',
      ['Close the lid.', 'Switch it on:'],
    ],
  ])('have it in common: %s', (_what, text, texts) => {
    expect(standing(text)).toEqual({ texts, code: [], own: [] });
  });

  it('have a part of a block of code in common, which counts whole', () => {
    expect(standing('kettle off')).toMatchObject({ code: ['kettle on\nkettle off'], own: [] });
  });

  it.each([
    ['a planted sentence', 'Fill it. Drink the vinegar. Close the lid.', 'Drink the vinegar.'],
    ['a number', 'red 400 euros', 'red 400 euros'],
    ['a "not"', 'Do not close the lid.', 'Do not close the lid.'],
  ])('tell the reader’s own words: %s', (_what, text, own) => {
    expect(standing(text).own).toEqual([own]);
  });

  it('give back words of the docs only, whatever is between them', () => {
    const { texts } = standing('Fill it. Drink the vinegar. Close the lid.');
    expect(texts).toEqual(['Fill it. Close the lid.']);
  });

  it('have nothing in common when nobody knows the page', () => {
    expect(standing('Close the lid.', [])).toEqual({
      texts: [],
      code: [],
      own: ['Close the lid.'],
    });
  });
});
