import { load } from 'cheerio';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Where links and images of a rendered answer lead, and the tags that no Markdown makes. */
export interface Rendered {
  links: string[];
  images: string[];
  foreign: string[];
  text: string;
}

/** Tags that CommonMark and GFM write themselves. */
const OWN = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del hr br a img table thead tbody tr th td input sup section'.split(
    ' ',
  ),
);

/** Renders as a careless site would: raw HTML passes, and bare addresses become links. */
export function render(markdown: string): Rendered {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const $ = load(html, null, false);
  const all = $('*').toArray();
  return {
    links: $('a')
      .toArray()
      .map((a) => $(a).attr('href') ?? ''),
    images: $('img')
      .toArray()
      .map((img) => $(img).attr('src') ?? ''),
    foreign: all
      .map((node) => ('tagName' in node ? node.tagName : node.type))
      .filter((tag) => !OWN.has(tag)),
    text: $.text(),
  };
}
