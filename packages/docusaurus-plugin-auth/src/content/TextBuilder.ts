/** What further lines of a list item, and lists inside it, are set in by. */
const INDENT = '  ';

/**
 * Collects the text of a page as a browser would lay it out: runs of white space count as one
 * space, and blocks stand on lines of their own, so that no sentence runs into the next. Items of
 * lists carry their mark, as in Markdown.
 */
export class TextBuilder {
  private lines: string[] = [];
  private line = '';
  /** List items around the line. */
  private depth = 0;
  /** Stands before the first line of an item. */
  private mark = '';

  /** Adds inline text. */
  append(text: string): void {
    this.line += text;
  }

  /** Ends the line, if anything stands on it. */
  breakLine(): void {
    // Zero-width spaces and soft hyphens are hints to the browser, not part of a word.
    const line = this.line
      .replace(/[\u200B\u00AD\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    this.line = '';
    if (!line) return;
    const around = this.mark ? this.depth - 1 : this.depth;
    this.lines.push(INDENT.repeat(around) + this.mark + line);
    this.mark = '';
  }

  /**
   * Reads an item of a list.
   * @param mark `- `, or its number as in `2. `
   */
  within(mark: string, read: () => void): void {
    this.breakLine();
    this.depth += 1;
    this.mark = mark;
    read();
    this.breakLine();
    this.depth -= 1;
    this.mark = '';
  }

  /** The text so far, one block a line; the builder is empty afterwards. */
  take(): string {
    this.breakLine();
    const text = this.lines.join('\n');
    this.lines = [];
    return text;
  }
}
