import AboutYou from '@theme/AccountPage/AboutYou';
import Answers from '@theme/AccountPage/Answers';
import Consents from '@theme/AccountPage/Consents';
import DeleteAccount from '@theme/AccountPage/DeleteAccount';
import Email from '@theme/AccountPage/Email';
import LinkedAccounts from '@theme/AccountPage/LinkedAccounts';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Loading from '@theme/AccountPage/Loading';
import Passkeys from '@theme/AccountPage/Passkeys';
import Password from '@theme/AccountPage/Password';
import Profile from '@theme/AccountPage/Profile';
import Section from '@theme/AccountPage/Section';
import type { Props } from '@theme/AccountPage/Sections';
import Sessions from '@theme/AccountPage/Sessions';
import Skeleton from '@theme/AccountPage/Skeleton';
import sectionTexts from '@theme/AccountPage/sectionTexts';
import TwoFactor from '@theme/AccountPage/TwoFactor';
import YourData from '@theme/AccountPage/YourData';
import TOC from '@theme/TOC';
import TOCCollapsible from '@theme/TOCCollapsible';
import {
  type Account,
  getAccount,
  type LoadedProfile,
  useLoaded,
  useReaderProfile,
} from 'docusaurus-plugin-auth/client';
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

/** What stands in a section of the profile, which is loaded apart from the account. */
function profileContent(id: string, { data, error, reload, adopt }: LoadedProfile, height: number) {
  if (error && !data) return <LoadFailed code={error.code} onRetry={reload} />;
  if (!data) return <Skeleton height={height} silent />;
  if (id === 'about-you') return <AboutYou profile={data} onStored={adopt} />;
  if (id === 'answers') return <Answers profile={data} onStored={adopt} />;
  return <Consents profile={data} reload={reload} />;
}

const PROFILE_SECTIONS = ['about-you', 'answers', 'consents'];

interface Reload {
  reload: () => Promise<void>;
  reloadProfile: () => Promise<void>;
}

function content(id: string, account: Account, props: Props & Reload) {
  const { reload, reloadProfile, onDeleted } = props;
  const common = { account, reload };
  switch (id) {
    case 'profile':
      return <Profile {...common} />;
    case 'email':
      return <Email {...common} />;
    case 'password':
      return <Password {...common} />;
    case 'two-factor':
      return <TwoFactor {...common} />;
    case 'passkeys':
      return <Passkeys {...common} />;
    case 'linked-accounts':
      return <LinkedAccounts {...common} />;
    case 'sessions':
      return <Sessions {...common} />;
    case 'your-data':
      return <YourData reload={reloadProfile} />;
    default:
      return <DeleteAccount {...common} onDeleted={onDeleted} />;
  }
}

/** All sections with their table of contents; their frames are there before their content. */
export default function Sections(props: Props): ReactNode {
  const { data: account, error, reload } = useLoaded(getAccount, props.user !== undefined);
  const profile = useReaderProfile(props.user !== undefined);
  const texts = sectionTexts();
  const toc = texts.map(({ id, title }) => ({ id, value: title, level: 2 }));
  // Only then is everything above a section as high as it stays.
  useHash(account !== undefined && (profile.data ?? profile.error) !== undefined);

  function inside(id: string, skeleton: number): ReactNode {
    if (PROFILE_SECTIONS.includes(id)) return profileContent(id, profile, skeleton);
    if (!account) return <Skeleton height={skeleton} silent />;
    return content(id, account, { ...props, reload, reloadProfile: profile.reload });
  }

  if (error && !account) return <LoadFailed code={error.code} onRetry={reload} />;
  return (
    <div className="row">
      <div className={`col ${styles.sections}`} aria-busy={!account}>
        {!account && <Loading />}
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
