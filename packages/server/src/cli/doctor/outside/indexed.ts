import { suggestionsResponseSchema } from '../../../contract/index.ts';
import { type Finding, ok, warn } from '../finding.ts';
import { lookAgain, originOf, type Places } from './places.ts';
import { NoAnswerError, probeOf } from './probe.ts';

const INGEST = 'npx docusaurus build && npx docusaurus auth:ingest';

/** Whether a page that the index knows is on the site. */
async function checkPage(places: Places, url: string): Promise<Finding> {
  const { site, named } = places;
  const address = new URL(url, site).href;
  try {
    const { status } = await probeOf(originOf(site))(new URL(address).pathname);
    if (status < 400) return ok('index', `What it knows is on the site: ${address}`);
    if (!named) {
      const elsewhere = `${address} answers with ${status}: is the site at another address?`;
      return warn('index', elsewhere, lookAgain(places, 'https://docs.example.com/'));
    }
    const sentence = `The index is older than the site: ${address} answers with ${status}.`;
    return warn('index', sentence, INGEST);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return warn(
      'index',
      `The site does not answer at ${address}: ${error.message}.`,
      'SITE_URL=https://docs.example.com/',
    );
  }
}

/** Whether there is anything to answer from, and whether the site still has it. */
export async function checkIndex(places: Places): Promise<Finding[]> {
  const { json } = await places.probe('/api/v1/suggestions');
  const [first] = suggestionsResponseSchema.safeParse(json).data?.suggestions ?? [];
  if (first) return [await checkPage(places, first.url)];
  return [warn('index', 'Nothing is indexed: the assistant knows no page.', INGEST)];
}
