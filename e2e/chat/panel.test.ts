import { expect, test } from '@jest/globals';
import { devices, type Locator, type Page } from 'playwright-core';
import { says } from '../../packages/server/src/testing/modelServer.ts';
import { overflow, violations } from '../support/axe.ts';
import { chat } from '../support/chat.ts';
import { useModelSite } from '../support/modelSite.ts';

const { site, model } = useModelSite();

const PAGE = '/docs/getting-started/operators';
const HEADING = 'How to choose another port';
const SAID = 'When the port is taken, `npm start` says so at once. [1]';

const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();
const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });
const exchanges = (dialog: Locator) => dialog.getByRole('article');
const settled = (page: Page, question: string) =>
  exchanges(chat(page).dialog)
    .filter({ has: page.getByRole('heading', { name: question, exact: true }) })
    .and(page.locator('[aria-busy=false]'))
    .waitFor();

/** An answer that waits in the middle until it is told to go on. */
function heldAnswer(): () => void {
  let goOn = () => {};
  const until = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  model().reply(() => ({ steps: ['When the port', { until }, ' is taken, it says so. [1]'] }));
  return goOn;
}

test('a reader opens the chat by keys, follows a suggestion, and asks on while an answer comes', async () => {
  const { page, context, leave } = await site().visit({ viewport: { width: 1400, height: 850 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dialog, question, launcher } = chat(page);
  const requests: string[] = [];
  page.on('request', (sent) => sent.url().includes('/api/') && requests.push(sent.url()));
  await page.goto(PAGE);
  await launcher.waitFor();
  // Not while somebody types elsewhere.
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('input')),
  );
  await page.locator('main > input').focus();
  await page.keyboard.press('Control+i');
  expect(await dialog.count()).toBe(0);
  expect(requests).toEqual([]);
  await page.evaluate(() => document.querySelector('main > input')?.remove());
  await page.keyboard.press('Control+i');
  await dialog.getByRole('heading', { name: 'About this page' }).waitFor();
  expect(await question.evaluate((field) => field === document.activeElement)).toBe(true);
  // The button, which is out of sight now, names the keys from the first act on.
  expect(await page.locator('.plugin-auth-launcher[aria-keyshortcuts="Control+I"]').count()).toBe(
    1,
  );
  expect(await violations(page)).toEqual([]);

  // What fits stands above the field, which stays where it is.
  const place = await question.boundingBox();
  await page.keyboard.type('another port', { delay: 15 });
  const matches = dialog.getByRole('region', { name: 'In the docs' });
  await matches.getByRole('link', { name: new RegExp(HEADING) }).waitFor();
  expect(await question.boundingBox()).toEqual(place);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await matches.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('please');
  expect(await question.inputValue()).toBe('another port\nplease');
  await question.fill('');

  const goOn = heldAnswer();
  const about = dialog.getByRole('heading', { name: 'About this page' }).locator('..');
  await about.getByRole('button').first().click();
  await dialog.getByText('When the port').first().waitFor();
  await question.fill('And then?');
  await press(dialog, 'Ask next');
  await question.fill('Never mind?');
  await question.press('Enter');
  await press(dialog, 'Do not ask “Never mind?”');
  expect(await violations(page)).toEqual([]);
  goOn();
  await settled(page, 'And then?');
  expect(await exchanges(dialog).count()).toBe(2);
  expect(await dialog.getByText('Asked next').count()).toBe(0);
  await leave();
});

