import { expect, test } from '@jest/globals';
import { devices, type Locator, type Page } from 'playwright-core';
import { says } from '../../packages/server/src/testing/modelServer.ts';
import { violations } from '../support/axe.ts';
import { ask, chat } from '../support/chat.ts';
import type { Reader } from '../support/launch.ts';
import { walk } from '../support/looks.ts';
import { useModelSite } from '../support/modelSite.ts';

const { site, model } = useModelSite();

const PAGE = '/docs/getting-started/operators';
const QUESTION = 'How do I choose another port?';
const PARAGRAPH = 'You need a clone of the repository';
const ANSWER = `When the port is taken, \`npm start\` says so at once and ends with an exit code that is not 0.

:::warning Mind the port
When the port is taken, \`npm start\` says so at once.
:::

| Variable | Set it to |
| --- | --- |
| \`PORT\` | the port that readers see, written in one very long word: ${'x'.repeat(80)} |

\`\`\`bash title="Port 4000"
PORT=4000 npm start
\`\`\`
`;

const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();
const askButton = (page: Page) => page.getByRole('button', { name: 'Ask about this', exact: true });
const askedAbout = (within: Locator) => within.getByRole('list', { name: 'Asked about' });
const sources = (within: Locator) => within.getByRole('link', { name: /^Source 1:/ });

/** How much of a question an answer is sure to cover. */
const COVERS = /^Covers (your question well|part of your question)$/;

/** What the browser reports of requests that a test has let fail is no problem. */
async function leaveFailed({ problems, leave }: Reader): Promise<void> {
  const own = problems.filter((problem) => !/Failed to load resource/.test(problem));
  problems.splice(0, problems.length, ...own);
  await leave();
}

/** The words that are highlighted in the page. */
const highlighted = (page: Page) =>
  page.waitForFunction(() => {
    const [range] = CSS.highlights.get('plugin-auth-quote') ?? [];
    return range?.toString();
  });

/** Asks, and waits for the state in which the question ends. */
async function askFor(page: Page, text: string | RegExp): Promise<Locator> {
  const exchange = await ask(page, QUESTION);
  await exchange.getByText(text).first().waitFor();
  return exchange;
}

test('text and code that a reader marks go with the question, and what was sent is shown', async () => {
  model().reply(() => says('You need Node 20 or newer.'));
  const { page, leave } = await site().visit({ viewport: { width: 1600, height: 900 } });
  const { dialog, question } = chat(page);
  await page.goto(PAGE);
  await page.getByText(PARAGRAPH).click({ clickCount: 3 });
  await askButton(page).waitFor();
  expect(await violations(page)).toEqual([]);
  await askButton(page).click();
  await askedAbout(dialog).getByText('From “Getting started for operators”').waitFor();

  const code = page.getByRole('button', { name: 'Ask about this code' }).first();
  await code.focus();
  await code.press('Enter');
  await askedAbout(dialog).getByText('npm start', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);

  const asked = page.waitForRequest('**/api/v1/query');
  await question.fill('What do I need?');
  await question.press('Enter');
  expect((await asked).postDataJSON().selection).toEqual([
    { text: expect.stringContaining(PARAGRAPH), url: PAGE },
    { text: 'npm start', url: PAGE },
  ]);
  const exchange = dialog.getByRole('article').last();
  await askedAbout(exchange).getByText('npm start', { exact: true }).waitFor();
  expect(await askedAbout(exchange).getByRole('button').count()).toBe(0);
  expect(await askedAbout(dialog).count()).toBe(1);
  await leave();
});

