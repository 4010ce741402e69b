import { translate } from '@docusaurus/Translate';
import type { SectionListName } from 'docusaurus-plugin-auth/client';

/** A list of sections in words. */
export interface ListTexts {
  title: string;
  lead: string;
  /** Said when it has none. */
  empty: string;
}

/** What a search looks through. */
export const addressText = () =>
  translate({
    id: 'plugin-auth.admin.pages.search',
    message: 'Part of the address',
    description: 'Field above the lists of sections of the docs',
  });

const TEXTS: Record<SectionListName, () => ListTexts> = {
  answering: () => ({
    title: translate({
      id: 'plugin-auth.admin.pages.answering',
      message: 'Answer most',
      description: 'Heading above the sections that answers quote most',
    }),
    lead: translate({
      id: 'plugin-auth.admin.pages.answeringLead',
      message: 'Sections that answers quote, the most quoted first.',
      description: 'Below that heading',
    }),
    empty: translate({
      id: 'plugin-auth.admin.pages.answeringNone',
      message: 'No answer of these days quotes a section.',
      description: 'Stands for that list while it is empty',
    }),
  }),
  badly_rated: () => ({
    title: translate({
      id: 'plugin-auth.admin.pages.badly',
      message: 'Quoted, and rated unhelpful',
      description: 'Heading above sections whose answers were rated not helpful',
    }),
    lead: translate({
      id: 'plugin-auth.admin.pages.badlyLead',
      message: 'They are found, and do not help. The number leads to the questions.',
      description: 'Below that heading',
    }),
    empty: translate({
      id: 'plugin-auth.admin.pages.badlyNone',
      message: 'No rating of these days says that an answer did not help.',
      description: 'Stands for that list while it is empty',
    }),
  }),
  never_found: () => ({
    title: translate({
      id: 'plugin-auth.admin.pages.never',
      message: 'Never found',
      description: 'Heading above sections that were found for no question',
    }),
    lead: translate({
      id: 'plugin-auth.admin.pages.neverLead',
      message: 'No question since the first of these days led to them.',
      description: 'Below that heading',
    }),
    empty: translate({
      id: 'plugin-auth.admin.pages.neverNone',
      message: 'Every section was found for some question.',
      description: 'Stands for that list while it is empty',
    }),
  }),
  stale: () => ({
    title: translate({
      id: 'plugin-auth.admin.pages.stale',
      message: 'Changed since they were rated',
      description: 'Heading above sections whose text is another one than was rated',
    }),
    lead: translate({
      id: 'plugin-auth.admin.pages.staleLead',
      message: 'Their ratings are of a text that is no longer there.',
      description: 'Below that heading',
    }),
    empty: translate({
      id: 'plugin-auth.admin.pages.staleNone',
      message: 'No rated section has changed.',
      description: 'Stands for that list while it is empty',
    }),
  }),
};

/** What a list of sections is called. */
export default function listTexts(list: SectionListName): ListTexts {
  return TEXTS[list]();
}
