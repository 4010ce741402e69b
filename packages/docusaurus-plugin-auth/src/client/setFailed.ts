import { pluginConfig } from './config';
import { changePageState } from './everyPage';

const { enabled, launcher } = pluginConfig.chat;

/**
 * Says whether something could not be loaded, or broke: a reader then has a button to try again, also
 * on a site that has a search and no chat.
 */
export function setFailed(failed: boolean): void {
  changePageState({ failed, launcher: (enabled && launcher) || failed });
}
