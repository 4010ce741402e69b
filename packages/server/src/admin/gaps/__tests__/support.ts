import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inSession, makeRole, type SignedIn } from '../../../account/__tests__/support.ts';
import type { GapDetail, GapList, GapState, Rating, Trace } from '../../../contract/index.ts';
import { createEnricher } from '../../../rag/enrich/enricher.ts';
import type { TestDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp, settle } from '../../../testing/reader.ts';
import { gapTasks } from '../gapTasks.ts';
import { lookAgain } from '../pending.ts';

export const GAPS = '/api/v1/admin/gaps';

/** A question as the log has it. */
export interface Logged {
  confidence?: 'high' | 'medium' | 'low' | 'none';
  /** Days ago. */
  ago?: number;
  userId?: string;
  rating?: Rating;
  /** Addresses of sections that were found, the first of which was cited. */
  found?: string[];
}

/** An administrator who looks at gaps, and readers who ask. */
export interface GapApp {
  app: AccountApp;
  admin: SignedIn;
  /** Logs questions as answers leave them, in their order; returns the ids of the answers. */
  log(questions: readonly string[], logged?: Logged): Promise<string[]>;
  /** Does what the server does in the background. */
  work(env?: Record<string, string>): Promise<void>;
  list(query?: string): Promise<GapList>;
  /** Of the only gap that has a word in its title. */
  detail(word: string): Promise<GapDetail>;
  change(id: string, state: GapState): Promise<GapDetail>;
  rate(answerId: string, rating: Rating | null): Promise<void>;
}

/** Empties what other tests have left. */
export async function forgetAll({ db }: TestDatabase): Promise<void> {
  await sql`truncate question_log, answer_feedback, gap, gap_progress, rag_site, rag_model_failure
    cascade`.execute(db);
}

export async function gapApp(database: TestDatabase): Promise<GapApp> {
  const { db } = database;
  const app = accountApp(database);
  const admin = await inSession(app);
  await makeRole(db, admin.id, 'admin');

  async function logOne(question: string, logged: Logged): Promise<string> {
    const { confidence = 'none', ago = 0, userId, found = [] } = logged;
    const id = randomUUID();
    // Times of gaps are kept to the millisecond: of two questions one has to come first.
    await settle(2);
    const sections = found.map((url, place) => ({ url, score: 1, cited: place === 0 }));
    const trace: Trace = { sections };
    await db
      .insertInto('question_log')
      .values({
        answer_id: id,
        question,
        locale: 'en',
        version: null,
        page: '/docs/install',
        mode: 'extractive',
        confidence,
        trace: JSON.stringify(trace),
        user_id: userId ?? null,
        at: sql<Date>`clock_timestamp() - make_interval(days => ${ago})`,
      })
      .execute();
    return id;
  }

  async function rate(answerId: string, rating: Rating | null): Promise<void> {
    await db.deleteFrom('answer_feedback').where('answer_id', '=', answerId).execute();
    if (rating === null) return;
    await db
      .insertInto('answer_feedback')
      .values({ answer_id: answerId, rating, reasons: ['incomplete'] })
      .execute();
  }

  const list = async (query = ''): Promise<GapList> => {
    const { body } = await admin.send('get', `${GAPS}${query}`).expect(200);
    return body;
  };

  return {
    app,
    admin,
    rate,
    list,
    async log(questions, logged = {}) {
      const ids: string[] = [];
      for (const question of questions) ids.push(await logOne(question, logged));
      // As whoever brings in questions of the past.
      if (logged.ago) await lookAgain(db);
      if (logged.rating) for (const id of ids) await rate(id, logged.rating);
      return ids;
    },
    async work(env = {}) {
      const { config } = accountApp(database, { env });
      const { logger } = app.deps;
      await createEnricher({ db, logger, tasks: gapTasks({ config, db, logger }) }).drain();
    },
    async detail(word) {
      const { items } = await list();
      const found = items.filter(({ title }) => title?.includes(word));
      if (found.length !== 1) throw new Error(`${found.length} gaps with ${word} in their title`);
      const { body } = await admin.send('get', `${GAPS}/${found[0]?.id}`).expect(200);
      return body;
    },
    async change(id, state) {
      const { body } = await admin.send('patch', `${GAPS}/${id}`).send({ state }).expect(200);
      return body;
    },
  };
}
