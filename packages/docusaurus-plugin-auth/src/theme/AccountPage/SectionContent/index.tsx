import AboutYou from '@theme/AccountPage/AboutYou';
import Answers from '@theme/AccountPage/Answers';
import Consents from '@theme/AccountPage/Consents';
import DeleteAccount from '@theme/AccountPage/DeleteAccount';
import Email from '@theme/AccountPage/Email';
import LinkedAccounts from '@theme/AccountPage/LinkedAccounts';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Passkeys from '@theme/AccountPage/Passkeys';
import Password from '@theme/AccountPage/Password';
import Profile from '@theme/AccountPage/Profile';
import type { Props } from '@theme/AccountPage/SectionContent';
import Sessions from '@theme/AccountPage/Sessions';
import Skeleton from '@theme/AccountPage/Skeleton';
import TwoFactor from '@theme/AccountPage/TwoFactor';
import YourData from '@theme/AccountPage/YourData';
import type { ReactNode } from 'react';

/** What stands in a section of the profile, which is loaded apart from the account. */
function ProfileContent({ id, profile, skeleton }: Props): ReactNode {
  const { data, error, reload, adopt } = profile;
  if (error && !data) return <LoadFailed code={error.code} onRetry={reload} />;
  if (!data) return <Skeleton height={skeleton} silent />;
  if (id === 'about-you') return <AboutYou profile={data} onStored={adopt} />;
  if (id === 'answers') return <Answers profile={data} onStored={adopt} />;
  return <Consents profile={data} reload={reload} />;
}

/** What stands in a section of the account page. It comes along with the account itself. */
export default function SectionContent(props: Props): ReactNode {
  const { id, account, reload, profile, onDeleted } = props;
  const common = { account, reload };
  switch (id) {
    case 'about-you':
    case 'answers':
    case 'consents':
      return <ProfileContent {...props} />;
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
      return <YourData reload={profile.reload} />;
    default:
      return <DeleteAccount {...common} onDeleted={onDeleted} />;
  }
}
