import LoadFailed from '@theme/AccountPage/LoadFailed';
import Loading from '@theme/AccountPage/Loading';
import Section from '@theme/AccountPage/Section';
import type { Props } from '@theme/AccountPage/Sections';
import Skeleton from '@theme/AccountPage/Skeleton';
import sectionTexts from '@theme/AccountPage/sectionTexts';
import TOC from '@theme/TOC';
import TOCCollapsible from '@theme/TOCCollapsible';
import { getAccount, useLoaded, useReaderProfile } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';
import styles from './styles.module.css';

/** What was asked for in the address is shown once it has its place. */
function useHash(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const { hash } = window.location;
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [ready]);
}

/** The account, with the code that shows it: who is not signed in needs neither. */
async function loadAccount() {
  const [account, content] = await Promise.all([
    getAccount(),
    import('@theme/AccountPage/SectionContent'),
  ]);
  return { account, SectionContent: content.default };
}

/** All sections with their table of contents; their frames are there before their content. */
export default function Sections(props: Props): ReactNode {
  const { data, error, reload } = useLoaded(loadAccount, props.user !== undefined);
  const profile = useReaderProfile(props.user !== undefined);
  const texts = sectionTexts();
  const toc = texts.map(({ id, title }) => ({ id, value: title, level: 2 }));
  // Only then is everything above a section as high as it stays.
  useHash(data !== undefined && (profile.data ?? profile.error) !== undefined);

  function inside(id: string, skeleton: number): ReactNode {
    if (!data) return <Skeleton height={skeleton} silent />;
    const { SectionContent, account } = data;
    const common = { account, reload, profile, onDeleted: props.onDeleted };
    return <SectionContent id={id} skeleton={skeleton} {...common} />;
  }

  if (error && !data) return <LoadFailed code={error.code} onRetry={reload} />;
  return (
    <div className="row">
      <div className={`col ${styles.sections}`} aria-busy={!data}>
        {!data && <Loading />}
        <TOCCollapsible className={styles.narrowToc} toc={toc} />
        {texts.map(({ id, title, lead, skeleton }) => (
          <Section key={id} id={id} title={title} lead={lead}>
            {inside(id, skeleton)}
          </Section>
        ))}
      </div>
      <div className="col col--3">
        <TOC toc={toc} />
      </div>
    </div>
  );
}
