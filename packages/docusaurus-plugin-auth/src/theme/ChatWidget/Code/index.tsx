import ErrorBoundary from '@docusaurus/ErrorBoundary';
import type { Props } from '@theme/ChatWidget/Code';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './styles.module.css';

const SiteCodeBlock = lazy(
  () => import(/* webpackChunkName: "auth3" */ '@theme/ChatWidget/SiteCodeBlock'),
);

/** As high as the site's own will be, so that nothing moves when that comes. */
function PlainCode({ code, title }: Props): ReactNode {
  return (
    <div className={styles.plain}>
      {title && <div className={styles.title}>{title}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </div>
  );
}

/** A block of code as the site shows it, and plainly until that is loaded or should it fail. */
export default function ChatCode(props: Props): ReactNode {
  const plain = <PlainCode {...props} />;
  return (
    <div className={styles.code}>
      <ErrorBoundary fallback={() => plain}>
        <Suspense fallback={plain}>
          <SiteCodeBlock {...props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
