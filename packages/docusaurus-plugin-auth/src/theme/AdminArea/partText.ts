import { translate } from '@docusaurus/Translate';
import type { AdminPart } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<AdminPart, () => string>> = {
  '': () =>
    translate({
      id: 'plugin-auth.admin.part.overview',
      message: 'Overview',
      description: 'A page of administrators: the figures that matter most',
    }),
  people: () =>
    translate({
      id: 'plugin-auth.admin.part.people',
      message: 'People',
      description: 'A page of administrators: the list of accounts',
    }),
  questions: () =>
    translate({
      id: 'plugin-auth.admin.part.questions',
      message: 'Questions',
      description: 'A page of administrators: what readers ask',
    }),
  gaps: () =>
    translate({
      id: 'plugin-auth.admin.part.gaps',
      message: 'Gaps',
      description: 'A page of administrators: what readers ask and the docs do not say',
    }),
  pages: () =>
    translate({
      id: 'plugin-auth.admin.part.pages',
      message: 'Pages',
      description: 'A page of administrators: how well the pages of the docs answer',
    }),
  engagement: () =>
    translate({
      id: 'plugin-auth.admin.part.engagement',
      message: 'Engagement',
      description: 'A page of administrators: how many readers come, sign up and sign in',
    }),
  system: () =>
    translate({
      id: 'plugin-auth.admin.part.system',
      message: 'System',
      description: 'A page of administrators: the index, models, mails and the database',
    }),
  events: () =>
    translate({
      id: 'plugin-auth.admin.part.events',
      message: 'Event log',
      description: 'A page of administrators: what happened to accounts',
    }),
  privacy: () =>
    translate({
      id: 'plugin-auth.admin.privacy.title',
      message: 'Privacy report',
      description: 'Title of the page of administrators about what is stored of readers',
    }),
};

/** What a part of the area is called. */
export default function partText(part: AdminPart): string {
  return TEXTS[part]();
}
