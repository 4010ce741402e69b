import { expect, test } from '@jest/globals';
import { accountItem, newAccount, useSite } from '../support/accounts.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';

let smtp: TestSmtp;

const site = useSite(async () => {
  smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, MAIL_FROM: 'Example Docs <docs@example.com>' };
  return { env, stop: smtp.stop };
});

test('with a mail server the code comes by mail, and the page offers no other way to it', async () => {
  const account = newAccount();
  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-up?return=/docs/');
  await page.getByRole('textbox', { name: 'Name' }).fill(account.name);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  const mail = await smtp.mailTo(account.email);
  expect(mail.from).toEqual({ name: 'Example Docs', address: 'docs@example.com' });
  expect(mail.subject).toBe('Confirm your e-mail address for Example Docs');
  const code = /^\s*(\d{6})\s*$/m.exec(mail.text ?? '')?.[1] ?? '';
  expect(mail.html).toContain(code);

  expect(await page.getByRole('link', { name: 'Open the mail in a new tab' }).count()).toBe(0);
  const outbox = new URL(`/api/v1/outbox?to=${account.email}`, site().url);
  expect((await fetch(outbox)).status).toBe(404);
  await page.getByRole('textbox', { name: 'Code of six digits' }).fill(code);
  await accountItem(page, account).waitFor();
  await leave();
});
