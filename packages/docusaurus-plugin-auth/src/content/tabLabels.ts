import { type Element, isTag } from 'domhandler';
import { closest, walk } from './dom';
import { lineOf } from './readText';

export function isTabPanel(element: Element): boolean {
  return element.attribs.role === 'tabpanel';
}

/** The panels of a group, without those of groups inside it. */
function panelsIn(group: Element): Element[] {
  const panels: Element[] = [];
  walk(group, (element) => {
    if (isTabPanel(element)) panels.push(element);
    return !isTabPanel(element);
  });
  return panels;
}

/**
 * Tabs and panels come in the same order; with only the open panel there, none can be told. Themes
 * such as that of OpenAPI docs put a frame around their tabs: the panels are outside of it.
 */
function readGroup(tablist: Element, labels: Map<Element, string>): void {
  const tabs = tablist.children.filter(isTag).filter(({ attribs }) => attribs.role === 'tab');
  const group = closest(tablist, (element) => panelsIn(element).length > 0);
  const panels = group ? panelsIn(group) : [];
  if (panels.length !== tabs.length) return;
  panels.forEach((panel, index) => {
    const tab = tabs[index];
    if (tab && !labels.has(panel)) labels.set(panel, lineOf(tab));
  });
}

/** The label of every tab panel of a page. */
export function tabLabels(content: Element): Map<Element, string> {
  const labels = new Map<Element, string>();
  walk(content, (element) => {
    if (element.attribs.role === 'tablist') readGroup(element, labels);
    return element.name !== 'pre';
  });
  return labels;
}
