import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createAccount, navbar, newAccount, profileWith, useSite } from '../support/accounts.ts';
import { demoData } from '../support/demoData.ts';
import { walk } from '../support/looks.ts';
import { makeAdmin } from '../support/makeAdmin.ts';

const site = useSite();

/** An administrator of a site that has been in use for a while. */
let cookies: string[] = [];
beforeAll(async () => {
  const account = newAccount('Grace Hopper');
  cookies = await createAccount(site().url, account);
  await makeAdmin(site().server, account.email);
  await demoData(site().server);
}, 120_000);

const visit = () => site().visit(profileWith(site().url, cookies));
const section = (page: Page, name: string) => page.getByRole('region', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const parts = (page: Page) => page.getByRole('navigation', { name: 'Administration' });

/** Notes the scripts of a page; gives those of the area, whose code has the address of the server's part in it. */
function watchScripts(page: Page): () => Promise<string[]> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  return async () => {
    const found: string[] = [];
    for (const url of scripts) {
      const text = await (await page.request.get(url)).text();
      if (text.includes('/api/v1/admin/')) found.push(url);
    }
    return found;
  };
}

test('whoever is no administrator sees what does not exist, and nothing of the area is loaded', async () => {
  const forged = (page: Page) =>
    page.route('**/api/auth/get-session*', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      await route.fulfill({ json: { ...body, user: { ...body.user, role: 'admin' } } });
    });
  const notFound = (page: Page) => page.getByRole('heading', { name: 'Page Not Found' });
  const stranger = await site().visit();
  const reader = await site().visitAs(newAccount('Mary Somerville'));
  const ofReader = watchScripts(reader.page);
  const ofStranger = watchScripts(stranger.page);
  for (const { page } of [stranger, reader]) {
    for (const part of ['', '/people', '/events']) {
      await page.goto(`/auth/admin${part}`);
      await notFound(page).waitFor();
    }
  }
  expect([...(await ofStranger()), ...(await ofReader())]).toEqual([]);
  // A page can be told anything; the server answers administrators alone.
  await forged(reader.page);
  const refusal = reader.page.waitForResponse(/\/api\/v1\/admin\//);
  await reader.page.goto('/auth/admin');
  expect((await refusal).status()).toBe(403);
  await notFound(reader.page).waitFor();
  expect(await parts(reader.page).count()).toBe(0);
  expect(await ofReader()).not.toEqual([]);
  await stranger.leave();
  await reader.leave();
});

