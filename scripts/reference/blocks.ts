/**
 * What stands between these two marks in a page is generated; the rest of it is written by people.
 * They are comments of MDX in the docs, and of HTML in a README.
 */
const BLOCK = /(\{\/\*|<!--) generated: (\w+)(?: ([\w./-]+))? (\*\/\}|-->)\n[\s\S]*?\1 end \4/g;

/** Makes the content of a block; `of` is what its mark names beside the kind. */
export type Blocks = Record<string, (of: string) => string>;

/**
 * Writes every generated block of a page anew.
 *
 * @example
 * fillBlocks('{/* generated: routes *\/}\n{/* end *\/}', { routes: () => '| Route |' });
 */
export function fillBlocks(page: string, blocks: Blocks): string {
  return page.replace(BLOCK, (_old, open: string, kind: string, of = '', close: string) => {
    const make = blocks[kind];
    if (!make) throw new Error(`Nothing generates a block "${kind}".`);
    const mark = of ? `${kind} ${of}` : kind;
    return `${open} generated: ${mark} ${close}\n\n${make(of)}\n\n${open} end ${close}`;
  });
}

/** What the blocks of a page are about, such as `operation query`. */
export function blocksOf(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(([, , kind = '', of]) => (of ? `${kind} ${of}` : kind));
}
