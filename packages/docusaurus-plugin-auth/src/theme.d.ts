declare module '@plugin-auth/inner/Root' {
  export { default } from '@theme/Root';
}

declare module '@plugin-auth/inner/NavbarItemComponentTypes' {
  export { default } from '@theme/NavbarItem/ComponentTypes';
}

declare module '@theme/SignInPage' {
  import type { ReactNode } from 'react';

  export default function SignInPage(): ReactNode;
}

declare module '@theme/SignUpPage' {
  import type { ReactNode } from 'react';

  export default function SignUpPage(): ReactNode;
}

declare module '@theme/AccountNavbarItem' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** True in the drawer of small screens, where the item is a list item of the menu. */
    readonly mobile?: boolean;
    /** Closes the drawer. */
    readonly onClick?: () => void;
    readonly className?: string;
    readonly position?: 'left' | 'right';
  }
  export default function AccountNavbarItem(props: Props): ReactNode;
}

declare module '@theme/ChatWidget' {
  import type { ReactNode } from 'react';

  export default function ChatWidget(): ReactNode;
}

declare module '@theme/AuthPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Heading of the card and title of the document. */
    readonly title: string;
    /** A sentence below the heading. */
    readonly lead?: ReactNode;
    /** Below the form, e.g. the link to the other page. */
    readonly footer?: ReactNode;
    readonly children: ReactNode;
  }
  export default function AuthPage(props: Props): ReactNode;
}

declare module '@theme/AuthForm' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface AuthFormField {
    readonly name: string;
    readonly type: 'text' | 'email' | 'password';
    readonly label: string;
    /** What password managers go by, e.g. `current-password`. */
    readonly autoComplete: string;
    /** Said before the reader types. */
    readonly hint?: string;
    /** The code of what is wrong with a value, if anything. */
    readonly validate?: (value: string) => ClientErrorCode | undefined;
  }

  export interface Props {
    readonly fields: readonly AuthFormField[];
    readonly submitLabel: string;
    /** Gets the values by field name; what it throws is shown at its field or above the form. */
    readonly onSubmit: (values: Readonly<Record<string, string>>) => Promise<void>;
  }
  export default function AuthForm(props: Props): ReactNode;
}

declare module '@theme/AuthForm/Field' {
  import type { AuthFormField } from '@theme/AuthForm';
  import type { ReactNode } from 'react';

  export interface Props extends Omit<AuthFormField, 'validate'> {
    readonly id: string;
    readonly error?: string;
    readonly onChange: () => void;
  }
  export default function Field(props: Props): ReactNode;
}

declare module '@theme/AuthForm/ErrorSummary' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Changes with every failed attempt, which moves the focus here. */
    readonly attempt: number;
    /** What is wrong with the form as a whole. */
    readonly failure: string;
    /** What is wrong with single fields. */
    readonly items: readonly { readonly fieldId: string; readonly text: string }[];
  }
  export default function ErrorSummary(props: Props): ReactNode;
}

declare module '@theme/AuthForm/errorText' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

  export function formErrorText(code: ClientErrorCode): string;
}

declare module '@theme/AccountNavbarItem/Desktop' {
  import type { Props as ItemProps } from '@theme/AccountNavbarItem';
  import type { ReactNode } from 'react';

  export interface Props extends Omit<ItemProps, 'mobile'> {}
  export default function AccountNavbarItemDesktop(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/Mobile' {
  import type { Props as ItemProps } from '@theme/AccountNavbarItem';
  import type { ReactNode } from 'react';

  export interface Props extends Omit<ItemProps, 'mobile'> {}
  export default function AccountNavbarItemMobile(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/SignInLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly className?: string;
    readonly onClick?: () => void;
  }
  export default function SignInLink(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/SignOutButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly className?: string;
    /** Called when the reader is signed out. */
    readonly onDone?: () => void;
  }
  export default function SignOutButton(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Panel' {
  import type { ReactNode } from 'react';

  export default function ChatPanel(): ReactNode;
}

declare module '@theme/ChatWidget/Icon' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name: 'ask' | 'close' | 'send' | 'stop' | 'restart' | 'alert' | 'search';
  }
  export default function ChatIcon(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Composer' {
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly inputRef: RefObject<HTMLTextAreaElement | null>;
    /** An answer is on its way. */
    readonly busy: boolean;
  }
  export default function ChatComposer(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Exchange' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
    /** The newest one, which may be asked again. */
    readonly last: boolean;
  }
  export default function ChatExchange(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Answer' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: QueryResponse;
  }
  export default function ChatAnswer(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Code' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly code: string;
    readonly language?: string;
    readonly title?: string;
  }
  export default function ChatCode(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/SourceLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** A path of the site, base URL included. */
    readonly url: string;
    readonly className?: string;
    readonly 'aria-label'?: string;
    readonly children: ReactNode;
  }
  export default function ChatSourceLink(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Sources' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: QueryResponse;
  }
  export default function ChatSources(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/errorText' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

  export function chatErrorText(code: ClientErrorCode, retryAfter?: number): string;
}

declare module '@theme/ChatWidget/SiteCodeBlock' {
  import type { Props as CodeProps } from '@theme/ChatWidget/Code';
  import type { ReactNode } from 'react';

  export interface Props extends CodeProps {}
  export default function SiteCodeBlock(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/Menu' {
  import type { SessionUser } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly user: SessionUser;
    /** Called when the reader is signed out. */
    readonly onSignedOut?: () => void;
  }
  export default function AccountMenu(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/MobileMenu' {
  import type { Props as MenuProps } from '@theme/AccountNavbarItem/Menu';
  import type { ReactNode } from 'react';

  export interface Props extends MenuProps {}
  export default function AccountMobileMenu(props: Props): ReactNode;
}
