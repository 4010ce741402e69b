import { translate } from '@docusaurus/Translate';
import purposeText from '@theme/ReaderProfile/purposeText';
import { PURPOSES } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<string, () => string>> = {
  accounts: () =>
    translate({
      id: 'plugin-auth.admin.kind.accounts',
      message: 'Accounts',
      description: 'A kind of data in the privacy report',
    }),
  'ways-to-sign-in': () =>
    translate({
      id: 'plugin-auth.admin.kind.waysIn',
      message: 'Ways to sign in',
      description: 'A kind of data in the privacy report',
    }),
  passkeys: () =>
    translate({
      id: 'plugin-auth.admin.kind.passkeys',
      message: 'Passkeys',
      description: 'A kind of data in the privacy report',
    }),
  'second-factors': () =>
    translate({
      id: 'plugin-auth.admin.kind.secondFactors',
      message: 'Second factors',
      description: 'A kind of data in the privacy report',
    }),
  pictures: () =>
    translate({
      id: 'plugin-auth.admin.kind.pictures',
      message: 'Pictures',
      description: 'A kind of data in the privacy report',
    }),
  consents: () =>
    translate({
      id: 'plugin-auth.admin.kind.consents',
      message: 'Consents given and taken back',
      description: 'A kind of data in the privacy report',
    }),
  profiles: () =>
    translate({
      id: 'plugin-auth.admin.kind.profiles',
      message: 'Profiles',
      description: 'A kind of data in the privacy report',
    }),
  conversations: () =>
    translate({
      id: 'plugin-auth.admin.kind.conversations',
      message: 'Conversations',
      description: 'A kind of data in the privacy report',
    }),
  'conversation-turns': () =>
    translate({
      id: 'plugin-auth.admin.kind.turns',
      message: 'Questions and answers in conversations',
      description: 'A kind of data in the privacy report',
    }),
  'shared-conversations': () =>
    translate({
      id: 'plugin-auth.admin.kind.shares',
      message: 'Shared conversations',
      description: 'A kind of data in the privacy report',
    }),
  questions: () =>
    translate({
      id: 'plugin-auth.admin.kind.questions',
      message: 'Questions, with personal details blotted out',
      description: 'A kind of data in the privacy report',
    }),
  'grouped-questions': () =>
    translate({
      id: 'plugin-auth.admin.kind.groupedQuestions',
      message: 'Questions without a good answer, by topic',
      description: 'A kind of data in the privacy report',
    }),
  'grouped-words': () =>
    translate({
      id: 'plugin-auth.admin.kind.groupedWords',
      message: 'Words of these questions',
      description: 'A kind of data in the privacy report',
    }),
  'gap-changes': () =>
    translate({
      id: 'plugin-auth.admin.kind.gapChanges',
      message: 'Decisions about gaps of the docs',
      description: 'A kind of data in the privacy report',
    }),
  feedback: () =>
    translate({
      id: 'plugin-auth.admin.kind.feedback',
      message: 'Feedback on answers',
      description: 'A kind of data in the privacy report',
    }),
  events: () =>
    translate({
      id: 'plugin-auth.admin.kind.events',
      message: 'Events of accounts',
      description: 'A kind of data in the privacy report',
    }),
  'last-visits': () =>
    translate({
      id: 'plugin-auth.admin.kind.lastVisits',
      message: 'Times of the last visit',
      description: 'A kind of data in the privacy report: when each reader was last there',
    }),
  sessions: () =>
    translate({
      id: 'plugin-auth.admin.kind.sessions',
      message: 'Sessions',
      description: 'A kind of data in the privacy report',
    }),
  'codes-and-links': () =>
    translate({
      id: 'plugin-auth.admin.kind.codes',
      message: 'Codes and links from mails',
      description: 'A kind of data in the privacy report',
    }),
  'used-codes': () =>
    translate({
      id: 'plugin-auth.admin.kind.usedCodes',
      message: 'Used codes of authenticator apps',
      description: 'A kind of data in the privacy report',
    }),
  'mails-waiting': () =>
    translate({
      id: 'plugin-auth.admin.kind.mails',
      message: 'Mails that wait to be sent',
      description: 'A kind of data in the privacy report',
    }),
  'failed-sign-ins': () =>
    translate({
      id: 'plugin-auth.admin.kind.failures',
      message: 'Failed sign-ins',
      description: 'A kind of data in the privacy report',
    }),
  'network-limits': () =>
    translate({
      id: 'plugin-auth.admin.kind.limits',
      message: 'Limits by network address',
      description: 'A kind of data in the privacy report',
    }),
  'answer-budgets': () =>
    translate({
      id: 'plugin-auth.admin.kind.budgets',
      message: 'Budgets for answers',
      description: 'A kind of data in the privacy report',
    }),
  'answer-budget-keys': () =>
    translate({
      id: 'plugin-auth.admin.kind.budgetKeys',
      message: 'Keys of the budgets',
      description: 'A kind of data in the privacy report',
    }),
  'kept-answers': () =>
    translate({
      id: 'plugin-auth.admin.kind.keptAnswers',
      message: 'Answers kept for a repeated request',
      description: 'A kind of data in the privacy report',
    }),
  'event-keys': () =>
    translate({
      id: 'plugin-auth.admin.kind.eventKeys',
      message: 'Keys of the event log',
      description: 'A kind of data in the privacy report',
    }),
  'not-renewed': () =>
    translate({
      id: 'plugin-auth.admin.kind.notRenewed',
      message: 'Consents that were not given again',
      description: 'A kind of data in the privacy report',
    }),
  'erased-readers': () =>
    translate({
      id: 'plugin-auth.admin.kind.erased',
      message: 'Hashes of deleted accounts, for backups',
      description: 'A kind of data in the privacy report',
    }),
  'daily-counts': () =>
    translate({
      id: 'plugin-auth.admin.kind.dailyCounts',
      message: 'Counts by day',
      description: 'A kind of data in the privacy report: numbers, which name nobody',
    }),
  ingests: () =>
    translate({
      id: 'plugin-auth.admin.kind.ingests',
      message: 'Records of content that was sent',
      description: 'A kind of data in the privacy report: when the content of the site was sent',
    }),
  account: () =>
    translate({
      id: 'plugin-auth.admin.kind.account',
      message: 'Whole accounts',
      description: 'A kind of data in the privacy report',
    }),
  profile: () =>
    translate({
      id: 'plugin-auth.admin.kind.profile',
      message: 'Whole profiles',
      description: 'A kind of data in the privacy report',
    }),
};

