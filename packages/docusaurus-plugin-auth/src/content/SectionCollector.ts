import type { ManifestCode, ManifestSection } from '../contract';
import { clip, LIMITS } from './limits';
import { TextBuilder } from './TextBuilder';

/** What stands between one heading and the next, before it is hashed. */
export type Section = Omit<ManifestSection, 'hash'>;

export interface Heading {
  /** 1 to 6. */
  level: number;
  text: string;
  /** Id by which a link opens the heading. */
  anchor: string | undefined;
}

/** A section that is being read. */
interface OpenSection {
  /** The headings it stands under, outermost first, its own last. */
  headings: Heading[];
  text: TextBuilder;
  code: ManifestCode[];
}

/** Takes the parts of one page in reading order and makes a section of what each heading opens. */
export class SectionCollector {
  private readonly title: string;
  private readonly sections: OpenSection[];
  private current: OpenSection;

  constructor(title: string) {
    this.title = title;
    this.current = { headings: [], text: new TextBuilder(), code: [] };
    this.sections = [this.current];
  }

  /** The text of the current section. */
  get text(): TextBuilder {
    return this.current.text;
  }

  addCode(code: ManifestCode): void {
    if (this.current.code.length < LIMITS.codes) this.current.code.push(code);
  }

  /** Opens the section of a heading. The page's own title opens none. */
  addHeading(heading: Heading): void {
    const above = this.current.headings;
    const isTitle = above.length === 0 && heading.level === 1 && heading.text === this.title;
    if (isTitle || !heading.text) return;
    const headings = [...above.filter(({ level }) => level < heading.level), heading];
    this.current = { headings, text: new TextBuilder(), code: [] };
    this.sections.push(this.current);
  }

  /**
   * Reads a part that stands for itself, such as a tab or an admonition: headings inside it end
   * with it, and what follows belongs to the section that it interrupted.
   */
  within(read: () => void): void {
    const interrupted = this.current;
    read();
    this.current.text.breakLine();
    this.current = interrupted;
  }

  /** All sections that hold anything, in the order of their headings. */
  finish(): Section[] {
    const sections = this.sections.map((section) => this.close(section));
    return sections.filter(({ text, code }) => text || code.length > 0).slice(0, LIMITS.sections);
  }

  private close({ headings, text, code }: OpenSection): Section {
    // A heading without an id (plain JSX) is reached through the nearest one above it.
    const anchor = headings.findLast((heading) => heading.anchor)?.anchor;
    const headingPath = [this.title, ...headings.map((heading) => heading.text)];
    return {
      ...(anchor && { anchor: clip(anchor, LIMITS.anchor) }),
      headingPath: headingPath.map((part) => clip(part, LIMITS.title)),
      text: clip(text.take(), LIMITS.text),
      code,
    };
  }
}
