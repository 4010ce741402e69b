import type { Migration } from 'kysely/migration';
import * as auth from './0001_auth.ts';
import * as index from './0002_index.ts';
import * as mail from './0003_mail.ts';
import * as accounts from './0004_accounts.ts';
import * as authHardening from './0006_auth_hardening.ts';
import * as profile from './0007_profile.ts';
import * as words from './0008_words.ts';
import * as enrichment from './0009_enrichment.ts';
import * as conversations from './0010_conversations.ts';
import * as answers from './0011_answers.ts';
import * as markedTexts from './0012_marked_texts.ts';
import * as limits from './0013_limits.ts';
import * as erasedReaders from './0015_erased_readers.ts';
import * as questionRollups from './0016_question_rollups.ts';
import * as people from './0017_people.ts';
import * as gaps from './0018_gaps.ts';
import * as system from './0019_system.ts';
import * as countsByWeek from './0022_counts_by_week.ts';

/**
 * Every migration, by the name under which a database remembers it. A released one is never edited
 * or renamed; a new one goes to the end.
 */
export const migrations: Record<string, Migration> = {
  '0001_auth': auth,
  '0002_index': index,
  '0003_mail': mail,
  '0004_accounts': accounts,
  '0006_auth_hardening': authHardening,
  '0007_profile': profile,
  '0008_words': words,
  '0009_enrichment': enrichment,
  '0010_conversations': conversations,
  '0011_answers': answers,
  '0012_marked_texts': markedTexts,
  '0013_limits': limits,
  '0015_erased_readers': erasedReaders,
  '0016_question_rollups': questionRollups,
  '0017_people': people,
  '0018_gaps': gaps,
  '0019_system': system,
  '0022_counts_by_week': countsByWeek,
};
