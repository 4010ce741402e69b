// What TypeScript sees of `docusaurus-plugin-auth`: the compiled Node side, and the declarations of
// every `@theme/*` component of ours, which a swizzled copy in a site imports.

/// <reference path="./theme.d.ts" />
/// <reference path="./theme.account.d.ts" />
/// <reference path="./theme.chat.d.ts" />
/// <reference path="./theme.answers.d.ts" />
/// <reference path="./theme.search.d.ts" />
/// <reference path="./theme.talks.d.ts" />
/// <reference path="./theme.profile.d.ts" />

export * from '../lib/index';
export { default } from '../lib/index';
