import type { Block, MailContent } from './content.ts';
import { escapeHtml } from './escapeHtml.ts';

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const TEXT = 'margin:0 0 20px;font-size:16px;line-height:1.5';
const SMALL = 'margin:0 0 12px;font-size:14px;line-height:1.5';
// Letter spacing is CSS, so that copying the code yields the bare digits.
const CODE =
  'margin:0 0 20px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:32px;line-height:1.4;' +
  'font-weight:700;letter-spacing:6px;-webkit-user-select:all;user-select:all';
const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:6px;background:#1d4ed8;color:#ffffff;' +
  'font-size:16px;font-weight:600;text-decoration:none';

/**
 * Nothing here is needed to read the mail: a client that drops `<style>` shows its own colours,
 * because no text colour is set inline but the button's.
 */
const DARK_MODE =
  ':root{color-scheme:light dark}a{color:#1d4ed8}@media (prefers-color-scheme:dark){a{color:#93c5fd}}';

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'code':
      return `<p style="${CODE}" dir="ltr">${escapeHtml(block.code)}</p>`;
    case 'button':
      return `<p style="${TEXT}"><a href="${escapeHtml(block.url)}" style="${BUTTON}">${escapeHtml(block.label)}</a></p>`;
    case 'url':
      return `<p style="${SMALL};word-break:break-all" dir="ltr"><a href="${escapeHtml(block.url)}">${escapeHtml(block.url)}</a></p>`;
    case 'text':
      return `<p style="${TEXT}">${escapeHtml(block.text)}</p>`;
    case 'small':
      return `<p style="${SMALL}">${escapeHtml(block.text)}</p>`;
  }
}

/**
 * The HTML body: one column of paragraphs with nothing remote, no image and no table.
 * @param language BCP 47 tag of the texts; `direction` is its writing direction
 */
export function renderHtml(
  content: MailContent,
  language: string,
  direction: 'ltr' | 'rtl',
): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(content.subject)}</title>
<style>${DARK_MODE}</style>
</head>
<body style="margin:0;padding:24px;${FONT}">
<div role="article" lang="${escapeHtml(language)}" dir="${direction}" style="max-width:560px;margin:0 auto">
${content.blocks.map(blockHtml).join('\n')}
</div>
</body>
</html>
`;
}
