import { existsSync } from 'node:fs';

/** Adds the variables of a `.env` file in the current folder; what is set already stays. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
