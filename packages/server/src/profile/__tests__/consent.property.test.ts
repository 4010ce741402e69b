import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { inSession, type SignedIn } from '../../account/__tests__/support.ts';
import { type Profile, type Purpose, profileSchema } from '../../contract/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import fc from '../../testing/properties.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { readPersonalisation } from '../personalisation.ts';
import { declarePolicy } from '../policy.ts';
import { eraseNotRenewed } from '../renewal.ts';
import { after, anyStep, type Model, readerStep, START, type Step, stands } from './model.ts';

const PROFILE = '/api/v1/profile';

/** Every order in which things may have happened. */
function orders<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

describeOnEachDatabase('consent, in any sequence of what may happen', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  async function perform(ada: SignedIn, step: Step): Promise<number> {
    const { db } = database();
    switch (step.do) {
      case 'save':
        return (await ada.send(step.method, PROFILE).send(step.body)).status;
      case 'consent': {
        const { purpose, granted } = step;
        return (await ada.send('post', `${PROFILE}/consents`).send({ purpose, granted })).status;
      }
      case 'delete':
        return (await ada.send('delete', PROFILE)).status;
      case 'policy':
        await declarePolicy(db, step.version);
        return 0;
      case 'end-grace':
        await eraseNotRenewed(db, 0, new AbortController().signal);
        return 0;
    }
  }

  /** What is in the tables, read past every rule. */
  async function stored({ id }: SignedIn) {
    const { rows } = await sql<Omit<Model, 'policy' | 'agreed'>>`
      select software_background as "softwareBackground", hardware_level as "hardwareLevel",
        code_language as "codeLanguage", personalisation
      from reader_profile where user_id = ${id}`.execute(database().db);
    const latest = await sql<{ purpose: Purpose; version: string | null }>`
      select distinct on (purpose) purpose, case when granted then policy_version end as version
      from consent where user_id = ${id} order by purpose, id desc`.execute(database().db);
    const agreed = Object.fromEntries(
      latest.rows.map(({ purpose, version }) => [purpose, version]),
    );
    return { row: rows[0], agreed };
  }

  const read = async (ada: SignedIn): Promise<Profile> =>
    profileSchema.parse((await ada.send('get', PROFILE)).body);

  const toStored = ({ policy: _policy, agreed, ...fields }: Model) => {
    const { policy: _start, agreed: _none, ...nothing } = START;
    const empty = JSON.stringify(fields) === JSON.stringify(nothing);
    return { row: empty ? undefined : fields, agreed };
  };

  /** What the reader and their answers may see of a model. */
  async function expectReadable(ada: SignedIn, model: Model) {
    const background = stands(model, 'background');
    const answers = stands(model, 'personalised_answers');
    expect(await read(ada)).toMatchObject({
      softwareBackground: background ? model.softwareBackground : null,
      hardwareLevel: background ? model.hardwareLevel : null,
      preferences: { codeLanguage: answers ? model.codeLanguage : null },
      consents: { background, personalised_answers: answers },
      personalised: answers && model.personalisation,
    });
    const { softwareBackground, hardwareLevel } = background ? model : START;
    const told = Object.entries({
      softwareBackground,
      hardwareLevel,
      codeLanguage: model.codeLanguage,
    });
    const known = told.filter(([, value]) => value !== null);
    const used = answers && model.personalisation && known.length > 0;
    expect(await readPersonalisation(database().db, ada.id)).toEqual(
      used ? Object.fromEntries(known) : undefined,
    );
  }

  test('leaves no empty row behind when its grace is over', async () => {
    const { db } = database();
    const ada = await inSession(app);
    await perform(ada, {
      do: 'save',
      method: 'post',
      body: { hardwareLevel: 'beginner', consentGiven: true },
    });
    await declarePolicy(db, '2');
    await perform(ada, { do: 'end-grace' });
    await declarePolicy(db, START.policy);
    expect((await stored(ada)).row).toBeUndefined();
  });

  test('decides alone what is stored and read, one step after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
        await declarePolicy(database().db, START.policy);
        const ada = await inSession(app);
        let model = START;
        for (const step of steps) {
          const [next, status] = after(model, step);
          expect(await perform(ada, step)).toBe(status);
          model = next;
          expect(await stored(ada)).toEqual(toStored(model));
          await expectReadable(ada, model);
        }
      }),
      { numRuns: 20 },
    );
    await declarePolicy(database().db, START.policy);
  });

  test('decides it also when several things happen at once: as if in some order', async () => {
    const batches = fc.array(fc.array(readerStep, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        const ada = await inSession(app);
        let model = START;
        for (const steps of all) {
          const [statuses, seen] = await Promise.all([
            Promise.all(steps.map((step) => perform(ada, step))),
            Promise.all([read(ada), read(ada)]),
          ]);
          for (const { softwareBackground, hardwareLevel, consents } of seen) {
            if (softwareBackground ?? hardwareLevel) expect(consents.background).toBe(true);
          }
          const outcome = JSON.stringify(await stored(ada));
          const happened = orders(steps.map((step, index) => ({ step, status: statuses[index] })))
            .map((order) => {
              let reached: Model | undefined = model;
              for (const { step, status } of order) {
                if (!reached) break;
                const [next, expected]: [Model, number] = after(reached, step);
                reached = expected === status ? next : undefined;
              }
              return reached;
            })
            .find((reached) => reached && sameStored(toStored(reached), outcome));
          expect(happened ?? { steps, statuses, outcome, model }).toHaveProperty('agreed');
          model = happened ?? model;
          await expectReadable(ada, model);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Compares as the database gives it: purposes in order of their names. */
function sameStored({ row, agreed }: { row: unknown; agreed: object }, outcome: string): boolean {
  const sorted = Object.fromEntries(
    Object.entries(agreed).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify({ row, agreed: sorted }) === outcome;
}
