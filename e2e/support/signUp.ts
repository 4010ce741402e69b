import type { Page } from 'playwright-core';
import type { Account } from './accounts.ts';

/**
 * Makes an account by the pages of the site and confirms its address, from the mail that a server
 * without a mail server shows. Goes back to the page that it began on.
 */
export async function signUp(page: Page, { name, email, password }: Account): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Sign in' })
    .click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Confirm your address' }).waitFor();
  await page.getByRole('textbox', { name: 'Code of six digits' }).fill(await codeFromMail(page));
  await page.getByRole('button', { name: 'Skip this' }).click();
}

/** Opens the mail by the link that the page offers, and reads the code in it. */
async function codeFromMail(page: Page): Promise<string> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the mail in a new tab' }).click();
  const mail = await opening;
  await mail.getByRole('heading', { name: /^Confirm your e-mail address/ }).waitFor();
  const code = await mail.getByText(/^\d{6}$/).textContent();
  await mail.close();
  return code ?? '';
}
