import { beforeAll, describe, expect, it } from '@jest/globals';
import { languageOf } from '../../search/language.ts';
import type { FoundSection } from '../../search/search.ts';
import { followUpsOf } from '../followUps.ts';
import type { Wanted } from '../passage.ts';

let wanted: Wanted;
beforeAll(async () => {
  wanted = { language: await languageOf('en'), rarities: new Map([['port', 1]]) };
});

function found(url: string, heading: string, score: number): FoundSection {
  return {
    segment: 1,
    ordinal: 1,
    url,
    title: 'Running the server',
    position: 0,
    part: 0,
    anchor: 'a',
    headingPath: ['Running the server', heading],
    text: 'Some text.',
    code: [],
    score,
    matched: ['port'],
  };
}

const QUOTED = found('/run', 'How to choose another port', 10);
const of = (...sections: FoundSection[]) => followUpsOf([QUOTED, ...sections], [QUOTED], wanted);

describe('follow-up questions', () => {
  it('ask something before they name something, and stay near the quoted page', () => {
    const names = found('/proxies', 'Limits of most proxies', 8);
    const asks = found('/proxies', 'How to set up a proxy', 6);
    const near = found('/run', 'How to stop the server', 6);
    expect(of(names, asks, near)).toEqual([
      'How to stop the server',
      'How to set up a proxy',
      'Limits of most proxies',
    ]);
  });

  it('are understood alone: a short heading has its page with it', () => {
    expect(of(found('/run', 'Hosts', 9), found('/run', 'What this changes', 9))).toEqual([
      'Running the server: Hosts',
    ]);
  });

  it('repeat neither what is quoted nor the question, nor each other', () => {
    const again = [
      found('/b', 'How to choose another port', 9),
      found('/c', 'Why is there a port?', 9),
      found('/d', 'How to stop the server', 9),
      found('/e', 'How to stop the server', 9),
    ];
    expect(of(...again)).toEqual(['How to stop the server']);
  });

  it('leave out what has little to do with the question, and a third one of a page', () => {
    const three = ['Japan', 'China', 'India'].map((land) =>
      found('/x', `How to brew tea in ${land}`, 9),
    );
    expect(of(...three, found('/far', 'How to fly to the moon', 1))).toHaveLength(2);
  });
});