test('by keyboard the offer is reached with Tab, and Escape takes it away', async () => {
  const { page, leave } = await site().visit({ viewport: { width: 1600, height: 900 } });
  const { dialog } = chat(page);
  await page.goto(PAGE);
  // Where the browser has no caret, the first word is marked with the mouse.
  await page.getByText(PARAGRAPH).dblclick({ position: { x: 12, y: 12 } });
  await askButton(page).waitFor();
  await page.keyboard.press('Escape');
  await askButton(page).waitFor({ state: 'detached' });

  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('Press Tab to ask about the marked text.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await askButton(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await page.getByText(PARAGRAPH).dblclick({ position: { x: 12, y: 12 } });
  await askButton(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await askedAbout(dialog).waitFor();
  await press(askedAbout(dialog), 'Do not ask about “You”');
  await askedAbout(dialog).waitFor({ state: 'detached' });

  // The shortcut of the chat does the same at once.
  await page.getByText(PARAGRAPH).dblclick({ position: { x: 12, y: 12 } });
  await askButton(page).waitFor();
  await page.keyboard.press('Control+i');
  await askedAbout(dialog).waitFor();
  expect(await dialog.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  await leave();
});

/** What waits, and the function that lets it go on. */
function gate(): [until: Promise<void>, goOn: () => void] {
  const { promise, resolve } = Promise.withResolvers<void>();
  return [promise, resolve];
}

test('an answer grows without moving what has been read, and shows what its citations quote', async () => {
  const { page, leave } = await site().visit({ viewport: { width: 1600, height: 700 } });
  const { dialog, launcher, question } = chat(page);
  const [until, goOn] = gate();
  const [asDrawn, showCode] = gate();
  const long = 'PORT=4000 npm start\n'.repeat(30);
  const titled = '~~~js title="port.js"\nlisten(4000);\n\n// Done.\n~~~';
  model().reply(() => ({
    steps: [`${ANSWER}\n**When`, { until }, `** the port.\n\n${titled}\n\n~~~\n${long}~~~`],
  }));
  await page.route('**/auth3.*.js', async (route) => {
    await asDrawn;
    await route.continue();
  });
  await page.goto('/docs/');
  await launcher.click();
  await question.fill(QUESTION);
  await question.press('Enter');
  const first = dialog.locator('.plugin-auth-answer > :first-child');
  await dialog.getByText('Mind the port').waitFor();
  const before = { element: await first.elementHandle(), place: await first.boundingBox() };
  goOn();
  await dialog.getByText('Written by AI from the docs').waitFor();
  const after = { element: await first.elementHandle(), place: await first.boundingBox() };
  expect(after.place).toEqual(before.place);
  expect(await page.evaluate(([a, b]) => a === b, [before.element, after.element])).toBe(true);

  // Blocks of code are drawn plainly until the site's own are there, which are as high.
  const answer = dialog.locator('.plugin-auth-answer');
  const height = async () => (await answer.boundingBox())?.height ?? 0;
  const plain = await height();
  expect(await dialog.locator('.theme-code-block').count()).toBe(0);
  showCode();
  await dialog.locator('.theme-code-block').nth(1).waitFor();
  expect(Math.abs((await height()) - plain)).toBeLessThan(1);
  await press(dialog, 'Jump to the newest');
  await dialog.getByRole('button', { name: 'Jump to the newest' }).waitFor({ state: 'detached' });

  const table = dialog.getByRole('group', { name: 'Table, scrolls sideways' });
  await table.focus();
  expect(await table.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);

  const mark = sources(dialog).first();
  await mark.focus();
  const preview = dialog.getByRole('group', { name: 'A look at source 1' });
  await preview.getByText('How to choose another port').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'detached' });
  await mark.hover();
  await preview.getByRole('link', { name: 'Open the page here' }).click();
  await page.waitForURL(`**${PAGE}#how-to-choose-another-port`);
  expect(await (await highlighted(page)).jsonValue()).toContain('says so at once');
  await leave();
});

test('on a touch screen the first tap shows the source, and its link opens the page', async () => {
  model().reply(() => says(ANSWER));
  const { page, leave } = await site().visit(devices['Pixel 7']);
  await page.goto(PAGE);
  const paragraph = page.getByText(PARAGRAPH);
  await paragraph.tap();
  // Playwright has no long press.
  await paragraph.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await askButton(page).waitFor();
  const { y = 0 } = (await askButton(page).boundingBox()) ?? {};
  expect(y).toBeGreaterThan(700);
  expect(await violations(page, { within: '.plugin-auth-ask' })).toEqual([]);
  await askButton(page).tap();
  await askedAbout(chat(page).dialog).waitFor();

  const exchange = await ask(page, QUESTION);
  await sources(exchange).first().tap();
  await chat(page).dialog.getByRole('link', { name: 'Open the page here' }).tap();
  await chat(page).dialog.waitFor({ state: 'hidden' });
  await highlighted(page);
  await leave();
});

test('three degrees are told apart: answered, in doubt with what has no source, not covered', async () => {
  const { page, leave } = await site().visit();
  const { dialog } = chat(page);
  const given = 'When the port is taken, `npm start` says so at once.';
  model().reply(() => says(given));
  await page.goto('/docs/');
  const answered = await askFor(page, COVERS);
  await sources(answered).first().waitFor();
  const mark = { name: 'No source found for this sentence' };
  expect(await answered.getByRole('img', mark).count()).toBe(0);

  model().reply(() => says(`${given} It was chosen by a committee of engineers in Paris.`));
  await press(dialog, 'New conversation');
  const doubtful = await askFor(page, 'It was chosen by a committee');
  await doubtful.getByRole('img', mark).waitFor();
  await doubtful.getByText('Sentences marked with ? are not in the sources: 1').waitFor();
  expect(await sources(doubtful).count()).toBeGreaterThan(0);

  model().reply(() => says('NOT_IN_DOCS'));
  await press(dialog, 'New conversation');
  const notCovered = await askFor(page, 'The docs do not seem to cover this.');
  expect(await notCovered.getByText(COVERS).count()).toBe(0);
  expect(await notCovered.getByRole('link').count()).toBeGreaterThan(0);
  await leave();
});

test('whatever keeps an answer away is told with a way on, and looks well', async () => {
  const reader = await site().visit();
  const { page, context } = reader;
  const { dialog } = chat(page);
  const restart = () => press(dialog, 'New conversation');
  const problems = await walk(page, [
    [
      'answer',
      async (at) => {
        model().reply(() => says(`${ANSWER}\nThe moon is made of green cheese.`));
        await at.goto('/docs/');
        await askFor(at, 'Mind the port');
      },
      'html',
    ],
    [
      'model away',
      async (at) => {
        model().reply(() => ({ status: 500 }));
        await restart();
        await askFor(at, 'Quoted, because the AI cannot be reached right now.');
      },
    ],
    [
      'broken off',
      async (at) => {
        model().reply(() => ({ steps: [ANSWER, 'cut'] }));
        await restart();
        await askFor(at, 'The connection broke off before the answer was complete.');
      },
    ],
    [
      'not covered',
      async (at) => {
        await restart();
        const exchange = await ask(at, 'Which wine goes with roasted pheasant?');
        await exchange.getByText('The docs do not seem to cover this.').waitFor();
      },
    ],
    [
      'offline',
      async (at) => {
        await restart();
        await context.setOffline(true);
        await askFor(at, 'You seem to be offline.');
      },
      'html',
    ],
    [
      'too often',
      async (at) => {
        // Back online the question is asked by itself.
        model().reply(() => says(ANSWER));
        await context.setOffline(false);
        await dialog.getByText('Mind the port').first().waitFor();
        await restart();
        const limited = { status: 429, headers: { 'retry-after': '40' }, json: {} };
        await at.route('**/api/v1/query', (route) => route.fulfill(limited), { times: 1 });
        const exchange = await askFor(at, 'You can ask again in');
        const again = exchange.getByRole('button', { name: 'Try again' });
        expect(await again.getAttribute('aria-disabled')).toBe('true');
      },
      'html',
    ],
    [
      'server down',
      async (at) => {
        await restart();
        await site().server.stop();
        await askFor(at, 'The assistant cannot be reached right now.');
      },
      'html',
    ],
  ]);
  expect(problems).toEqual([]);
  await site().restart({});
  await press(dialog, 'Try again');
  await dialog.getByText('Mind the port').first().waitFor();
  await leaveFailed(reader);
});
