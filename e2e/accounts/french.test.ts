import path from 'node:path';
import { expect, test } from '@jest/globals';
import { createAccount, newAccount, useSite } from '../support/accounts.ts';
import { violations } from '../support/axe.ts';
import { builtFixture } from '../support/fixtureSite.ts';
import { mailedCode, mailedLink, mailWithSubject } from '../support/mail.ts';

const site = useSite(async () => {
  const siteDir = await builtFixture('two-locales');
  const content = '../.docusaurus/docusaurus-plugin-auth/default/content';
  return { siteDir, manifestDir: path.join(siteDir, content) };
});

test('a French reader signs up in French, from page to mail', async () => {
  const account = newAccount('Émilie du Châtelet');
  account.email = account.email.replace('é', 'e');
  const { page, leave } = await site().visit({ locale: 'en-US' });
  await page.goto('/fr/');
  await page.getByRole('navigation').first().getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('link', { name: 'Créer un compte' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill(account.name);
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(account.email);
  const password = page.getByRole('textbox', { name: 'Mot de passe' });
  await password.fill('motdepasse12');
  await page.getByRole('button', { name: 'Créer le compte' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /mot de passe/i })
    .waitFor();
  expect(await violations(page, { colours: false })).toEqual([]);

  await password.fill(account.password);
  await page.getByRole('button', { name: 'Créer le compte' }).click();
  await page.getByRole('heading', { name: 'Confirmer votre adresse' }).waitFor();
  const mail = await mailWithSubject(site().url, account.email, /^Confirmez votre adresse e-mail/);
  expect(mail.html).toContain('<article lang="fr">');
  await page.getByRole('link', { name: /^Ouvrir l’e-mail/ }).waitFor();
  const code = await mailedCode(site().url, account.email);
  await page.getByRole('textbox', { name: 'Code à six chiffres' }).fill(code);
  await page.getByRole('heading', { name: 'À propos de vous, si vous voulez' }).waitFor();
  // In the words of the site, as its translators wrote them.
  await page.getByRole('textbox', { name: 'Quelle version utilisez-vous ?' }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(1);
  await page.getByText('Ce que devient ce que je dis ici').click();
  await page.getByText('Nous gardons cela jusqu’à ce que vous l’effaciez.').waitFor();
  expect(await violations(page, { colours: false })).toEqual([]);
  await page.getByRole('button', { name: 'Passer cette étape' }).click();
  await page.waitForURL('**/fr/');
  await page.getByRole('button', { name: account.name }).waitFor();
  await page.goto('/fr/auth/account');
  await page.getByRole('heading', { name: 'Votre compte' }).waitFor();
  await page
    .getByRole('button', { name: /adresse/ })
    .first()
    .waitFor();
  expect(await violations(page, { colours: false })).toEqual([]);
  await leave();
});

test('a link that was asked for in French leads to the French page', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await page.goto('/fr/auth/sign-in?return=/fr/next');
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(account.email);
  await page.getByRole('button', { name: 'Lien par e-mail' }).click();
  const link = await mailedLink(site().url, account.email);
  expect(new URL(link).pathname).toBe('/fr/auth/magic-link');
  await page.goto(link);
  await page.getByRole('button', { name: 'Se connecter maintenant' }).click();
  await page.waitForURL('**/fr/next');
  await page.getByRole('button', { name: account.name }).waitFor();
  await leave();
});
