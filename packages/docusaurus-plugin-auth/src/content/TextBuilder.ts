/**
 * Collects the text of a page as a browser would lay it out: runs of white space count as one
 * space, and blocks stand on lines of their own, so that no sentence runs into the next.
 */
export class TextBuilder {
  private lines: string[] = [];
  private line = '';

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
    if (line) this.lines.push(line);
    this.line = '';
  }

  /** The text so far, one block a line; the builder is empty afterwards. */
  take(): string {
    this.breakLine();
    const text = this.lines.join('\n');
    this.lines = [];
    return text;
  }
}
