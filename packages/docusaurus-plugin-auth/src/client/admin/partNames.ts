/** The parts of the operator's area, in its order; the first is the page of the area itself. */
export const ADMIN_PARTS = [
  '',
  'people',
  'questions',
  'gaps',
  'pages',
  'engagement',
  'system',
  'events',
  'privacy',
] as const;

export type AdminPart = (typeof ADMIN_PARTS)[number];