/** The sweeper counts by table. */
const KINDS: Readonly<Record<string, string>> = {
  session: 'sessions',
  verification: 'codes-and-links',
  rate_limit: 'network-limits',
  request_limit: 'network-limits',
  two_factor_used_code: 'used-codes',
  sign_in_backoff: 'failed-sign-ins',
  auth_event: 'events',
  auth_event_key: 'event-keys',
  reader_seen: 'last-visits',
  question_log: 'questions',
  answer_feedback: 'feedback',
  conversation: 'conversations',
  conversation_share: 'shared-conversations',
  consent: 'not-renewed',
  answer_budget: 'answer-budgets',
  answer_budget_key: 'answer-budget-keys',
  answer_once: 'kept-answers',
  erased_reader: 'erased-readers',
  daily_count: 'daily-counts',
  rollup_question_page: 'daily-counts',
  rollup_question_page_week: 'daily-counts',
  rollup_section_day: 'daily-counts',
  rollup_section_week: 'daily-counts',
  rollup_section_found: 'daily-counts',
  rag_ingest: 'ingests',
};

/** A kind of data in words; its name as the server gives it, where there are none. */
export default function kindText(name: string): string {
  const purpose = PURPOSES.find((known) => known === name);
  if (purpose) return purposeText(purpose).name;
  const kind = KINDS[name] ?? name;
  return Object.hasOwn(TEXTS, kind) ? (TEXTS[kind]?.() ?? name) : name;
}
