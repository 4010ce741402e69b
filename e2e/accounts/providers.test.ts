import { expect, test } from '@jest/globals';
import { accountItem, createAccount, newAccount, signedIn, useSite } from '../support/accounts.ts';
import { logIn, startOidcProvider, type TestProvider, visitWith } from '../support/oidcProvider.ts';

const PAGE = '/docs/getting-started/operators#how-to-choose-another-port';

let provider: TestProvider;

const site = useSite(async () => {
  provider = await startOidcProvider({
    mary: { name: 'Mary Somerville', email: 'mary@example.com', verified: true },
    emmy: { name: 'Emmy Noether', email: 'emmy@example.com', verified: true },
    mallory: { name: 'Mallory', email: 'victim@example.com', verified: false },
  });
  return { env: provider.env, stop: provider.stop };
});

const visit = () => visitWith(provider, site());

test('a reader of a provider gets an account, by a code with a proof key, and is led back', async () => {
  const { page, leave } = await visit();
  await page.goto(PAGE);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Sign in' })
    .click();
  await page.getByRole('button', { name: 'Continue with Local ID' }).click();
  await logIn(page, 'mary');
  await page.waitForURL('**/auth/about-you*');
  await page.getByRole('button', { name: 'Skip this' }).click();
  await page.waitForURL(`${site().url}${PAGE}`);
  await accountItem(page, { name: 'Mary Somerville' }).waitFor();
  const asked = Object.fromEntries(provider.asked.at(-1) ?? []);
  expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });

  await page.goto('/auth/account');
  const linked = page.getByRole('region', { name: 'Linked accounts' });
  await linked.getByText('Local ID').waitFor();
  await page.getByText('Your account has no password').waitFor();
  await leave();
});

test('the account with the same proven address is joined', async () => {
  const account = { ...newAccount('Emmy of the Docs'), email: 'emmy@example.com' };
  await createAccount(site().url, account);
  const { page, leave } = await visit();
  await page.goto('/auth/sign-in');
  await page.getByRole('button', { name: 'Continue with Local ID' }).click();
  await logIn(page, 'emmy');
  await signedIn(page, account);
  await leave();
});

test('an address that the provider has not proven joins nobody, and the page says what to do', async () => {
  await createAccount(site().url, { ...newAccount('Victim'), email: 'victim@example.com' });
  const { page, leave } = await visit();
  await page.goto('/auth/sign-in?return=/docs/');
  await page.getByRole('button', { name: 'Continue with Local ID' }).click();
  await logIn(page, 'mallory');
  await page.waitForURL('**/auth/error*');
  await page.getByRole('heading', { name: 'That did not work' }).waitFor();
  await page.getByText(/Local ID/).waitFor();
  await page.goto('/docs/');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Sign in' })
    .waitFor();
  await leave();
});

test('who says no at the provider is told so, and can choose another way', async () => {
  const { page, leave } = await visit();
  await page.goto('/auth/sign-in');
  await page.getByRole('button', { name: 'Continue with Local ID' }).click();
  await page.getByRole('link', { name: /Cancel/ }).click();
  await page.waitForURL('**/auth/error*');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'E-mail address' }).waitFor();
  await leave();
});
