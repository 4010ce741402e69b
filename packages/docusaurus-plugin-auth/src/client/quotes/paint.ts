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

/** Scrolling is no press: who reads on by touch still sees it. */
function endWithNextPress(): void {
  const controller = new AbortController();
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('main')) return;
      CSS.highlights.delete(NAME);
      controller.abort();
    },
    { signal: controller.signal },
  );
}

/** Whether the browser draws highlights. */
export function canPaint(): boolean {
  return 'highlights' in CSS && 'adoptedStyleSheets' in document;
}

/** Highlights a part of the page until the reader presses something in the page. */
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
