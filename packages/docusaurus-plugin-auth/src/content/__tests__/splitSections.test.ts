import { expect, test } from '@jest/globals';
import { manifestSectionSchema } from '../../../../server/src/contract/manifest.ts';
import { splitSections } from '../splitSections';
import { surveyPage } from '../surveyPage';

// Markup that no page of the fixture sites has; their pages are in readPage.test.ts.
function split(html: string) {
  const { content } = surveyPage(`<main>${html}</main>`);
  if (!content) throw new Error('There is no main element.');
  return splitSections(content, 'Title');
}

test('the source of a formula is read once', () => {
  const formula =
    '<span class=katex><span class=katex-mathml><math><semantics><mrow><mi>E</mi></mrow><annotation encoding=application/x-tex>E=mc^2</annotation></semantics></math></span><span class=katex-html aria-hidden=true>E=mc2</span></span>';
  expect(split(`<p>Energy is ${formula}.`)[0]?.text).toBe('Energy is E=mc^2.');
});

test('a heading without an id is reached through the nearest one above it', () => {
  const sections = split('<h2 id=a>A</h2><p>one<h3>B</h3><p>two<h2>C</h2><p>three');
  expect(sections.map(({ anchor, headingPath }) => [anchor, headingPath.at(-1)])).toEqual([
    ['a', 'A'],
    ['a', 'B'],
    [undefined, 'C'],
  ]);
});

test('of live code its source is read, and not what frames it', () => {
  const live =
    '<div class=playgroundContainer_a><div class=playgroundHeader_b>Live Editor</div><pre><code class=language-jsx>&lt;b/></code></pre><div class=playgroundPreview_c>Loading...</div></div>';
  expect(split(`<p>Try it.${live}`)).toMatchObject([
    { text: 'Try it.', code: [{ language: 'jsx', text: '<b/>' }] },
  ]);
});

test('a diagram is read as its author wrote it, and nothing else that is for pages without JavaScript', () => {
  const diagram =
    '<noscript class=plugin-auth-diagram><pre><code class=language-mermaid>graph LR</code></pre></noscript>';
  expect(split(`<p>How it works.${diagram}<noscript>Turn it on.</noscript>`)).toMatchObject([
    { text: 'How it works.', code: [{ language: 'mermaid', text: 'graph LR' }] },
  ]);
});

test('a table cell with a list stays on the line of its row', () => {
  const sections = split('<table><tr><th>Key</th><td><ul><li>one<li>two</ul></td></tr></table>');
  expect(sections[0]?.text).toBe('Key | one two');
});

test('items of lists carry their marks, inner lists and further lines are set in', () => {
  const text = (html: string) => split(html)[0]?.text;
  expect(
    text('<p>Needs:<ul><li>water<li><p>tea<p>from Assam<li>fire<ol><li>dry<li>hot</ol></ul>'),
  ).toBe('Needs:\n- water\n- tea\n  from Assam\n- fire\n  1. dry\n  2. hot');
  expect(text('<ol start=4><li>Pour.<pre>pour()</pre>Wait.<li>Drink.</ol>Done.')).toBe(
    '4. Pour.\n  Wait.\n5. Drink.\nDone.',
  );
  expect(text('<ul><li><ul><li>inner</ul><li></li><li><input type=checkbox>task</ul>')).toBe(
    '  - inner\n- task',
  );
});

test('a heading inside a list item opens a section that is not set in', () => {
  const sections = split('<ul><li>one<h3 id=h>H</h3><p>two<li>three</ul>');
  expect(sections.map(({ text }) => text)).toEqual(['- one\n- three', 'two']);
});

test('code inside a table is read as code', () => {
  const sections = split(
    '<table><tr><td>Run<td><pre><code class=language-sh>ls</code></pre></table>',
  );
  expect(sections[0]).toMatchObject({ text: 'Run', code: [{ language: 'sh', text: 'ls' }] });
});

test('tabs in a frame of their own, as OpenAPI docs have them, still name their panels', () => {
  const tabs =
    '<div><div class=frame><ul role=tablist><li role=tab>200<li role=tab>404</ul></div><div><div role=tabpanel>The reading.</div><div role=tabpanel hidden>No such sensor.</div></div></div>';
  expect(split(tabs)[0]?.text).toBe('200\nThe reading.\n404\nNo such sensor.');
});

test('labels are left out when only the open tab is in the HTML', () => {
  const tabs =
    '<div class=tabs-container><ul role=tablist><li role=tab>One<li role=tab aria-selected=true>Two</ul><div><div role=tabpanel>Second.</div></div></div>';
  expect(split(tabs)[0]?.text).toBe('Second.');
});

test('tabs within tabs keep their own labels', () => {
  const inner =
    '<div><ul role=tablist><li role=tab>C<li role=tab>D</ul><div role=tabpanel>cc</div><div role=tabpanel hidden>dd</div></div>';
  const outer = `<div><ul role=tablist><li role=tab>A<li role=tab>B</ul><div role=tabpanel>${inner}</div><div role=tabpanel hidden>bb</div></div>`;
  expect(split(outer)[0]?.text).toBe('A\nC\ncc\nD\ndd\nB\nbb');
});

test('lines and words are kept apart as a browser keeps them', () => {
  const sections = split('<div>one</div><div>two<br>three</div><p>a<b>b</b>c <i>d</i>\n  e&nbsp;f');
  expect(sections[0]?.text).toBe('one\ntwo\nthree\nabc d e f');
});

test('controls, icons and scripts leave no text', () => {
  const noise =
    '<button>Copy</button><svg><title>icon</title></svg><script>run()</script><style>p{}</style><a class=hash-link href=#a>#</a><span aria-hidden=true>x</span>';
  expect(split(`<p>Text${noise}.`)[0]?.text).toBe('Text.');
});

test('a section of any size is one that the server takes', () => {
  const long = 'word '.repeat(300_000);
  const blocks = '<pre>x</pre>'.repeat(600);
  const [first, second] = split(
    `<p>${long}<pre>${long}</pre>${blocks}<h2 id="${'i'.repeat(600)}">${long}</h2><p>end`,
  );
  for (const section of [first, second]) {
    expect(manifestSectionSchema.safeParse({ ...section, hash: 'h' }).error).toBeUndefined();
  }
});
