import { getSwizzleConfig } from '../../packages/docusaurus-plugin-auth/lib/swizzle.js';
import { table } from './table.ts';

function rowsOf(wanted: (name: string) => boolean): string[][] {
  const components = Object.entries(getSwizzleConfig().components);
  return components
    .filter(([name]) => wanted(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { description = '', actions }]) => [
      `\`${name}\``,
      description,
      actions.wrap,
      actions.eject,
    ]);
}

const HEAD = ['Component', 'What it is', 'Wrap', 'Eject'];

/** Every component that is none's part, with how safe it is to make it one's own. */
export const componentsBlock = () =>
  table(
    HEAD,
    rowsOf((name) => !name.includes('/')),
  );

/** The same with the parts. */
export const componentPartsBlock = () =>
  table(
    HEAD,
    rowsOf(() => true),
  );
