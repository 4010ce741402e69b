/**
 * The author's link with the question filled in: `{question}` and `{page}` stand for what was asked,
 * and where.
 *
 * @example
 * handOffUrl('mailto:help@example.com?subject={question}', 'How do I start?');
 */
export function handOffUrl(template: string, question: string): string {
  const page = window.location.href;
  return template
    .replaceAll('{question}', () => encodeURIComponent(question))
    .replaceAll('{page}', () => encodeURIComponent(page));
}