test('a reader stops, edits, copies, clears and takes that back, over page loads', async () => {
  const { page, context, leave } = await site().visit({ viewport: { width: 1400, height: 850 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dialog, question, close } = chat(page);
  await page.goto(PAGE);
  await press(page, 'Ask the docs');
  heldAnswer();
  await question.fill(`${HEADING}?`);
  await question.press('Enter');
  await dialog.getByText('When the port').first().waitFor();
  await press(dialog, 'Stop the answer');
  await dialog.getByText('You stopped this answer.').first().waitFor();

  model().reply(() => says(SAID));
  await press(dialog, 'Edit the question');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await button(dialog, 'Edit the question').count()).toBe(1);
  await press(dialog, 'Edit the question');
  await dialog.getByRole('textbox', { name: 'Your question, to edit' }).fill(`${HEADING} here?`);
  await page.keyboard.press('Enter');
  await settled(page, `${HEADING} here?`);
  expect(await exchanges(dialog).count()).toBe(1);
  await press(dialog, 'Copy the answer');
  await button(dialog, 'Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('`npm start` says so at once. [1]');
  expect(copied).toMatch(/1\. \[.+\]\(http:\/\/localhost:\d+\/docs\/.+\)/);

  // The page makes room, and everything is as it was after a page load.
  const width = () => page.locator('.main-wrapper').evaluate((main) => main.clientWidth);
  const whole = await width();
  await press(dialog, 'Keep the page beside the chat');
  expect(await width()).toBeLessThan(whole - 300);
  await dialog.getByRole('separator', { name: 'Width of the chat' }).press('ArrowLeft');
  await question.fill('What I was about to');
  await page.reload();
  await dialog.getByRole('heading', { name: `${HEADING} here?` }).waitFor();
  expect(await question.inputValue()).toBe('What I was about to');
  expect(await button(dialog, 'Keep the page beside the chat').getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(await dialog.evaluate((panel) => panel.getBoundingClientRect().width)).toBe(456);
  expect(await violations(page)).toEqual([]);

  await press(dialog, 'New conversation');
  await dialog.getByText('The conversation was cleared.').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(dialog, 'Bring it back');
  await dialog.getByRole('heading', { name: `${HEADING} here?` }).waitFor();
  await close.click();
  await page.waitForFunction(() => document.activeElement?.matches('.plugin-auth-launcher'));
  await leave();
});

/** The part of the window that is left while an on-screen keyboard is shown. */
function keyboardLeaves(page: Page, offsetTop: number, height: number): Promise<void> {
  return page.evaluate(
    (left) => {
      const view = window.visualViewport;
      if (!view) throw new Error('This browser has no visual viewport.');
      for (const [name, value] of Object.entries(left)) {
        Object.defineProperty(view, name, { value, configurable: true });
      }
      view.dispatchEvent(new Event('resize'));
    },
    { offsetTop, height },
  );
}

test('on a phone the chat is a sheet above the keyboard, and gives way to the page', async () => {
  model().reply(() => says(SAID));
  const { page, leave } = await site().visit(devices['Pixel 7']);
  const { dialog, question, close } = chat(page);
  await page.goto(`${PAGE}?ask=Which+port%3F&x=1`);
  await dialog.waitFor();
  expect(await question.inputValue()).toBe('Which port?');
  expect(new URL(page.url()).search).toBe('?x=1');
  expect(await exchanges(dialog).count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  // The keyboard takes half of the window, and some phones move what is left of it, too: browsers
  // tell both by the visual viewport alone.
  const whole = (await dialog.boundingBox())?.height ?? 0;
  for (const [top, height] of [
    [0, 380],
    [120, 300],
    [0, whole],
  ] as const) {
    await keyboardLeaves(page, top, height);
    const [field, closing] = await Promise.all([question.boundingBox(), close.boundingBox()]);
    const end = (field?.y ?? 0) + (field?.height ?? 0);
    expect(end).toBeLessThan(top + height);
    expect(end).toBeGreaterThan(top + height - 80);
    expect(closing?.y ?? 0).toBeGreaterThanOrEqual(top);
  }
  await keyboardLeaves(page, 0, 380);
  // What is behind is out of reach.
  await page.keyboard.press('Shift+Tab');
  expect(await dialog.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);

  await question.press('Enter');
  await settled(page, 'Which port?');
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await dialog.getByRole('heading', { name: 'Which port?' }).waitFor();
  await page.goto('/docs/');
  await button(page, 'Ask the docs').waitFor();
  expect(await dialog.count()).toBe(0);
  await leave();
});

test('the button keeps off what else stands at the edge of a page, and authors have buttons of their own', async () => {
  model().reply(() => says(SAID));
  const { page, leave } = await site().visit({ viewport: { width: 1400, height: 700 } });
  const { dialog, launcher } = chat(page);
  await page.goto(PAGE);
  await launcher.waitFor();
  await page.evaluate(() => {
    const bar = document.createElement('div');
    bar.id = 'cookies';
    bar.style.cssText = 'position: fixed; inset: auto 0 0; height: 90px; background: gold';
    document.body.append(bar);
  });
  const overlap = (selector: string) =>
    page.evaluate((other) => {
      const below = document.querySelector('.plugin-auth-launcher')?.getBoundingClientRect();
      return (
        (below?.bottom ?? 0) - (document.querySelector(other)?.getBoundingClientRect().top ?? 0)
      );
    }, selector);
  const clear = (selector: string) =>
    page.waitForFunction((other) => {
      const own = document.querySelector('.plugin-auth-launcher')?.getBoundingClientRect();
      const top = document.querySelector(other)?.getBoundingClientRect().top;
      return own && top !== undefined && own.bottom <= top;
    }, selector);
  await clear('#cookies');
  expect(await overlap('#cookies')).toBeLessThanOrEqual(0);
  await page.evaluate(() => document.querySelector('#cookies')?.remove());
  await page.waitForFunction(() => {
    const own = document.querySelector('.plugin-auth-launcher')?.getBoundingClientRect();
    return own && window.innerHeight - own.bottom < 40;
  });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await clear('footer');
  expect(await violations(page)).toEqual([]);

  // The theme's own button in that corner comes with a move up.
  await page.evaluate(() => window.scrollBy({ top: -500, behavior: 'instant' }));
  const back = page.getByRole('button', { name: 'Scroll back to top' });
  await back.waitFor();
  const above = await back.boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(
    (await launcher.boundingBox())?.y ?? 0,
  );

  // The table of contents of a phone lies under it when it is open.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const seen = (opacity: string) =>
    page.waitForFunction((wanted) => {
      const own = document.querySelector('.plugin-auth-launcher');
      return own && getComputedStyle(own).opacity === wanted;
    }, opacity);
  await seen('1');
  await press(page, 'On this page');
  await seen('0');
  await press(page, 'On this page');
  await seen('1');
  await page.setViewportSize({ width: 1400, height: 700 });

  await page.evaluate(() => {
    const own = document.createElement('a');
    own.href = '/docs/';
    own.dataset.pluginAuthAsk = 'Which port is it?';
    own.textContent = 'Ask which port';
    document.querySelector('article')?.prepend(own);
  });
  await page.getByRole('link', { name: 'Ask which port' }).click();
  await settled(page, 'Which port is it?');
  expect(new URL(page.url()).pathname).toBe(PAGE);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ask which port');
  await leave();
});
