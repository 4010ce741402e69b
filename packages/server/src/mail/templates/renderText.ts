import type { Block, MailContent } from './content.ts';

function blockText(block: Block): string {
  switch (block.kind) {
    // Alone on its line and indented: a double click takes the code and nothing else.
    case 'code':
      return `    ${block.code}`;
    case 'button':
      return `${block.label}:\n${block.url}`;
    case 'url':
      return block.url;
    case 'text':
    case 'small':
      return block.text;
  }
}

/** The plain-text body: a complete mail of its own, not a summary of the HTML. */
export function renderText(content: MailContent): string {
  return `${content.blocks.map(blockText).join('\n\n')}\n`;
}
