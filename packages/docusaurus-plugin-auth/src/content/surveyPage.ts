import type { Element } from 'domhandler';
import { classesOf, textOf, walk } from './dom';
import { parseHtml } from './parseHtml';
import { lineOf } from './readText';

/** The parts of a built page that its reading starts from. */
export interface PageSurvey {
  /** Title of the browser tab. */
  tabTitle: string;
  /** Contents of the `meta` elements, by name. */
  meta: Map<string, string>;
  /** First heading of level 1. */
  heading: string;
  /** Labels of the page's tags. */
  tags: string[];
  /** True for a page that only those find who know its address. */
  unlisted: boolean;
  /** The element that holds the text: of a doc, else of a blog post, else of any other page. */
  content: Element | undefined;
}

/** What is looked for, as it is found. */
interface Found {
  survey: PageSurvey;
  main?: Element;
  doc?: Element;
  post?: Element;
}

function noteHead({ survey }: Found, element: Element): void {
  const { name, attribs } = element;
  if (name === 'meta' && attribs.name && attribs.content) {
    survey.meta.set(attribs.name, attribs.content.trim());
  } else if (name === 'title') {
    survey.tabTitle ||= textOf(element);
  }
}

function noteBody(found: Found, element: Element): void {
  const { survey } = found;
  const { name, attribs } = element;
  const classes = classesOf(element);
  if (name === 'main') found.main ??= element;
  if (name === 'h1') survey.heading ||= lineOf(element);
  if (name === 'a' && attribs.rel?.split(/\s+/).includes('tag')) survey.tags.push(lineOf(element));
  if (attribs.id === '__blog-post-container') found.post ??= element;
  if (classes.includes('theme-doc-markdown')) found.doc ??= element;
  if (classes.includes('theme-unlisted-banner')) survey.unlisted = true;
}

/** Looks over the HTML of one page. */
export function surveyPage(html: string): PageSurvey {
  const survey: PageSurvey = {
    tabTitle: '',
    meta: new Map(),
    heading: '',
    tags: [],
    unlisted: false,
    content: undefined,
  };
  const found: Found = { survey };
  walk(parseHtml(html), (element) => {
    noteHead(found, element);
    noteBody(found, element);
    return !['svg', 'pre', 'nav', 'script'].includes(element.name);
  });
  survey.content = found.doc ?? found.post ?? found.main;
  return survey;
}
