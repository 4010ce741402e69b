/** What a site with the plugin's defaults tells the code that every page loads. */
export const chatEnabled = true;
export const launcher = true;
export const position = 'end';
export const keys = ['Mod+I', 'Mod+K', '/', 'Shift+/'];
export const signInPath = '/auth/sign-in';
export const hintStorage = 'localStorage';
export const hintKey = 'docusaurus-auth.signed-in';
