const NAME = 'plugin-auth-quote';

let styled = false;

/** Highlights are drawn by the browser, so that nothing is changed in what React has made. */
function style(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}) {
    color: var(--plugin-auth-chat-highlight-color, MarkText);
    background-color: var(--plugin-auth-chat-highlight, Mark);
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function endWithNextPress(): void {
  const end = () => CSS.highlights.delete(NAME);
  document.addEventListener('pointerdown', end, { once: true, capture: true });
}

/** Whether the browser draws highlights. */
export function canPaint(): boolean {
  return 'highlights' in CSS && 'adoptedStyleSheets' in document;
}

/** Highlights a part of the page until the next press of the reader. */
export function paint(range: Range): void {
  style();
  CSS.highlights.set(NAME, new Highlight(range));
  endWithNextPress();
}

/** Points to an element in browsers without highlights, and where the quote is not on the page. */
export function outline(element: Element): void {
  const frame = { outline: '3px solid var(--ifm-color-primary)', outlineOffset: '4px' };
  element.animate([frame, frame], { duration: 4_000 });
}
