import ErrorBoundary from '@docusaurus/ErrorBoundary';
import type { Props } from '@theme/ChatWidget/Code';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './styles.module.css';

const SiteCodeBlock = lazy(
  () => import(/* webpackChunkName: "auth3" */ '@theme/ChatWidget/SiteCodeBlock'),
);

function PlainCode({ code }: Pick<Props, 'code'>): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard
    <pre className={styles.plain} tabIndex={0}>
      <code>{code}</code>
    </pre>
  );
}

/** A block of code as the site shows it, and plainly until that is loaded or should it fail. */
export default function ChatCode(props: Props): ReactNode {
  const plain = <PlainCode code={props.code} />;
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
