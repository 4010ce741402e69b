import './laterTexts';
import config from '@generated/docusaurus-plugin-auth/default/config.json';
import type { PluginGlobalData } from '../globalData';

/**
 * What the site set in its plugin options, as far as the browser needs it. Not for the code that
 * every page loads, which knows what it needs by constants.
 */
export const pluginConfig: PluginGlobalData = config;

/** The same for components. */
export function usePluginConfig(): PluginGlobalData {
  return pluginConfig;
}

/** Absolute address of the server, without a slash at the end. Only in a browser. */
export function serverOrigin(): string {
  return pluginConfig.serverUrl || window.location.origin;
}
