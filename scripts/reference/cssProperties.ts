import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLUGIN } from '../shared/paths.ts';
import { table } from './table.ts';

const SRC = path.join(PLUGIN, 'src');

/** A custom property with the comment above it. */
const PROPERTY = /\/\* ([^*]+) \*\/\n\s*(--plugin-auth-[\w-]+): ([^;]+);/g;

/** The custom properties of the pages for accounts, with what they are at first. */
export function cssPropertiesBlock(): string {
  const sheet = readFileSync(path.join(SRC, 'look.css'), 'utf8');
  const rows = [...sheet.matchAll(PROPERTY)].map(([, what = '', name = '', value = '']) => [
    `\`${name}\``,
    `\`${value}\``,
    what,
  ]);
  return table(['Property', 'At first', 'What it is'], rows);
}

/** What the chat reads of a site's stylesheet; each stands where it is used, with its first value. */
const CHAT: Record<string, string> = {
  width: 'The width of the panel, until the reader moves its edge.',
  background: 'The ground of the panel.',
  color: 'The colour of its text.',
  'question-background': "The ground of the reader's questions.",
  'launcher-background': 'The ground of the button.',
  'launcher-color': 'The colour of its icon and text.',
  'launcher-offset': 'The distance of the button from the edges of the window.',
  'z-index': 'The layer around which button and panel stand.',
};

function chatStyles(): string {
  const files = readdirSync(path.join(SRC, 'theme'), { recursive: true, encoding: 'utf8' });
  const sheets = files.filter((file) => file.endsWith('.css')).sort();
  return sheets.map((file) => readFileSync(path.join(SRC, 'theme', file), 'utf8')).join('\n');
}

/** The value that stands for a property which a site does not set. */
function fallbackOf(name: string, styles: string): string {
  const found = new RegExp(`var\\(${name}, (var\\([\\w-]+\\)|[\\w.]+)\\)`).exec(styles)?.[1];
  if (!found) throw new Error(`No stylesheet of the chat uses ${name}.`);
  return found;
}

/** The custom properties of the chat, with what they are at first. */
export function chatPropertiesBlock(): string {
  const styles = chatStyles();
  const rows = Object.entries(CHAT).map(([part, what]) => {
    const name = `--plugin-auth-chat-${part}`;
    return [`\`${name}\``, `\`${fallbackOf(name, styles)}\``, what];
  });
  return table(['Property', 'At first', 'What it is'], rows);
}
