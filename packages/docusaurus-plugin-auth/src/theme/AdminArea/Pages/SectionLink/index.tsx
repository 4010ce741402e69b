import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AdminArea/Pages/SectionLink';
import { sectionName } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A section of the docs: a link, as long as it is there. */
export default function SectionLink({ section, changed = false }: Props): ReactNode {
  const name = sectionName(section);
  if (section.title === null) {
    return (
      <>
        {name}
        <small className={styles.note}>
          <Translate
            id="plugin-auth.admin.pages.gone"
            description="Below a section that the docs have no longer"
          >
            No longer in the docs
          </Translate>
        </small>
      </>
    );
  }
  return (
    <>
      <Link to={section.url} autoAddBaseUrl={false} className={styles.link}>
        {name}
      </Link>
      {changed && (
        <small className={styles.note}>
          <Translate
            id="plugin-auth.admin.pages.changed"
            description="Below a section whose text is another one by now"
          >
            Changed since
          </Translate>
        </small>
      )}
    </>
  );
}
