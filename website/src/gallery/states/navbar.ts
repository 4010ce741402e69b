import { reads, sees } from '../actions';
import { ADA, GRACE } from '../fixtures/readers';
import type { Group, State } from '../State';

/** On a small screen the items of the navbar are behind a button. */
async function openMenu(name: string): Promise<void> {
  const button = await sees('.navbar__toggle, .navbar__item');
  if (button.matches('.navbar__toggle')) {
    button.click();
    await sees('.navbar-sidebar');
    await reads(name);
    await reads('Sign out');
    return;
  }
  (await sees('.navbar__items button[aria-expanded]')).click();
}

const states: State[] = [
  { id: 'navbar', title: 'Nobody signed in', reach: () => sees('.navbar') },
  { id: 'navbar-signed-in', title: 'Signed in', reader: ADA, reach: () => openMenu(ADA.name) },
  {
    id: 'navbar-admin',
    title: 'An administrator',
    reader: GRACE,
    reach: () => openMenu(GRACE.name),
  },
];

export const navbar: Group = {
  id: 'navbar',
  title: 'The navbar',
  states: states.map((state) => ({ ...state, remade: true })),
};
