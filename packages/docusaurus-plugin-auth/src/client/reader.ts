import AskCode from '@theme/ChatWidget/AskCode';
import { Attendant } from './Attendant';
import { changePageState, getPageState, hintExists, hintKey, refreshSession } from './everyPage';
import { stayClear } from './stayClear';
import { takeActs, wake } from './wake';

// What attends to a reader: loaded at the first sign of one, and small. It has no texts but that of
// its button, and none of the settings.

takeActs();
if (getPageState().hidden) wake();
const button = document.querySelector<HTMLElement>('.plugin-auth-launcher');
if (button) stayClear(button);
changePageState({ Attendant, AskCode });

// Somebody may have signed in in another tab, by now or later.
if (getPageState().session.status === 'signed-out' && hintExists()) void refreshSession();
addEventListener('storage', ({ key, newValue }) => {
  if (key === hintKey && newValue) void refreshSession();
});
