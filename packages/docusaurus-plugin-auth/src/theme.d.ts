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