test('an administrator goes from part to part by keyboard, and the time range goes along', async () => {
  const { page, leave } = await visit();
  const problems = await walk(page, [
    [
      'overview',
      async (at) => {
        await at.goto('/auth/admin');
        await section(at, 'How they were answered').getByText('As a table').click();
        await at.getByRole('heading', { name: 'Gaps' }).waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  expect(await page.title()).toContain('Overview');
  await page.getByRole('combobox', { name: 'Time range' }).selectOption('7 days');
  await page.waitForURL('**/auth/admin?range=7d');
  await parts(page).getByRole('link', { name: 'Event log' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/auth/admin/events?range=7d');
  const current = parts(page).locator('[aria-current=page]');
  expect(await current.textContent()).toBe('Event log');
  await page.getByRole('combobox', { name: 'Time range' }).selectOption('Other days');
  await page.getByLabel('From', { exact: true }).fill('2026-01-01');
  await page.getByLabel('To', { exact: true }).fill('2026-01-02');
  await page.waitForURL('**/auth/admin/events?from=2026-01-01&to=2026-01-02');
  await page.getByText('No events in these days').waitFor();
  await page.reload();
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-01-01');
  await leave();
});

test('an administrator filters the event log, and saves the privacy report with its date', async () => {
  const { page, leave } = await visit();
  const rows = page.getByRole('table').getByRole('row');
  const done = page.getByRole('cell', { name: 'Done', exact: true });
  const problems = await walk(page, [
    [
      'event log',
      async (at) => {
        await at.goto('/auth/admin/events');
        await rows.nth(5).waitFor();
      },
    ],
    [
      'privacy report',
      async (at) => {
        await at.goto('/auth/admin/privacy');
        await section(at, 'What readers have agreed to').waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const file = await waiting;
  const report = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(file.suggestedFilename()).toBe(`privacy-report-${report.at.slice(0, 10)}.json`);

  await parts(page).getByRole('link', { name: 'Event log' }).click();
  await rows.nth(25).waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await rows.nth(30).waitFor();
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Failed');
  await page.waitForURL('**/events?outcome=failed');
  await done.first().waitFor({ state: 'detached' });
  await rows.nth(1).getByText('Failed').waitFor();
  await page.reload();
  await rows.nth(1).getByText('Failed').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await done.first().waitFor();

  const refusal = { status: 429, json: { code: 'too_many_requests' } };
  await page.route('**/api/v1/admin/events*', (route) => route.fulfill(refusal));
  await page.reload();
  await page.getByRole('main').getByRole('alert').waitFor();
  await page.unroute('**/api/v1/admin/events*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await rows.nth(1).waitFor();
  await leave();
});

test('an administrator finds a reader, bans them with a reason, lifts it, and deletes the account', async () => {
  const [boss, account] = [newAccount('Grace Hopper'), newAccount('Ada Lovelace')];
  const reader = await site().visitAs(account);
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const answers = (name: string) => page.getByRole('dialog').getByRole('button', { name });
  const problems = await walk(page, [
    [
      'people',
      async (at) => {
        await at.goto('/auth/admin/people');
        const rows = section(at, 'Accounts').getByRole('table').getByRole('row');
        await at.getByRole('searchbox').fill('lovelace');
        await at.waitForURL((url) => url.searchParams.get('search') === 'lovelace');
        await rows.filter({ hasText: account.email }).waitFor();
        await rows.filter({ hasText: boss.email }).waitFor({ state: 'detached' });
      },
    ],
    [
      'one account',
      async (at) => {
        await at.getByRole('link', { name: account.name }).click();
        await at.getByRole('heading', { name: account.name }).waitFor();
        await button(at, 'Ban').waitFor();
      },
    ],
    [
      'question before a ban',
      async (at) => {
        await button(at, 'Ban').click();
        await answers('Ban').click();
        await at.getByRole('dialog').getByText('Write why.').waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);

  await page.getByRole('textbox', { name: 'Reason' }).fill('Spam in feedback');
  await answers('Ban').click();
  await page.getByText(`${account.name} is banned.`).waitFor();
  await page.getByText('Spam in feedback').waitFor();
  await reader.page.goto('/docs/');
  await navbar(reader.page).getByRole('link', { name: 'Sign in' }).waitFor();
  await button(page, 'Lift the ban').click();
  await answers('Lift the ban').click();
  await page.getByText(`${account.name} can sign in again.`).waitFor();

  await button(page, 'Delete the account').click();
  await answers('Delete the account').click();
  await page.getByText(`The account of ${account.name} is deleted.`).waitFor();
  await page.getByRole('link', { name: 'All accounts' }).click();
  await page.getByText('No account fits.').waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('lovelace');
  await reader.leave();
  await leave();
});

test('an administrator sees who comes, and how signing in goes', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const problems = await walk(page, [
    [
      'engagement',
      async (at) => {
        await at.goto('/auth/admin/engagement?range=7d');
        const steps = section(at, 'How long each step takes').getByRole('row');
        await steps.filter({ hasText: 'Signing up' }).waitFor();
        await section(at, 'Readers').getByText('As a table').click();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  const weeks = section(page, 'Readers').getByRole('table').last().getByRole('row');
  expect(await weeks.count()).toBeGreaterThan(1);
  expect(await section(page, 'New accounts').textContent()).toMatch(/Addresses confirmed[1-9]/);
  await leave();
});

test('an administrator sees what the docs lack, decides on it, and takes that back', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const headers = { origin: new URL(site().url).origin };
  for (const question of ['Can it brew espresso?', 'How strong is the espresso?']) {
    await page.request.post('/api/v1/query', { data: { question }, headers });
  }
  // Questions are grouped in the background.
  const listed = async () => (await page.request.get('/api/v1/admin/gaps?sort=latest')).text();
  while (!(await listed()).includes('espresso')) await page.waitForTimeout(500);

  const subject = page.getByRole('button', { name: /espresso/ });
  const state = (name: string) =>
    page.getByRole('group', { name: 'State' }).getByRole('button', { name });
  const problems = await walk(page, [
    [
      'gaps',
      async (at) => {
        await at.goto('/auth/admin/gaps?sort=latest');
        await subject.waitFor();
      },
    ],
    [
      'one gap',
      async (at) => {
        await subject.focus();
        await at.keyboard.press('Enter');
        await at.getByText('Words that the docs do not use').waitFor();
        await at.getByText('Not answered').first().waitFor();
        await state('Planned').click();
        await at.getByRole('listitem').filter({ hasText: 'Planned · Grace Hopper' }).waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  expect(await state('Planned').getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Open · Grace Hopper' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption('Done');
  await page.getByText('Nothing is in this state in these days.').waitFor();
  await leave();
});

const card = (page: Page, id: string) => page.locator('section', { has: page.locator(`#${id}`) });

async function saved(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('an administrator sees what is asked, what was found for it, and saves the list', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const list = card(page, 'admin-questions-all');
  const opened = card(page, 'admin-question');
  let question = '';
  const problems = await walk(page, [
    [
      'questions',
      async (at) => {
        await at.goto('/auth/admin/questions');
        await list.getByRole('columnheader', { name: 'Question' }).waitFor();
      },
    ],
    [
      'a question',
      async (at) => {
        const first = list.getByRole('rowheader').first().getByRole('button');
        question = (await first.textContent()) ?? '';
        await first.focus();
        await at.keyboard.press('Enter');
        await opened.getByText(question).waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  await page.reload();
  await opened.getByText(question).waitFor();
  await opened.getByRole('button', { name: 'Close' }).click();
  await page.waitForURL((url) => url.search === '');
  expect(await saved(page, 'Download as CSV')).toContain('id,at,question,');
  expect(JSON.parse(await saved(page, 'Download as JSON'))).not.toEqual([]);

  await page.getByRole('combobox', { name: 'Answer' }).selectOption('Not covered');
  await page.waitForURL(/confidence=none/);
  await page.getByRole('searchbox').fill('no word that anybody has asked for');
  await list.getByText('No question of these days fits the filters.').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await list.getByRole('columnheader', { name: 'Question' }).waitFor();
  await leave();
});

test('an administrator sees which sections answer, and goes from a rating to its questions', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const problems = await walk(page, [
    [
      'pages',
      async (at) => {
        await at.goto('/auth/admin/pages');
        const most = card(at, 'admin-pages-answering');
        await most.getByRole('columnheader', { name: 'Quoted' }).waitFor();
        await card(at, 'admin-pages-never_found').getByRole('link').first().waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  const badly = card(page, 'admin-pages-badly_rated');
  await badly.getByRole('cell').getByRole('link').last().click();
  await page.waitForURL(/\/admin\/questions.*rating=down&section=/);
  const rated = card(page, 'admin-questions-all').getByRole('cell', { name: 'Rated unhelpful' });
  await rated.first().waitFor();
  await leave();
});

test('an administrator sees how the server is, has it clean up, and build the index anew', async () => {
  const { page, leave } = await visit();
  const problems = await walk(page, [
    [
      'system',
      async (at) => {
        await at.goto('/auth/admin/system?range=7d');
        await section(at, 'Database')
          .getByRole('row', { name: /question_log/ })
          .waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  expect(await section(page, 'Index').textContent()).toContain('docusaurus-plugin-auth/');
  // Pressed twice, it is done once.
  await button(page, 'Clean up now').dblclick();
  await section(page, 'Server')
    .getByText(/^Done /)
    .waitFor();
  await button(page, 'Build the index anew').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await section(page, 'Index')
    .getByText(/^Done /)
    .waitFor();
  await section(page, 'Index').getByText('Asked for by an administrator').first().waitFor();
  await leave();
});
