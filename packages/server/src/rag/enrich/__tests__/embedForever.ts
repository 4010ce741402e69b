import { loadConfig } from '../../../config.ts';
import { connect } from '../../../database/connect.ts';
import { createLogger } from '../../../http/logger.ts';
import { createEmbeddingModel } from '../../models/embedding.ts';
import { embedTask } from '../embedTask.ts';
import { createEnricher } from '../enricher.ts';

/**
 * A process to be killed: embeds the index of a database with the endpoint of an address, and prints
 * its log.
 */
const [, , dataDir = '', databaseUrl, baseUrl = ''] = process.argv;
const { db } = await connect({ dataDir, ...(databaseUrl && { databaseUrl }) });
const logger = createLogger(loadConfig({}));
const model = createEmbeddingModel({
  baseUrl,
  apiKey: undefined,
  model: 'test',
  dimensions: undefined,
});
const key = { model: 'test', recipe: 'test' };
const tasks = [embedTask({ db, model, key, prefix: '', batch: 10 })];
createEnricher({ db, logger, tasks, leaseSeconds: 2, look: 200 }).start();
setInterval(() => {}, 1_000);
