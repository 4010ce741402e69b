/** A file as it is to be. Nothing is written until somebody has agreed to it. */
export interface Change {
  /** Path below the folder of the site. */
  file: string;
  /** What it holds; `undefined` for a new file. */
  before: string | undefined;
  after: string;
  /** Values in it that are shown to nobody. */
  secrets?: string[];
}
