import { FRAME_PATH } from './frameUrl';
import { hurryWaits } from './hurryWaits';
import { replaceStorage } from './network/memoryStorage';
import { replaceNetwork } from './network/replaceNetwork';
import type { State } from './State';
import { findState } from './states';
import { usualReplies } from './usualReplies';

const isFrame = () => window.location.pathname.replace(/\/$/, '').endsWith(FRAME_PATH);

/** Fields take the focus where they stand: the page around the frame must not jump to them. */
function keepStill(): void {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusInPlace(options) {
    focus.call(this, { ...options, preventScroll: window.parent !== window });
  };
}

/**
 * Puts fixtures in the place of the network and of the storage, before anything of the page runs.
 * Only in a window that shows one state: a page that merely loads this code keeps its own.
 *
 * @returns the state that the address names
 */
function prepareWindow(): State | undefined {
  if (typeof window === 'undefined' || !isFrame()) return undefined;
  const state = findState(new URLSearchParams(window.location.search).get('state'));
  const signedIn = { 'docusaurus-auth.signed-in': 'gallery' };
  replaceStorage({ local: state?.reader && signedIn, session: state?.stored });
  replaceNetwork({ ...usualReplies(state?.reader), ...state?.replies });
  keepStill();
  if (state?.hurried) hurryWaits();
  return state;
}

/** The state of this window, if it shows one. */
export const windowState = prepareWindow();
