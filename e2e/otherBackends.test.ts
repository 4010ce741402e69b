import { checksTokens } from './support/checksTokens.ts';
import { startSample } from './support/sampleBackend.ts';

checksTokens('The Node backend of the docs', (env) =>
  startSample('server.mjs', () => [process.execPath, 'server.mjs'], env),
);
