import { expect, test } from '@jest/globals';
import { newAccount, useSite } from '../support/accounts.ts';
import { walk } from '../support/looks.ts';
import { makeAdmin } from '../support/makeAdmin.ts';

const site = useSite();

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
