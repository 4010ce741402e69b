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

/** Takes the parts of one page in reading order and makes a section of what each heading opens. */
export class SectionCollector {
  readonly text = new TextBuilder();
  private readonly title: string;
  private readonly sections: Section[] = [];
  private code: ManifestCode[] = [];
  /** The headings that the current text stands under, outermost first. */
  private open: Heading[] = [];

  constructor(title: string) {
    this.title = title;
  }

  addCode(code: ManifestCode): void {
    if (this.code.length < LIMITS.codes) this.code.push(code);
  }

  /** Closes the section so far and opens the next. The page's own title opens none. */
  addHeading(heading: Heading): void {
    const isTitle = this.open.length === 0 && heading.level === 1 && heading.text === this.title;
    if (isTitle || !heading.text) return;
    this.closeSection();
    this.open = this.open.filter(({ level }) => level < heading.level);
    this.open.push(heading);
  }

  /** All sections that hold anything. */
  finish(): Section[] {
    this.closeSection();
    return this.sections.slice(0, LIMITS.sections);
  }

  private closeSection(): void {
    const text = clip(this.text.take(), LIMITS.text);
    const code = this.code;
    this.code = [];
    if (!text && code.length === 0) return;
    // A heading without an id (plain JSX) is reached through the nearest one above it.
    const anchor = this.open.findLast((heading) => heading.anchor)?.anchor;
    const headingPath = [this.title, ...this.open.map((heading) => heading.text)];
    this.sections.push({
      ...(anchor && { anchor: clip(anchor, LIMITS.anchor) }),
      headingPath: headingPath.map((part) => clip(part, LIMITS.title)),
      text,
      code,
    });
  }
}
