const route = (name: string) => `/auth/${name}`;

/** What a site with the plugin's defaults tells the browser. */
export default {
  serverUrl: '',
  hosting: 'same-origin',
  hintKey: 'docusaurus-auth.signed-in',
  tokenStorage: 'memory',
  routes: {
    signIn: route('sign-in'),
    signUp: route('sign-up'),
    verifyEmail: route('verify-email'),
    forgotPassword: route('forgot-password'),
    resetPassword: route('reset-password'),
    magicLink: route('magic-link'),
    twoFactor: route('two-factor'),
    error: route('error'),
    aboutYou: route('about-you'),
    account: route('account'),
    shared: route('shared'),
    admin: route('admin'),
  },
  locale: 'en',
  locales: ['en', 'de'],
  navbar: true,
  search: true,
  chat: { enabled: true, launcher: true, position: 'end', shortcut: 'Mod+I' },
  privacy: { askAtSignUp: true },
};
