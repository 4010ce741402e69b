import { translate } from '@docusaurus/Translate';
import wayText from '@theme/AdminArea/wayText';

const TEXTS: Readonly<Record<string, () => string>> = {
  session: () =>
    translate({
      id: 'plugin-auth.admin.step.session',
      message: 'Looking up the session',
      description: 'A step of signing in, in a table of how long each takes',
    }),
  'sign-up': () =>
    translate({
      id: 'plugin-auth.admin.step.signUp',
      message: 'Signing up',
      description: 'A step of signing in, in a table of how long each takes',
    }),
  'send-code': () =>
    translate({
      id: 'plugin-auth.admin.step.sendCode',
      message: 'Asking for a code',
      description: 'A step of signing in, in a table of how long each takes',
    }),
  'send-link': () =>
    translate({
      id: 'plugin-auth.admin.step.sendLink',
      message: 'Asking for a link',
      description: 'A step of signing in, in a table of how long each takes',
    }),
  'verify-email': () =>
    translate({
      id: 'plugin-auth.admin.step.verifyEmail',
      message: 'Confirming the address',
      description: 'A step of signing in, in a table of how long each takes',
    }),
  'to-provider': () =>
    translate({
      id: 'plugin-auth.admin.step.toProvider',
      message: 'Going to a provider',
      description:
        'A step of signing in, in a table of how long each takes; a provider is like GitHub',
    }),
  'from-provider': () =>
    translate({
      id: 'plugin-auth.admin.step.fromProvider',
      message: 'Coming back from a provider',
      description:
        'A step of signing in, in a table of how long each takes; a provider is like GitHub',
    }),
  'request-reset': () =>
    translate({
      id: 'plugin-auth.admin.step.requestReset',
      message: 'Asking for a new password',
      description: 'A step of signing in, in a table of how long each takes',
    }),
  reset: () =>
    translate({
      id: 'plugin-auth.admin.step.reset',
      message: 'Choosing a new password',
      description: 'A step of signing in, in a table of how long each takes',
    }),
};

/** A step of signing in, in words; its name as the server gives it, where there are none. */
export default function stepText(step: string): string {
  return Object.hasOwn(TEXTS, step) ? (TEXTS[step]?.() ?? step) : wayText(step, step);
}
