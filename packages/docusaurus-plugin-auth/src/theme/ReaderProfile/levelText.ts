import { translate } from '@docusaurus/Translate';
import type { Level } from 'docusaurus-plugin-auth/client';

/** What a level is called. */
export default function levelText(level: Level): string {
  switch (level) {
    case 'beginner':
      return translate({
        id: 'plugin-auth.profile.level.beginner',
        message: 'Beginner',
        description: 'How much a reader knows about software or hardware: little',
      });
    case 'intermediate':
      return translate({
        id: 'plugin-auth.profile.level.intermediate',
        message: 'Intermediate',
        description: 'How much a reader knows about software or hardware: enough to get along',
      });
    default:
      return translate({
        id: 'plugin-auth.profile.level.advanced',
        message: 'Advanced',
        description: 'How much a reader knows about software or hardware: a lot',
      });
  }
}
