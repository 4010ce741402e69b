import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Locator, Page, ViewportSize } from 'playwright-core';
import { chat } from '../../e2e/support/chat.ts';
import { quantile } from '../retrieval/metrics.ts';
import { withBrowser, withSite } from './sites.ts';

/** Milliseconds of the main thread between two looks; it rests when it worked for less than SHARE. */
const LOOK = 250;
const SHARE = 0.02;
/** Looks in a row that must find it at rest. */
const RESTS = 4;

/** Beside the page on a desk, a sheet over it on a phone. */
const VIEWS: [string, ViewportSize][] = [
  ['a wide window', { width: 1_280, height: 800 }],
  ['a narrow window', { width: 390, height: 844 }],
];

/** Milliseconds of computing of a page's main thread. */
interface Work {
  /** All of it: scripts, styles, layout, painting and what else the browser does there. */
  all: number;
  scripts: number;
  styles: number;
  layout: number;
}

/** Something that a click on a page opens. */
interface Opened {
  name: string;
  button: (page: Page) => Locator;
  /** Where the reader then types. */
  field: (page: Page) => Locator;
}

const OURS: Opened = {
  name: 'our chat',
  button: (page) => chat(page).launcher,
  field: (page) => chat(page).question,
};

const DOCSEARCH: Opened = {
  name: "DocSearch's modal",
  button: (page) => page.getByRole('button', { name: /^Search/ }),
  field: (page) => page.locator('.DocSearch-Modal .DocSearch-Input'),
};

/** What the main thread has done since the page was opened. */
async function workOf(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    all: of('TaskDuration'),
    scripts: of('ScriptDuration'),
    styles: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}

/** Waits until the main thread has had next to nothing to do for a while; gives what it has done. */
async function atRest(session: CDPSession): Promise<Work> {
  let last = await workOf(session);
  for (let rests = 0; rests < RESTS; ) {
    await sleep(LOOK);
    const now = await workOf(session);
    rests = now.all - last.all < SHARE * LOOK ? rests + 1 : 0;
    last = now;
  }
  return last;
}

const difference = (after: Work, before: Work): Work => ({
  all: after.all - before.all,
  scripts: after.scripts - before.scripts,
  styles: after.styles - before.styles,
  layout: after.layout - before.layout,
});

async function centreOf(target: Locator): Promise<[x: number, y: number]> {
  await target.waitFor();
  const box = await target.boundingBox();
  if (!box) throw new Error('The button is not to be seen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * The work of the main thread from the moment the pointer comes until the opened dialog has come to
 * rest, in a browser that has loaded nothing of it before. It is counted in time on the processor, so
 * that what else the machine does is not counted.
 *
 * @throws {Error} when the field of the dialog does not have the focus at the end
 */
async function measure(
  browser: Browser,
  url: string,
  { name, button, field }: Opened,
  viewport: ViewportSize,
): Promise<Work> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  const [x, y] = await centreOf(button(page));
  const before = await atRest(session);
  await page.mouse.click(x, y);
  const work = difference(await atRest(session), before);
  const ready = await field(page).evaluate((element) => element === document.activeElement);
  await context.close();
  if (!ready) throw new Error(`${name} did not open.`);
  return work;
}

type Rounds = Record<'ours' | 'docsearch', Work>[];

/** Openings that take turns, each in a profile of its own. The first round is not counted. */
async function measureRounds(
  browser: Browser,
  url: string,
  viewport: ViewportSize,
  rounds: number,
): Promise<Rounds> {
  const measured: Rounds = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await measure(browser, url, OURS, viewport);
    const docsearch = await measure(browser, url, DOCSEARCH, viewport);
    if (round > 0) measured.push({ ours, docsearch });
  }
  return measured;
}

function report(view: string, rounds: Rounds): void {
  const median = (who: 'ours' | 'docsearch', what: keyof Work) =>
    quantile(
      rounds.map((round) => round[who][what]),
      0.5,
    );
  console.log(`${view}, ms of the main thread (medians of ${rounds.length})`);
  for (const what of ['all', 'scripts', 'styles', 'layout'] as const) {
    const [ours, docsearch] = [median('ours', what), median('docsearch', what)];
    console.log(
      `  ${what.padEnd(8)} ${OURS.name} ${ours.toFixed(1)}, ${DOCSEARCH.name} ${docsearch.toFixed(1)}, ratio ${(ours / docsearch).toFixed(2)}`,
    );
  }
}

/** Opening our chat against opening DocSearch, on one page that has both. */
export async function reportOpenings(rounds: number): Promise<void> {
  await withSite('docsearch', ({ origin }) =>
    withBrowser(async (browser) => {
      for (const [view, viewport] of VIEWS) {
        report(view, await measureRounds(browser, `${origin}/docs/intro`, viewport, rounds));
      }
    }),
  );
}
