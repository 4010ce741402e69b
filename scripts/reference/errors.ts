import { ERROR_HELP } from '../../packages/server/src/contract/errorHelp.ts';
import { ERRORS } from '../../packages/server/src/contract/index.ts';
import { table } from './table.ts';

/** Every code of the API with its status, what it means and what to do. */
export function errorsBlock(): string {
  const help = new Map(Object.entries(ERROR_HELP));
  const rows = Object.entries(ERRORS).map(([code, { status }]) => {
    const { meaning = '', remedy = '' } = help.get(code) ?? {};
    return [`\`${code}\``, String(status), meaning, remedy];
  });
  return table(['Code', 'Status', 'Meaning', 'What to do'], rows);
}
