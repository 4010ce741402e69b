import { translate } from '@docusaurus/Translate';
import { sitePrivacyTexts } from 'docusaurus-plugin-auth/client';

function ourText(): string[] {
  return [
    translate({
      id: 'plugin-auth.profile.policy.where',
      message:
        'What you say here is stored on the server of the people who run this site. It is used for what you tick, and for nothing else. All of it is voluntary: reading, asking and your account work the same without it.',
      description: 'First paragraph of what is said about the data of the reader',
    }),
    translate({
      id: 'plugin-auth.profile.policy.model',
      message:
        'If a language model writes the answers here, the service that runs it gets your question and, if you agree to that, what your profile says. Your name and your e-mail address do not go along.',
      description: 'Second paragraph of what is said about the data of the reader',
    }),
    translate({
      id: 'plugin-auth.profile.policy.rights',
      message:
        'In your account you can see all of it, change it, save it as a file, and take back each consent at any time. What depended on a consent is erased at once when you take it back. What you agreed to, and when, stays noted for as long as you have the account.',
      description: 'Third paragraph of what is said about the data of the reader',
    }),
  ];
}

/** What is said about the data where readers agree, in paragraphs. */
export default function policyText(): string[] {
  const { policy } = sitePrivacyTexts;
  return policy ? policy.split(/\n\s*\n/).map((paragraph) => paragraph.trim()) : ourText();
}
