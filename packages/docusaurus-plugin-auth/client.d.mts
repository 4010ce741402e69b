export * from './lib/client/index.js';
