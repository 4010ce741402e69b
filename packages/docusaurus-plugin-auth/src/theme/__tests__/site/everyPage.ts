/** What a site with the plugin's defaults tells the code that every page loads. */
export const launcher = true;
export const position = 'end';
export const keys = /^(true,false,falseI|true,false,falseK|false,false,\w+\/)$/i;
export const signInPath = '/auth/sign-in';
export const carries = false;
export const hintStorage = 'localStorage';
export const hintKey = 'docusaurus-auth.signed-in';
