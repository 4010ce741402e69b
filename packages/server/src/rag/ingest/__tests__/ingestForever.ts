import { connect } from '../../../database/connect.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../index.ts';

/**
 * A process to be killed: ingests one large manifest after the other, each of another word, and
 * prints the word when it begins to store and when it has published.
 */
const [, , dataDir = '', databaseUrl] = process.argv;
const { db } = await connect({ dataDir, ...(databaseUrl && { databaseUrl }) });
for (let turn = 0; ; turn++) {
  const word = `turn${turn}`;
  const sections = Array.from({ length: 1_200 }, (_, i) =>
    makeSection({ anchor: `s${i}`, text: `${word} section ${i} of ${word}` }),
  );
  const manifest = makeManifest([makePage({ url: '/large', sections })]);
  await ingestManifest(db, manifest, {
    onProgress: ({ done }) => process.stdout.write(`storing ${word} ${done}\n`),
  });
  process.stdout.write(`published ${word}\n`);
}
