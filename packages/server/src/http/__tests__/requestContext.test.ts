import { describe, expect, test } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { jsonBody } from '../bodies.ts';
import { createLogger } from '../logger.ts';
import { requestContext } from '../requestContext.ts';
import { requestId } from '../requestId.ts';
import { requestLog } from '../requestLog.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** An application that logs a line while it answers, and the lines. */
function logging() {
  const log: string[] = [];
  const logger = createLogger({ logLevel: 'info' }, { write: (line) => void log.push(line) });
  const app = express();
  app.use(
    requestId(),
    requestContext(() => '/ask'),
    requestLog(logger),
  );
  app.post('/ask', jsonBody(), async (_req, res) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    logger.info('thinking');
    res.end();
  });
  return { app, lines: () => log.map((line) => JSON.parse(line)), logger };
}

describe('every line of the log', () => {
  test('that belongs to a request names it and its trace, after its body was read too', async () => {
    const { app, lines } = logging();
    const { headers } = await request(app)
      .post('/ask')
      .set('traceparent', `00-${TRACE}-00f067aa0ba902b7-01`)
      .send({ question: 'sesame' });
    const ids = { requestId: headers['x-request-id'], traceId: TRACE };
    expect(lines()).toMatchObject([
      { msg: 'thinking', ...ids },
      { msg: 'request', ...ids, req: { method: 'POST', route: '/ask' } },
    ]);
  });

  test('of two requests at once names its own', async () => {
    const { app, lines } = logging();
    await Promise.all([request(app).post('/ask').send({}), request(app).post('/ask').send({})]);
    const byRequest = Map.groupBy(lines(), ({ requestId: id, traceId }) => `${id} ${traceId}`);
    expect([...byRequest.values()].map((of) => of.map(({ msg }) => msg).sort())).toEqual([
      ['request', 'thinking'],
      ['request', 'thinking'],
    ]);
  });

  test('has a new trace when the request brings none that is proper', async () => {
    const { app, lines } = logging();
    await request(app).post('/ask').set('traceparent', 'made-up').send({});
    expect(lines()[0].traceId).toMatch(/^[\da-f]{32}$/);
  });

  test('of something that no request asked for names none', () => {
    const { logger, lines } = logging();
    logger.info('alone');
    expect(lines()[0]).not.toHaveProperty('requestId');
  });
});
