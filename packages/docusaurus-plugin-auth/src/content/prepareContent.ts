import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { CODE_BLOCK, CODE_TITLE } from './readCode';

/** Controls, navigation and decoration: nothing that a reader would quote. */
const DROPPED = [
  'script, style, template, noscript, svg, button, nav, aside, iframe, canvas, video, audio',
  'input, select, textarea, img',
  '.hash-link, .table-of-contents, .theme-doc-toc-mobile, .theme-doc-breadcrumbs',
  '.theme-doc-version-badge, .theme-doc-version-banner, .theme-doc-footer, .theme-edit-this-page',
  '.pagination-nav, [role="tablist"], [aria-hidden="true"]',
  'a[data-footnote-ref], a[data-footnote-backref]',
  CODE_TITLE,
].join(', ');

/** Where `prepareContent` notes the title of a `pre` and the label of a tab panel. */
export const NOTE = 'data-plugin-auth-note';

/** Writes the label of each tab on its panel, unless only the open panel is in the HTML. */
function noteTabLabels($: CheerioAPI, content: Cheerio<Element>): void {
  content.find('[role="tablist"]').each((_, tablist) => {
    const tabs = $(tablist).children('[role="tab"]');
    const around = $(tablist).parent();
    const panels = around.find('[role="tabpanel"]').filter((_, panel) => {
      return $(panel).parentsUntil(around).filter('[role="tabpanel"]').length === 0;
    });
    if (panels.length !== tabs.length) return;
    panels.each((index, panel) => {
      $(panel).attr(NOTE, tabs.eq(index).text().trim());
    });
  });
}

/** Writes the title of each code block on its `pre`; without one, the label of its tab. */
function noteCodeTitles($: CheerioAPI, content: Cheerio<Element>): void {
  content.find('pre').each((_, pre) => {
    const own = $(pre).closest(CODE_BLOCK).find(CODE_TITLE).first().text().trim();
    const title = own || $(pre).closest('[role="tabpanel"]').attr(NOTE);
    if (title) $(pre).attr(NOTE, title);
  });
}

/** Formulas come as markup and as drawing; what the author wrote is in an annotation. */
function unfoldMath($: CheerioAPI, content: Cheerio<Element>): void {
  content.find('math').each((_, math) => {
    const source = $(math).find('annotation').first().text();
    if (source) $(math).replaceWith($('<span>').text(source));
  });
}

/** Takes out of a page's content what is not text, and notes on the rest what was said beside it. */
export function prepareContent($: CheerioAPI, content: Cheerio<Element>): void {
  noteTabLabels($, content);
  noteCodeTitles($, content);
  unfoldMath($, content);
  content.find(DROPPED).remove();
}
