import Link from '@docusaurus/Link';
import Icon from '@theme/DocsSearchBar/Icon';
import type { Props } from '@theme/DocsSearchBar/Row';
import clsx from 'clsx';
import { isClientRoute } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * One row of the list: a link to a section, or something that the search does. The focus stays in
 * the field, which names the row that the arrow keys have reached.
 */
export default function DocsSearchRow({
  id,
  icon,
  active,
  url,
  emphasis,
  onPoint,
  onSelect,
  children,
}: Props): ReactNode {
  const row = {
    id,
    role: 'option',
    tabIndex: -1,
    'aria-selected': active,
    className: clsx(styles.row, active && styles.active, emphasis && styles.emphasis),
    onPointerMove: active ? undefined : onPoint,
    onClick: onSelect,
  };
  const content = (
    <>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <span className={styles.text}>{children}</span>
      <span className={styles.enter}>
        <Icon name="enter" />
      </span>
    </>
  );
  if (url === undefined) return <div {...row}>{content}</div>;
  // A page that the loaded site does not have, such as one of another locale, is loaded anew.
  return isClientRoute(url) ? (
    <Link {...row} to={url} autoAddBaseUrl={false} data-noBrokenLinkCheck>
      {content}
    </Link>
  ) : (
    <a {...row} href={url}>
      {content}
    </a>
  );
}
