/** What stands between these two marks in a page is generated; the rest of it is written by people. */
const BLOCK = /\{\/\* generated: (\w+)(?: (\w+))? \*\/\}\n[\s\S]*?\{\/\* end \*\/\}/g;

/** Makes the content of a block; `of` is what its mark names beside the kind. */
export type Blocks = Record<string, (of: string) => string>;

/**
 * Writes every generated block of a page anew.
 *
 * @example
 * fillBlocks('{/* generated: routes *\/}\n{/* end *\/}', { routes: () => '| Route |' });
 */
export function fillBlocks(page: string, blocks: Blocks): string {
  return page.replace(BLOCK, (_old, kind: string, of = '') => {
    const make = blocks[kind];
    if (!make) throw new Error(`Nothing generates a block "${kind}".`);
    const mark = of ? `${kind} ${of}` : kind;
    return `{/* generated: ${mark} */}\n\n${make(of)}\n\n{/* end */}`;
  });
}

/** What the blocks of a page are about, such as `operation query`. */
export function blocksOf(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(([, kind = '', of]) => (of ? `${kind} ${of}` : kind));
}
