import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AdminArea/Navigation';
import PartLink from '@theme/AdminArea/PartLink';
import partText from '@theme/AdminArea/partText';
import { ADMIN_PARTS } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** The ways from one part to another: a column beside them, and a line above them on small screens. */
export default function Navigation({ current }: Props): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  // On a phone the line is longer than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks for the link of the part
  useEffect(() => {
    const { current: line } = list;
    const link = line?.querySelector<HTMLElement>('[aria-current]');
    if (!line || !link) return;
    const [outer, inner] = [line.getBoundingClientRect(), link.getBoundingClientRect()];
    line.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 });
  }, [current]);
  return (
    <nav
      className={styles.navigation}
      aria-label={translate({
        id: 'plugin-auth.admin.area',
        message: 'Administration',
        description: 'Name of the pages of administrators, in the menu of the navbar too',
      })}
    >
      <ul ref={list} className={styles.list}>
        {ADMIN_PARTS.map((part) => (
          <li key={part}>
            <PartLink part={part} className={styles.link} current={part === current}>
              {partText(part)}
            </PartLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
