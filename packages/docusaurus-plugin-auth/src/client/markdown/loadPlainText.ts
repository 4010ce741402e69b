/**
 * Loads {@link plainText}. The parser of Markdown comes with the first answer: what is there before
 * must not ask for it.
 */
export async function loadPlainText(): Promise<(markdown: string) => string> {
  return (await import('./markdown')).plainText;
}
