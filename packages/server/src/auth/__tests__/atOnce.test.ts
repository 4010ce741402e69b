import { expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { accountApp, signedUp } from '../../testing/reader.ts';

describeOnEachDatabase('readers who ask at the same moment', (database) => {
  test('each get their own session, and strangers get none', async () => {
    const app = accountApp(database());
    const readers = [await signedUp(app), await signedUp(app), await signedUp(app)];
    const asking = Array.from({ length: 24 }, async (_, index) => {
      const reader = readers[index % 4];
      const user = await (reader?.browser ?? app.browser()).user();
      return [reader?.reader.email, user?.email];
    });
    for (const [asked, answered] of await Promise.all(asking)) expect(answered).toBe(asked);
  });
});
