import { checksTokens } from '../support/checksTokens.ts';
import { startSample } from '../support/sampleBackend.ts';

// The system's own Python, which has the packages that scripts/install-system.sh installs.
const PYTHON = '/usr/bin/python3';

checksTokens('The FastAPI backend of the docs', (env) =>
  startSample(
    'main.py',
    (port) => [PYTHON, '-m', 'uvicorn', 'main:app', '--host', '127.0.0.1', '--port', String(port)],
    env,
  ),
);
