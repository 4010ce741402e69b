import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AdminArea/Change';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** How a number has changed since the same time before, in per cent. */
export default function Change({ value, before, better }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  // Nothing can be so many per cent more than nothing.
  if (before === 0) return null;
  const share = value / before - 1;
  const format = { style: 'percent', signDisplay: 'exceptZero' } as const;
  const good = better && share !== 0 && share > 0 === (better === 'higher');
  const text = translate(
    {
      id: 'plugin-auth.admin.change',
      message: '{change} against the days before',
      description:
        'Below a number of administrators; {change} is like +12%, compared with as many days before',
    },
    { change: new Intl.NumberFormat(locale, format).format(share) },
  );
  return (
    <small className={styles.change} data-good={better && share !== 0 ? good : undefined}>
      {text}
    </small>
  );
}
