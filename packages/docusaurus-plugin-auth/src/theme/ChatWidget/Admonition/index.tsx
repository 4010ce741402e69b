import ErrorBoundary from '@docusaurus/ErrorBoundary';
import type { Props } from '@theme/ChatWidget/Admonition';
import clsx from 'clsx';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './styles.module.css';

const SiteAdmonition = lazy(async () => {
  const parts = await import(/* webpackChunkName: "auth3" */ '@theme/MDXComponents');
  return { default: parts.default.admonition };
});

/** Infima's looks for the kinds that the theme draws in them. */
const ALERTS: Record<Props['kind'], string> = {
  note: 'secondary',
  tip: 'success',
  info: 'info',
  warning: 'warning',
  caution: 'warning',
  danger: 'danger',
};

/** What the answer sets apart, as the site draws it, and plainly until that is loaded. */
export default function ChatAdmonition({ kind, title, children }: Props): ReactNode {
  // As high as the site's own will be, which has an icon, and a title where none is given.
  const plain = (
    <div className={clsx('alert', `alert--${ALERTS[kind]}`)}>
      <div className={styles.heading}>
        <span className={styles.icon}>
          <span />
        </span>
        {title}
      </div>
      <div className={styles.content}>{children}</div>
    </div>
  );
  return (
    <div className={styles.admonition}>
      <ErrorBoundary fallback={() => plain}>
        <Suspense fallback={plain}>
          {/* A title that is undefined would take the place of the theme's own. */}
          <SiteAdmonition type={kind} {...(title && { title })}>
            {children}
          </SiteAdmonition>
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
