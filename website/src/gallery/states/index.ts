import type { Group, State } from '../State';
import { account } from './account';
import { acts } from './acts';
import { admin } from './admin';
import { chat } from './chat';
import { chatErrors } from './chatErrors';
import { navbar } from './navbar';
import { search } from './search';
import { talks } from './talks';
import { waysIn } from './waysIn';

/** Every state of the gallery, in the order in which it is shown. */
export const groups: Group[] = [
  chat,
  acts,
  chatErrors,
  talks,
  search,
  navbar,
  waysIn,
  account,
  admin,
];

/** The state with an id, if there is one. */
export function findState(id: string | null): State | undefined {
  return groups.flatMap(({ states }) => states).find((state) => state.id === id);
}
