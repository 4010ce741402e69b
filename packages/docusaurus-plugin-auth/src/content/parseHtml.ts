import { type ChildNode, Document, Element, Text } from 'domhandler';
import { Parser } from 'htmlparser2';

const words = (list: string) => new Set(list.split(' '));

/** Elements that hold nothing and have no end tag. */
const VOID = words('area base br col embed hr img input link meta source track wbr');

/** A start tag that ends the nearest of these open elements, unless it finds a border first. */
interface Omission {
  ends: Set<string>;
  borders: Set<string>;
}

const LIST_ITEM = { ends: words('li'), borders: words('ul ol menu') };
const TERM = { ends: words('dt dd'), borders: words('dl') };
const CELL = { ends: words('td th'), borders: words('tr table') };
const ROW = { ends: words('tr'), borders: words('table') };
const ROWS = { ends: words('thead tbody tfoot colgroup caption'), borders: words('table') };
const OPTION = { ends: words('option'), borders: words('select datalist optgroup') };
const RUBY = { ends: words('rt rp'), borders: words('ruby') };
const HEAD = { ends: words('head'), borders: words('body') };
const PARAGRAPH = { ends: words('p'), borders: words('table caption td th button object') };

/**
 * The end tags that a page may leave out.
 * @see https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
const OMISSIONS = new Map<string, Omission>([
  ['li', LIST_ITEM],
  ['dt', TERM],
  ['dd', TERM],
  ['td', CELL],
  ['th', CELL],
  ['tr', ROW],
  ['colgroup', ROWS],
  ['thead', ROWS],
  ['tbody', ROWS],
  ['tfoot', ROWS],
  ['option', OPTION],
  ['rt', RUBY],
  ['rp', RUBY],
  ['body', HEAD],
]);
const PARAGRAPH_ENDERS = words(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
);
for (const name of PARAGRAPH_ENDERS) OMISSIONS.set(name, PARAGRAPH);

class TreeBuilder {
  readonly document = new Document([]);
  /** The open elements, outermost first. */
  private readonly open: Element[] = [];

  /** The element that `read` opens and leaves open, if it does. */
  openedBy(read: () => void): string | undefined {
    const before = this.open.at(-1);
    read();
    const last = this.open.at(-1);
    return last === before ? undefined : last?.name;
  }

  onopentag(name: string, attributes: Record<string, string>, isImplied: boolean): void {
    if (isImplied) return;
    const omission = OMISSIONS.get(name);
    if (omission) this.end(omission);
    const element = new Element(name, attributes);
    this.add(element);
    if (!VOID.has(name)) this.open.push(element);
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (isImplied) return;
    const index = this.open.findLastIndex((element) => element.name === name);
    if (index >= 0) this.open.length = index;
  }

  ontext(data: string): void {
    this.add(new Text(data));
  }

  private add(node: ChildNode): void {
    const parent = this.open.at(-1) ?? this.document;
    node.parent = parent;
    parent.children.push(node);
  }

  private end({ ends, borders }: Omission): void {
    const isDecided = ({ name }: Element) => ends.has(name) || borders.has(name);
    const index = this.open.findLastIndex(isDecided);
    const element = this.open[index];
    if (element && ends.has(element.name)) this.open.length = index;
  }
}

/** Menus and sidebars: often more than half of a page, and nothing of its text. */
const NAV = /<nav(?=[\s>])[^>]*>/g;
const NAV_EDGE = /<(\/?)nav(?=[\s>])/g;

/** The place of the end tag that closes an element which was opened right before `from`. */
function endOfNav(html: string, from: number): number | undefined {
  let depth = 1;
  NAV_EDGE.lastIndex = from;
  for (let edge = NAV_EDGE.exec(html); edge; edge = NAV_EDGE.exec(html)) {
    depth += edge[1] ? -1 : 1;
    if (depth === 0) return edge.index;
  }
  return undefined;
}

/**
 * The tree of a page that Docusaurus wrote: correct HTML, minified, so without the end tags that the
 * standard makes optional. Those are all that is mended: a parser that mends every mistake, as
 * browsers do, takes twice as long. htmlparser2 mends some end tags itself, but runs the rows of a
 * table together, so only its reading of the tags is used. What is inside `nav` is passed over.
 */
export function parseHtml(html: string): Document {
  const builder = new TreeBuilder();
  const parser = new Parser(builder, { decodeEntities: true });
  let from = 0;
  for (const { index, 0: tag } of html.matchAll(NAV)) {
    if (index < from) continue;
    parser.write(html.slice(from, index));
    from = index + tag.length;
    // What looks like the tag may be in a comment, an attribute or a script, and opens nothing.
    const opened = builder.openedBy(() => parser.write(tag));
    const end = opened === 'nav' ? endOfNav(html, from) : undefined;
    if (end !== undefined) from = end;
  }
  parser.end(html.slice(from));
  return builder.document;
}
