import { translate } from '@docusaurus/Translate';
import { pluralForm } from 'docusaurus-plugin-auth/client';

/** A number of days in words. */
export default function endText(days: number): string {
  const forms = translate({
    id: 'plugin-auth.admin.people.days',
    message: 'One day|{count} days',
    description: 'How long a ban lasts; the plural forms of the language, separated by a bar',
  });
  return pluralForm(days, forms).replace('{count}', `${days}`);
}
