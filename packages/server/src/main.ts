import { serve } from './cli/serve.ts';

// The process: reads the environment, opens and migrates the database, listens, stops on a signal.
await serve();
