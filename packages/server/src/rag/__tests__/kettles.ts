import type { Manifest } from '../../contract/index.ts';
import { makeManifest, makePage, makeSection } from './makeManifest.ts';

/** Words that only vectors know to mean the same. */
export const SYNONYMS = { samovar: 'kettle', quiet: 'silent', noise: 'whistle', cosy: 'warmth' };

/** A site of which one page is found by meaning only: nobody asks for it in its own words. */
export function kettleManifest(manifest: Partial<Manifest> = {}): Manifest {
  return makeManifest(
    [
      makePage({
        url: '/docs/whistle',
        title: 'Whistle',
        sections: [makeSection({ text: 'Whistle off: the kettle stays silent.' })],
      }),
      makePage({
        url: '/docs/descale',
        title: 'Descaling',
        sections: [makeSection({ text: 'Descale with vinegar once a month, please do it.' })],
      }),
      makePage({
        url: '/docs/colours',
        title: 'Colours',
        tags: ['look'],
        sections: [makeSection({ text: 'There is a red one, and please how about a blue one.' })],
      }),
    ],
    manifest,
  );
}

/** Shares words with the page about colours, and its meaning with the one about the whistle. */
export const QUESTION = 'please how samovar noise quiet';
