import { siteUrlOf } from '../../../auth/deps.ts';
import type { Config } from '../../../config.ts';
import { isLoopback } from '../../../hosting/loopback.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';
import type { DatabaseReport } from './reportSchema.ts';

const INGEST = 'npx docusaurus build && npx docusaurus auth:ingest';
const RESTART = 'docusaurus-auth-server serve # indexes what has changed at its start';

type Indexed = DatabaseReport['indexed'][number];
type Built = NonNullable<DatabaseReport['built']>[number];

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

function builtFinding({ site, locale, added, removed }: Built): Finding {
  if (added + removed === 0) return ok('index', `${site} (${locale}) is as it was built.`);
  const changes = `${added} sections are new and ${removed} are gone`;
  return warn('index', `${site} (${locale}) is older than the build: ${changes}.`, RESTART);
}

/** A site that was built for another address than the one that readers see. */
function addressFinding({ site }: Indexed, config: Config): Finding[] {
  const [built, seen] = [new URL(site).origin, new URL(siteUrlOf({ config })).origin];
  // On this machine one tries what is for another address.
  if (isLoopback(new URL(seen).hostname)) return [];
  if (built === seen || config.trustedOrigins.includes(built)) return [];
  const sentence = `The pages were built for ${built} ("url" in docusaurus.config), but readers see ${seen}.`;
  return [warn('index', sentence, `url: '${seen}', // in docusaurus.config`)];
}

function indexedFinding({ site, locale, sections, publishedAt }: Indexed): Finding {
  if (sections === 0) return warn('index', `${site} (${locale}) has no section.`, INGEST);
  return ok(
    'index',
    `${site} (${locale}): ${sections} sections, last changed ${day(publishedAt)}.`,
  );
}

/** What is indexed, and whether it is what was built. */
export function indexFindings(report: DatabaseReport, config: Config): Finding[] {
  const { indexed, built = [], manifestProblem } = report;
  const problem = manifestProblem ? [fail('index', manifestProblem, 'MANIFEST_DIR=')] : [];
  const [first] = indexed;
  if (!first) {
    const empty = warn('index', 'Nothing is indexed: the assistant knows no page.', INGEST);
    return [...problem, empty];
  }
  return [
    ...problem,
    ...indexed.map(indexedFinding),
    ...built.map(builtFinding),
    ...addressFinding(first, config),
  ];
}
