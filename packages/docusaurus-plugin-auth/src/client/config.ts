import globalData from '@generated/globalData';
import type { PluginGlobalData } from '../globalData';

function isPluginGlobalData(data: unknown): data is PluginGlobalData {
  return typeof data === 'object' && data !== null && 'routes' in data && 'serverUrl' in data;
}

function readConfig(): PluginGlobalData {
  const data = globalData['docusaurus-plugin-auth']?.default;
  if (!isPluginGlobalData(data)) {
    throw new Error('Add docusaurus-plugin-auth to the plugins of docusaurus.config.');
  }
  return data;
}

/** What the site set in its plugin options, as far as the browser needs it. */
export const pluginConfig: PluginGlobalData = readConfig();

/** The same for components. */
export function usePluginConfig(): PluginGlobalData {
  return pluginConfig;
}

/** Absolute address of the server, without a slash at the end. Only in a browser. */
export function serverOrigin(): string {
  return pluginConfig.serverUrl || window.location.origin;
}
