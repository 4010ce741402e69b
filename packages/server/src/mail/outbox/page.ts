import { createHash } from 'node:crypto';
import { escapeHtml } from '../templates/escapeHtml.ts';
import type { OutboxEntry } from './files.ts';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:40rem;margin:0 auto;padding:1.5rem;' +
  'font:1rem/1.5 system-ui,sans-serif}dl{display:grid;grid-template-columns:auto 1fr;gap:0 1rem}' +
  'dd{margin:0;overflow-wrap:anywhere}article{white-space:pre-wrap;overflow-wrap:anywhere;' +
  'border-top:1px solid;padding-top:1rem}b{font:700 1.75rem ui-monospace,monospace;user-select:all}';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Policy of the page: its one style, by hash, and nothing else. */
export const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; ` +
  "frame-ancestors 'none'";

/** A line that is an address of a page, or a code and nothing else. */
function lineHtml(line: string): string {
  const escaped = escapeHtml(line);
  if (/^https?:\/\/\S+$/.test(line)) return `<a href="${escaped}">${escaped}</a>`;
  const code = /^ {4}([A-Za-z0-9-]+)$/.exec(line)?.[1];
  return code ? `<b>${escapeHtml(code)}</b>` : escaped;
}

/** The page that shows a mail: its text, with the links to follow and the code to copy. */
export function outboxPage(mail: OutboxEntry): string {
  const language = escapeHtml(mail.language);
  const body = mail.text.split(/\r?\n/).map(lineHtml).join('\n').trim();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(mail.subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p>This mail was not sent: no mail server is configured (<code>SMTP_URL</code>). It waits in the outbox of this machine.</p>
<h1 lang="${language}">${escapeHtml(mail.subject)}</h1>
<dl><dt>From</dt><dd>${escapeHtml(mail.from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to)}</dd><dt>Date</dt><dd>${mail.receivedAt.toISOString()}</dd></dl>
<article lang="${language}">${body}</article>
</main>
</body>
</html>
`;
}
