import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { AnyNode } from 'domhandler';
import { hasChildren, isTag, isText } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { parseHtml } from '../parseHtml';

/** A tree as text: `p(a b("c"))`. Neighbouring texts count as one. */
function outline(node: AnyNode): string {
  if (isText(node)) return JSON.stringify(node.data);
  if (!hasChildren(node)) return '';
  const inner = node.children.map(outline).filter(Boolean).join(' ').replaceAll('" "', '');
  return isTag(node) ? `${node.name}(${inner})` : inner;
}

/** What the standard makes of it. */
function standard(html: string): string {
  return outline(parse(html, { treeAdapter: adapter }));
}

const FIXTURES = path.join(__dirname, '..', '__fixtures__');
const pages = readdirSync(FIXTURES).filter((file) => file.endsWith('.html'));

/** Foreign markup has rules of its own, and nothing of it or of a menu is read. */
const withoutUnread = (html: string) =>
  html.replace(/<svg.*?<\/svg>/gs, '').replace(/(<nav[^>]*>).*?(?=<\/nav>)/gs, '$1');

test.each(pages)('%s is the tree that the standard makes of it', (file) => {
  const html = withoutUnread(readFileSync(path.join(FIXTURES, file), 'utf8'));
  expect(outline(parseHtml(html))).toBe(standard(html));
});

test.each([
  ['lists', '<ul><li><p>a<li>b<ul><li>c<li>d</ul><li>e</ul>'],
  ['terms', '<dl><dt>a<dd><p>b<dt>c<dd>d</dl>'],
  ['rows and cells', '<table><thead><tr><th>a<th>b<tbody><tr><td><p>c<td>d<tr><td>e</table>'],
  ['a table in a cell', '<table><tbody><tr><td><table><tbody><tr><td>a<td>b</table><td>c</table>'],
  ['paragraphs', '<p>a<p>b<div>c</div>d<section><p>e</section>f<p>g<pre>h</pre>'],
  ['a paragraph in a quotation', '<blockquote><p>a</blockquote>b<ul><li>c</ul>'],
  ['captions and columns', '<table><caption>a<colgroup><col><thead><tr><th>b</table>'],
])('end tags left out in %s', (_what, body) => {
  const html = `<!doctype html><html><head></head><body>${body}</body></html>`;
  expect(outline(parseHtml(html))).toBe(standard(html));
});

test('menus are passed over, inner ones too, and reading goes on behind them', () => {
  const menu = '<nav class=a><ul><li>x<nav>y</nav><li>z</ul></nav>';
  expect(outline(parseHtml(`<p>a${menu}b${menu}<p>c`))).toBe('p("a") nav() "b" nav() p("c")');
});

test.each([
  ['a comment', '<p>a<!-- <nav > --><p>b', 'p("a") p("b")'],
  ['an attribute', '<p title="<nav >">a<p>b</nav>', 'p("a") p("b")'],
  ['a script', '<script>"<nav >"</script><p>b', 'script("\\"<nav >\\"") p("b")'],
  ['a menu without an end', '<nav><p>a', 'nav(p("a"))'],
  ['a tag with a sign in it', '<nav title=">">a</nav><p>b', 'nav("a") p("b")'],
])('what looks like a menu in %s hides no text', (_what, html, tree) => {
  expect(outline(parseHtml(html))).toBe(tree);
});

test('entities are read in text and attributes', () => {
  const [link] = parseHtml('<a title="a &amp; b">&lt;c&gt; &eacute;&#8203;</a>').children;
  expect(link && isTag(link) && [link.attribs.title, outline(link)]).toEqual([
    'a & b',
    'a("<c> é\u200b")',
  ]);
});
