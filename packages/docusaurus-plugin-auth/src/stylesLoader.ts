import path from 'node:path';

/** As much of a loader as webpack and Rspack have in common. */
interface Loader {
  resourcePath: string;
  async: () => (error: Error | null, source?: string) => void;
  importModule: (
    request: string,
    options: object,
    callback: (error: Error | null, exports: Styles) => void,
  ) => void;
}

/** What `css-loader` makes of a stylesheet. */
interface Styles {
  toString: () => string;
  /** Its names for classes. */
  locals?: Record<string, string>;
}

const ADD = path.join(__dirname, 'client', 'laterStyles.js');

/** Without comments and indentation, which no later step of a build takes away. */
const shortened = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, ' ');

/**
 * A loader of webpack and Rspack for the styles of parts that come later: they lie in the script of the
 * part. Docusaurus puts all others into the one stylesheet that every page waits for.
 */
export function pitch(this: Loader, remaining: string): void {
  const done = this.async();
  const request = `${this.resourcePath}.later[javascript/auto]!=!!!${remaining}`;
  this.importModule(request, {}, (error, styles) => {
    if (error) return done(error);
    const css = JSON.stringify(shortened(styles.toString()));
    return done(
      null,
      `import { addStyles } from ${JSON.stringify(ADD)};
addStyles(${css});
export default ${JSON.stringify(styles.locals ?? {})};`,
    );
  });
}

export default (source: string): string => source;
