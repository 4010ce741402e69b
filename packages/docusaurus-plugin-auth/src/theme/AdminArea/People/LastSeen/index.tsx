import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { notLatelyText } from '@theme/AdminArea/People/factText';
import type { Props } from '@theme/AdminArea/People/LastSeen';
import { exactDay, relativeDay } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The day on which a reader was last there, as seen from today. */
export default function LastSeen({ day }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  if (!day) return notLatelyText();
  // The middle of the day in UTC is in the same day nearly everywhere.
  const time = `${day}T12:00:00Z`;
  return (
    <time dateTime={day} title={exactDay(time, locale)}>
      {relativeDay(time, Date.now(), locale)}
    </time>
  );
}
