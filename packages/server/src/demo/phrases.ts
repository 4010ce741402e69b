/** How readers ask about a section, by language; `{}` is its heading. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  en: [
    'How does {} work?',
    '{}: what do I have to do?',
    'What does “{}” mean?',
    'Is there an example for {}?',
    '{} does not work for me',
    'where do I find {}',
    '{}',
  ],
  de: ['Wie geht {}?', 'Was bedeutet „{}“?', 'Gibt es ein Beispiel für {}?', '{} geht nicht'],
  fr: ['Comment faire : {} ?', 'Que veut dire « {} » ?', 'Un exemple pour {} ?'],
  es: ['¿Cómo funciona {}?', '¿Qué significa «{}»?', '¿Hay un ejemplo de {}?'],
};

/** What is asked of a section. */
export function phrasesAbout(heading: string, locale: string): string[] {
  const language = locale.split('-', 1)[0] ?? '';
  const task = /^How to (.+)/.exec(heading)?.[1];
  if (task) return [`How do I ${task}?`, `how to ${task}`, `${task}: is there an example?`];
  const forms = ABOUT[language] ?? ['{}', '{}?'];
  return forms.map((form) => form.replace('{}', heading.replace(/[?:.!]+$/, '')));
}

/** What readers ask and docs rarely say. */
export interface Gap {
  phrases: readonly string[];
  /** How often, against the others, at the beginning and at the end. */
  trend: readonly [number, number];
}

export const GAPS: readonly Gap[] = [
  {
    phrases: [
      'Is there a Helm chart for Kubernetes?',
      'How do I run this on Kubernetes?',
      'kubernetes helm chart values',
      'Which Kubernetes resources does it need?',
      'helm chart for production',
    ],
    trend: [1, 5],
  },
  {
    phrases: [
      'Can we sign in with SAML?',
      'SAML single sign-on with Okta',
      'Does single sign-on work with SAML 2.0?',
      'how to set up saml sso',
    ],
    trend: [3, 3],
  },
  {
    phrases: [
      'What does a licence for a company cost?',
      'Is there a price list?',
      'price for a team of 50',
      'commercial licence cost per seat',
    ],
    trend: [2, 2],
  },
  {
    phrases: [
      'Is there a mobile app?',
      'iOS and Android app',
      'When will the mobile app for Android come?',
    ],
    trend: [3, 1],
  },
  {
    phrases: [
      'How do I export everything as a PDF?',
      'download the docs as pdf',
      'PDF of the whole manual',
    ],
    trend: [1, 2],
  },
];

/** What readers write below a rating, by what they think. */
export const NOTES = {
  up: ['Exactly what I was looking for.', 'Quick, thanks!', 'The link to the section helped.'],
  down: [
    'The steps are for the version before.',
    'It does not say where the file goes.',
    'I asked about something else.',
    'An example would help.',
  ],
} as const;
