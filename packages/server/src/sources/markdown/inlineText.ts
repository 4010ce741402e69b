import type { Nodes } from 'mdast';

/** What a reader sees of some nodes in one line; a line break stays one. Pictures say nothing. */
export function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}

const TAGS_AND_COMMENTS = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^>]*>/gi;
/** The contents of these are no text. */
const SILENT = /<(script|style|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** The text of a block of HTML, without its tags. */
export function htmlText(html: string): string {
  return html.replace(SILENT, ' ').replace(TAGS_AND_COMMENTS, ' ');
}
