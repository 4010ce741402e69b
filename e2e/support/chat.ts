import type { Locator, Page } from 'playwright-core';

/** The chat of a page, by the names that a reader of the English site sees or hears. */
export function chat(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Ask the docs' });
  return {
    dialog,
    launcher: page.getByRole('button', { name: 'Ask the docs' }),
    question: dialog.getByRole('textbox', { name: 'Your question' }),
    close: dialog.getByRole('button', { name: 'Close the chat' }),
  };
}

/**
 * Opens the chat if it is closed. After a page load, which may come between looking and pressing, it
 * opens by itself if it was open before.
 */
export async function openChat(page: Page): Promise<Locator> {
  const { dialog, launcher } = chat(page);
  await dialog.or(launcher).first().waitFor();
  while (!(await dialog.isVisible())) {
    await launcher.click({ timeout: 2000 }).catch(() => {});
    await dialog.waitFor({ timeout: 2000 }).catch(() => {});
  }
  return dialog;
}

/**
 * Opens the chat if it is closed, asks, and waits for the end of the answer.
 *
 * @returns the question with its answer and sources
 */
export async function ask(page: Page, question: string): Promise<Locator> {
  const { question: field } = chat(page);
  const dialog = await openChat(page);
  await field.fill(question);
  await field.press('Enter');
  const exchange = dialog.getByRole('article').filter({
    has: page.getByRole('heading', { name: question, exact: true }),
  });
  await exchange.and(page.locator('[aria-busy=false]')).waitFor();
  return exchange;
}
