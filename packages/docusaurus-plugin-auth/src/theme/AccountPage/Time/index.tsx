import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AccountPage/Time';
import { exactTime, relativeDay, relativeTime } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

/** A time as seen from now; the exact one shows when pointed at. */
export default function Time({ time, byDay = false }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={time} title={exactTime(time, locale)}>
      {byDay ? relativeDay(time, now, locale) : relativeTime(time, now, locale)}
    </time>
  );
}
