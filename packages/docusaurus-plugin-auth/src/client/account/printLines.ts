/**
 * Prints a title and lines, and nothing else of the page: from a document of its own, which takes
 * only text.
 */
export function printLines(title: string, lines: readonly string[]): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inset-block-start:-10px;inline-size:1px;block-size:1px';
  document.body.append(frame);
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) return;
  const heading = contentDocument.createElement('h1');
  heading.textContent = title;
  const list = contentDocument.createElement('pre');
  list.textContent = lines.join('\n');
  list.style.fontSize = '16pt';
  contentDocument.title = title;
  contentDocument.body.append(heading, list);
  // Some browsers only begin to print after this turn.
  contentWindow.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1_000));
  contentWindow.focus();
  contentWindow.print();
}
