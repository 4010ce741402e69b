// The account page and its parts; see theme.d.ts for the others.

declare module '@theme/AccountAvatar' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name: string;
    /** Where the picture is; the first letters of the name stand for a missing one. */
    readonly image: string | null | undefined;
    /** Absent where the name stands beside it. */
    readonly alt?: string;
    readonly className?: string;
  }
  export default function AccountAvatar(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/AccountLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly className?: string;
    readonly onClick?: () => void;
  }
  export default function AccountLink(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/AdminLink' {
  import type { Props as AccountLinkProps } from '@theme/AccountNavbarItem/AccountLink';
  import type { ReactNode } from 'react';

  export interface Props extends AccountLinkProps {}
  export default function AdminLink(props: Props): ReactNode;
}

declare module '@theme/AccountPage' {
  import type { ReactNode } from 'react';

  export default function AccountPage(): ReactNode;
}

declare module '@theme/AccountPage/Sections' {
  import type { SessionUser } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Absent while nobody knows who reads. */
    readonly user?: SessionUser;
    /** Called when the account is gone. */
    readonly onDeleted?: () => void;
  }
  export default function Sections(props: Props): ReactNode;
}

declare module '@theme/AccountPage/SectionContent' {
  import type { Account, LoadedProfile } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Of the section. */
    readonly id: string;
    readonly account: Account;
    /** Reads the account again. */
    readonly reload: () => Promise<void>;
    readonly profile: LoadedProfile;
    /** Height in rem of what stands for a profile that is being loaded. */
    readonly skeleton: number;
    /** Called when the account is gone. */
    readonly onDeleted?: () => void;
  }
  export default function SectionContent(props: Props): ReactNode;
}

declare module '@theme/AccountPage/sectionTexts' {
  export interface SectionText {
    /** What links to the section end in. */
    readonly id: string;
    readonly title: string;
    readonly lead?: string;
    /** About how high the section is, in rem. */
    readonly skeleton: number;
  }
  export default function sectionTexts(): SectionText[];
}

declare module '@theme/AccountPage/passwordField' {
  import type { AuthFormField } from '@theme/AuthForm';

  export default function passwordField(): AuthFormField;
}

declare module '@theme/AccountPage/Section' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly id: string;
    readonly title: string;
    readonly lead?: ReactNode;
    readonly children: ReactNode;
  }
  export default function Section(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Skeleton' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** In rem. */
    readonly height: number;
    /** One of several at a time: another one says that something is being loaded. */
    readonly silent?: boolean;
  }
  export default function Skeleton(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Loading' {
  import type { ReactNode } from 'react';

  export default function Loading(): ReactNode;
}

declare module '@theme/AccountPage/Box' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly children: ReactNode;
    /** Something waits for the reader to decide. */
    readonly warning?: boolean;
  }
  export default function Box(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Empty' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly children: ReactNode;
  }
  export default function Empty(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Unsaved' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Whether there is something to lose. */
    readonly when: boolean;
    /** Asks at links only, and says nothing before: the page has buttons to leave it. */
    readonly quiet?: boolean;
  }
  export default function Unsaved(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Notice' {
  import type { ClientError } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Where a new sign-in leads back to. */
    readonly section: string;
    /** What has worked, if anything. */
    readonly done?: ReactNode;
    readonly error?: ClientError;
  }
  export default function Notice(props: Props): ReactNode;
}

declare module '@theme/AccountPage/ActionButton' {
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly children: ReactNode;
    readonly onClick: () => void;
    readonly busy?: boolean;
    readonly look?: 'plain' | 'primary' | 'danger';
    /** A longer name, where several buttons say the same. */
    readonly label?: string;
    readonly buttonRef?: RefObject<HTMLButtonElement | null>;
  }
  export default function ActionButton(props: Props): ReactNode;
}

declare module '@theme/AccountPage/CopyButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly text: string;
  }
  export default function CopyButton(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Dialog' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly title: string;
    readonly children: ReactNode;
    readonly onClose: () => void;
  }
  export default function Dialog(props: Props): ReactNode;
}

declare module '@theme/AccountPage/ConfirmDialog' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly section: string;
    readonly title: string;
    readonly children: ReactNode;
    readonly confirmLabel: string;
    /** `primary` for a question whose answer takes nothing away. */
    readonly look?: 'primary' | 'danger';
    /** What it throws is shown; otherwise the dialog closes. */
    readonly onConfirm: () => Promise<void>;
    readonly onClose: () => void;
  }
  export default function ConfirmDialog(props: Props): ReactNode;
}

declare module '@theme/AccountPage/PasswordDialog' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly title: string;
    readonly children: ReactNode;
    readonly confirmLabel: string;
    /** The answer takes something away. */
    readonly danger?: boolean;
    readonly onPassword: (password: string) => Promise<void>;
    readonly onClose: () => void;
  }
  export default function PasswordDialog(props: Props): ReactNode;
}

