// What TypeScript sees of `docusaurus-plugin-auth`: the compiled Node side, and the declarations of
// every `@theme/*` component of ours, which a swizzled copy in a site imports.

/// <reference path="./theme.d.ts" />
/// <reference path="./theme.account.d.ts" />
/// <reference path="./theme.chat.d.ts" />
/// <reference path="./theme.answers.d.ts" />
/// <reference path="./theme.search.d.ts" />
/// <reference path="./theme.talks.d.ts" />
/// <reference path="./theme.admin.d.ts" />
/// <reference path="./theme.admin.pages.d.ts" />
/// <reference path="./theme.admin.questions.d.ts" />
/// <reference path="./theme.admin.gaps.d.ts" />
/// <reference path="./theme.admin.people.d.ts" />
/// <reference path="./theme.admin.engagement.d.ts" />
/// <reference path="./theme.admin.system.d.ts" />
/// <reference path="./theme.profile.d.ts" />

import pluginFunction, * as compiled from '../lib/index';

declare const plugin: typeof pluginFunction & Omit<typeof compiled, 'default'>;

declare namespace plugin {
  export type Options = compiled.Options;
  export type PluginOptions = compiled.PluginOptions;
  export type PluginGlobalData = compiled.PluginGlobalData;
}

export = plugin;
