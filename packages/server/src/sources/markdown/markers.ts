/** Names of the kinds of admonitions in the Markdown of several tools, as a reader would say them. */
function named(kind: string, title: string): string {
  const spoken = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  return title.trim() || spoken;
}

/** `> [!NOTE]` of GitHub. */
const ALERT = /^\[!(\w+)\][ \t]*/;
/** `:::tip Title` of Docusaurus and VitePress, and the line that ends it. */
const CONTAINER = /^:{3,}[ \t]*([\w-]*)[ \t]*(?:\[(.*)\]|(.*))$/gm;
/** `!!! note "Title"`, `??? tip` and the tabs `=== "Label"` of MkDocs. */
const INDENTED = /^(?:!!!|\?\?\?\+?|===)[ \t]+(?:([\w-]+)[ \t]*)?(?:"([^"\n]*)")?[ \t]*$/m;

/** True for a paragraph after which indented text is text and no code. */
export function opensIndented(text: string): boolean {
  return INDENTED.test(text.split('\n', 1)[0] ?? '');
}

/** The text of a paragraph without the marks that a tool turns into boxes and tabs. */
export function withoutMarkers(text: string): string {
  return text
    .replace(ALERT, (_mark, kind: string) => `${named(kind, '')}\n`)
    .replace(CONTAINER, (_mark, kind: string, label = '', title = '') =>
      kind ? named(kind, label || title) : '',
    )
    .replace(INDENTED, (_mark, kind = '', title = '') => named(kind, title));
}