declare module '@theme/AccountPage/SignInAgain' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Id of the section to come back to. */
    readonly section: string;
  }
  export default function SignInAgain(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Time' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** ISO 8601. */
    readonly time: string;
    /** For times that are only known to the day. */
    readonly byDay?: boolean;
  }
  export default function Time(props: Props): ReactNode;
}

declare module '@theme/AccountPage/ItemList' {
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly label: string;
    readonly listRef?: RefObject<HTMLUListElement | null>;
    readonly children: ReactNode;
  }
  export default function ItemList(props: Props): ReactNode;
}

declare module '@theme/AccountPage/ItemText' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name: string;
    /** Sets one item apart, e.g. this device. */
    readonly mark?: ReactNode;
    readonly children?: ReactNode;
  }
  export default function ItemText(props: Props): ReactNode;
}

declare module '@theme/AccountPage/LoadFailed' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly code: ClientErrorCode;
    readonly onRetry: () => Promise<void>;
  }
  export default function LoadFailed(props: Props): ReactNode;
}

declare module '@theme/AccountPage/SignedOut' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Leads to the sign-in page at once. */
    readonly leave: boolean;
  }
  export default function SignedOut(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Goodbye' {
  import type { ReactNode } from 'react';

  export default function Goodbye(): ReactNode;
}

declare module '@theme/AccountPage/Profile' {
  import type { Account } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly account: Account;
    /** Reads the account again after a change. */
    readonly reload: () => Promise<void>;
  }
  export default function Profile(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Profile/Picture' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function Picture(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Profile/PictureEditor' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly image: ImageBitmap;
    readonly onSave: (picture: Blob) => Promise<void>;
    readonly onCancel: () => void;
  }
  export default function PictureEditor(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Email' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function Email(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Password' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function Password(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TwoFactor' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function TwoFactor(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TwoFactor/On' {
  import type { Account } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly account: Account;
    /** Gets new backup codes. */
    readonly onCodes: (codes: string[]) => void;
    readonly onOff: () => Promise<void>;
  }
  export default function On(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TwoFactor/Off' {
  import type { Account } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly account: Account;
    readonly onBegin: () => void;
    /** Gets the first backup codes. */
    readonly onOn: (backupCodes: string[]) => Promise<void>;
  }
  export default function Off(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TwoFactor/Setup' {
  import type { TotpSetup } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly setup: TotpSetup;
    readonly onDone: () => Promise<void>;
    readonly onCancel: () => void;
  }
  export default function Setup(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TwoFactor/QrCode' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly text: string;
  }
  export default function QrCode(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TwoFactor/BackupCodes' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly codes: readonly string[];
    readonly onDone: () => void;
  }
  export default function BackupCodes(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Passkeys' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function Passkeys(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Passkeys/Item' {
  import type { AccountPasskey } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly passkey: AccountPasskey;
    /** A change begins. */
    readonly onChange: () => void;
    readonly onDone: (what: 'renamed' | 'deleted') => Promise<void>;
  }
  export default function Item(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Passkeys/NameForm' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name?: string;
    readonly submitLabel: string;
    readonly onName: (name: string) => Promise<void>;
    readonly onCancel: () => void;
  }
  export default function NameForm(props: Props): ReactNode;
}

declare module '@theme/AccountPage/LinkedAccounts' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function LinkedAccounts(props: Props): ReactNode;
}

declare module '@theme/AccountPage/LinkedAccounts/Linked' {
  import type { LinkedAccount } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly linked: LinkedAccount;
    /** Without it the reader could not sign in any more. */
    readonly last: boolean;
    readonly onUnlinked: () => Promise<void>;
  }
  export default function Linked(props: Props): ReactNode;
}

declare module '@theme/AccountPage/LinkedAccounts/Unlinked' {
  import type { SignInProvider } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly provider: SignInProvider;
  }
  export default function Unlinked(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Sessions' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {}
  export default function Sessions(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Sessions/Item' {
  import type { AccountSession } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly session: AccountSession;
    readonly busy: boolean;
    readonly onEnd: () => void;
  }
  export default function Item(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Sessions/DeviceIcon' {
  import type { Device } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly kind: Device['kind'];
  }
  export default function DeviceIcon(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Sessions/deviceText' {
  import type { Device } from 'docusaurus-plugin-auth/client';

  export default function deviceText(device: Device): string;
}

declare module '@theme/AccountPage/YourData' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Reads the profile again after it was erased. */
    readonly reload: () => Promise<void>;
  }
  export default function YourData(props: Props): ReactNode;
}

declare module '@theme/AccountPage/DeleteAccount' {
  import type { Props as ProfileProps } from '@theme/AccountPage/Profile';
  import type { ReactNode } from 'react';

  export interface Props extends ProfileProps {
    /** Called when the account is gone. */
    readonly onDeleted?: () => void;
  }
  export default function DeleteAccount(props: Props): ReactNode;
}
