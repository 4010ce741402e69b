import { expect, test } from '@jest/globals';
import { signedIn } from '../../../account/__tests__/support.ts';
import { profileExportSchema } from '../../../contract/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { accountApp } from '../../../testing/reader.ts';
import { agree, askAndKeep, publish, QUESTION } from './support.ts';

describeOnEachDatabase('the export of a reader with a history', (database) => {
  test('has conversations, shares, questions and feedback, and nothing that opens them', async () => {
    const app = accountApp(database());
    await publish(app);
    const [ada, grace] = [await signedIn(app), await signedIn(app)];
    await agree(ada);
    await agree(grace);
    await askAndKeep(grace, { question: 'How do I upgrade?' });
    const answer = await askAndKeep(ada, { question: QUESTION });
    const { id, feedbackToken, conversationId } = answer;
    const { body: share } = await ada
      .send('post', `/api/v1/conversations/${conversationId}/shares`)
      .send({})
      .expect(201);
    await ada
      .send('post', '/api/v1/feedback')
      .send({ answerId: id, token: feedbackToken, rating: 'down', note: 'Too short' })
      .expect(200);
    const { body, text } = await ada.send('get', '/api/v1/profile/export').expect(200);
    const file = profileExportSchema.strict().parse(body);
    expect(file).toMatchObject({
      conversations: [
        { id: conversationId, title: QUESTION, turns: [{ question: QUESTION, answer: { id } }] },
      ],
      shares: [{ conversationId, title: QUESTION }],
      questions: [{ answerId: id, question: QUESTION, confidence: answer.confidence }],
      feedback: [{ answerId: id, rating: 'down', note: 'Too short', question: QUESTION }],
    });
    expect(file.conversations).toHaveLength(1);
    expect(file.questions).toHaveLength(1);
    for (const secret of [share.token, feedbackToken, 'How do I upgrade?', grace.id]) {
      expect(text).not.toContain(secret);
    }
  });
});
