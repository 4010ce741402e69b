import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { pageUrl } from '../markdown/pageUrl.ts';
import { type FolderOptions, readFolder, readInstructions } from '../markdown/readFolder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

const read = (options: Partial<FolderOptions> = {}) =>
  readFolder(folder, { baseUrl: '/docs/', style: 'plain', exclude: [], ...options });

describe('a folder of Markdown', () => {
  it('is the pages of a site, each with its address and title', async () => {
    await write({
      'README.md': '# Welcome\n\nHello.',
      'guide/index.md': '---\ntitle: The guide\ndescription: All of it.\ntags: [a, b]\n---\nText.',
      'guide/set-up.md': 'No heading.',
      'guide/moved.md': '---\nslug: /elsewhere\n---\n# Moved {#m}\n\nText.',
      'picture.png': '',
    });
    const pages = await read();
    expect(pages.map(({ url, title }) => [url, title])).toEqual([
      ['/docs/', 'Welcome'],
      ['/docs/guide', 'The guide'],
      ['/docs/elsewhere', 'Moved'],
      ['/docs/guide/set-up', 'Set up'],
    ]);
    expect(pages[1]).toMatchObject({ description: 'All of it.', tags: ['a', 'b'] });
  });

  it('leaves out drafts, hidden pages, files that tools keep, and what is excluded', async () => {
    await write({
      'kept.md': 'Text.',
      'draft.md': '---\ndraft: true\n---\n',
      'unlisted.md': '---\nunlisted: true\n---\n',
      'unpublished.md': '---\npublished: false\n---\n',
      'robots.md': '---\nrobots: noindex, follow\n---\n',
      'opted-out.md': '---\nassistant: false\n---\n',
      'not-searched.md': '---\nsearch:\n  exclude: true\n---\n',
      '_partial.md': 'part',
      '.obsidian/note.md': 'hidden',
      'node_modules/x/readme.md': 'dependency',
      'old/a.md': 'old',
    });
    const pages = await read({ exclude: ['old/**'] });
    expect(pages.map(({ url }) => url)).toEqual(['/docs/kept']);
  });

  it('that contains itself is read once', async () => {
    await write({ 'a.md': 'Text.' });
    await symlink(folder, join(folder, 'loop'));
    expect(await read()).toHaveLength(1);
  });

  it('names the file whose front matter cannot be read', async () => {
    await write({ 'a.md': '---\ntitle: [\n---\n' });
    await expect(read()).rejects.toThrow(/front matter of .*a\.md/);
  });

  it("has the author's instructions beside its pages, and not among them", async () => {
    await write({ 'a.md': 'Text.', 'assistant.md': '---\ntitle: x\n---\nSay "boiler".\n' });
    expect((await read()).map(({ url }) => url)).toEqual(['/docs/a']);
    expect(await readInstructions(folder)).toBe('Say "boiler".');
  });

  it('without any page says so', async () => {
    await expect(read()).rejects.toThrow('no Markdown page');
  });
});

test.each([
  ['index.md', 'plain', '/docs/'],
  ['a.md', 'plain', '/docs/a'],
  ['a.md', 'slash', '/docs/a/'],
  ['a.md', 'html', '/docs/a.html'],
  ['b/README.md', 'plain', '/docs/b'],
  ['b/README.md', 'slash', '/docs/b/'],
  ['b/my file.markdown', 'plain', '/docs/b/my%20file'],
] as const)('%s in the style "%s" is at %s', (file, style, url) => {
  expect(pageUrl(file, { baseUrl: '/docs/', style })).toBe(url);
});
