import {
  MANIFEST_LIMITS as LIMITS,
  type ManifestCode,
  type ManifestSection,
} from '../contract/index.ts';
import { clip } from './clip.ts';

/** What stands between one heading and the next, before it is hashed. */
export type Section = Omit<ManifestSection, 'hash'>;

export interface Heading {
  /** 1 to 6. */
  level: number;
  text: string;
  /** Id by which a link opens the heading. */
  anchor?: string | undefined;
}

interface OpenSection {
  /** The headings it stands under, outermost first, its own last. */
  headings: Heading[];
  lines: string[];
  code: ManifestCode[];
  /** List items around the next line. */
  depth: number;
  /** Stands before the first line of a list item. */
  mark: string;
}

/** What further lines of a list item, and lists inside it, are set in by. */
const INDENT = '  ';

function opened(headings: Heading[]): OpenSection {
  return { headings, lines: [], code: [], depth: 0, mark: '' };
}

/** Takes the parts of a page in reading order and makes a section of what each heading opens. */
export class SectionCollector {
  readonly title: string;
  private readonly sections: OpenSection[];
  private current: OpenSection;

  constructor(title: string) {
    this.title = title;
    this.current = opened([]);
    this.sections = [this.current];
  }

  /** Adds a block of text; white space counts as in a browser, line by line. */
  addText(text: string): void {
    const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    for (const line of lines.filter(Boolean)) this.addLine(line);
  }

  /** Adds what was a section of its own, as it stands there. */
  addSection({ text, code }: Pick<Section, 'text' | 'code'>): void {
    if (text) this.current.lines.push(...text.split('\n'));
    for (const block of code) this.addCode(block);
  }

  addCode({ language, title, text }: ManifestCode): void {
    const code = clip(text.replace(/\s+$/, ''), LIMITS.code);
    if (!code.trim() || this.current.code.length >= LIMITS.codes) return;
    this.current.code.push({
      ...(language && { language: clip(language, LIMITS.codeLanguage) }),
      ...(title && { title: clip(title, LIMITS.codeTitle) }),
      text: code,
    });
  }

  /** Opens the section of a heading. The page's own title opens none. */
  addHeading(heading: Heading): void {
    const above = this.current.headings;
    const isTitle = above.length === 0 && heading.level === 1 && heading.text === this.title;
    if (isTitle || !heading.text) return;
    const headings = [...above.filter(({ level }) => level < heading.level), heading];
    this.current = opened(headings);
    this.sections.push(this.current);
  }

  /** Reads a part whose headings end with it: what follows belongs to the section around it. */
  within(read: () => void): void {
    const interrupted = this.current;
    read();
    this.current = interrupted;
  }

  /**
   * Reads an item of a list. Its headings end with it.
   * @param mark `- `, or its number as in `2. `
   */
  item(mark: string, read: () => void): void {
    const section = this.current;
    section.depth += 1;
    section.mark = mark;
    this.within(read);
    section.depth -= 1;
    section.mark = '';
  }

  /** All sections that hold anything, in the order of their headings. */
  finish(): Section[] {
    const sections = this.sections.map((section) => this.close(section));
    return sections.filter(({ text, code }) => text || code.length > 0).slice(0, LIMITS.sections);
  }

  private addLine(line: string): void {
    const { depth, mark, lines } = this.current;
    lines.push(INDENT.repeat(mark ? depth - 1 : depth) + mark + line);
    this.current.mark = '';
  }

  private close({ headings, lines, code }: OpenSection): Section {
    const anchor = headings.findLast((heading) => heading.anchor)?.anchor;
    const path = [this.title, ...headings.map((heading) => heading.text)];
    return {
      ...(anchor && { anchor: clip(anchor, LIMITS.anchor) }),
      headingPath: path.slice(0, LIMITS.headingPath).map((part) => clip(part, LIMITS.title)),
      text: clip(lines.join('\n'), LIMITS.text),
      code,
    };
  }
}
