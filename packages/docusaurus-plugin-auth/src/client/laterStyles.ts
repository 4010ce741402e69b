let texts: string[] = [];

/** Takes over all styles that have come together, before anything is drawn with them. */
function adopt(): void {
  const css = texts.join('\n');
  texts = [];
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  } catch {
    // Browsers of before 2023, which a policy may then keep from it.
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  }
}

/** Adds the styles of a part that has come later. A policy that wants all styles in files lets it. */
export function addStyles(css: string): void {
  if (texts.length === 0) queueMicrotask(adopt);
  texts.push(css);
}
