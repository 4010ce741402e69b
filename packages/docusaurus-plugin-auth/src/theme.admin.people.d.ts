// The page of administrators with the accounts; see theme.admin.d.ts for what all of them share.

declare module '@theme/AdminArea/People' {
  import type { ReactNode } from 'react';

  export default function People(): ReactNode;
}

declare module '@theme/AdminArea/People/List' {
  import type { ReactNode } from 'react';

  export default function List(): ReactNode;
}

declare module '@theme/AdminArea/People/List/columns' {
  import type { Column } from '@theme/AdminArea/DataTable';
  import type { Person } from 'docusaurus-plugin-auth/client';

  export default function usePeopleColumns(): Column<Person>[];
}

declare module '@theme/AdminArea/People/filterFields' {
  import type { FilterField } from '@theme/AdminArea/Filters';

  export default function filterFields(
    providers: readonly { id: string; name: string }[],
  ): FilterField[];
}

declare module '@theme/AdminArea/People/Person' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Of the account. */
    readonly id: string;
  }
  export default function Person(props: Props): ReactNode;
}

declare module '@theme/AdminArea/People/Facts' {
  import type { Person } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly person: Person;
  }
  export default function Facts(props: Props): ReactNode;
}

declare module '@theme/AdminArea/People/LastSeen' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** `YYYY-MM-DD`; null when nobody knows it. */
    readonly day: string | null;
  }
  export default function LastSeen(props: Props): ReactNode;
}

declare module '@theme/AdminArea/People/Actions' {
  import type { Props as FactsProps } from '@theme/AdminArea/People/Facts';
  import type { Person } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props extends FactsProps {
    /** Is given the account as an act has left it. */
    readonly onChange: (person: Person) => void;
    readonly onReload: () => Promise<void>;
    /** Is told in words what was done; empty when something new begins. */
    readonly onDone: (done: string) => void;
    /** The account is no more. */
    readonly onGone: () => void;
  }
  export default function Actions(props: Props): ReactNode;
}

declare module '@theme/AdminArea/People/BanDialog' {
  import type { Props as FactsProps } from '@theme/AdminArea/People/Facts';
  import type { Ban } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props extends FactsProps {
    /** What it throws is shown; otherwise the dialog closes. */
    readonly onBan: (ban: Ban) => Promise<void>;
    readonly onClose: () => void;
  }
  export default function BanDialog(props: Props): ReactNode;
}

declare module '@theme/AdminArea/People/BanDialog/endText' {
  export default function endText(days: number): string;
}

declare module '@theme/AdminArea/People/actText' {
  /** What an administrator does to an account. */
  export type PersonAct =
    | 'makeAdmin'
    | 'takeAdmin'
    | 'ban'
    | 'unban'
    | 'signOut'
    | 'reset'
    | 'delete';

  export interface ActText {
    /** Of the button, and of the question before. */
    readonly label: string;
    /** What happens, and to whom. */
    readonly question: string;
    readonly done: string;
  }
  export default function actText(
    act: PersonAct,
    who: { readonly name: string; readonly email: string },
  ): ActText;
}

declare module '@theme/AdminArea/People/factText' {
  import type { Person } from 'docusaurus-plugin-auth/client';

  export function yesOrNo(yes: boolean): string;
  export function roleText(person: Pick<Person, 'admin'>): string;
  export function waysText(person: Pick<Person, 'ways'>): string;
  export function banText(until: string | null, locale: string): string;
  export function notLatelyText(): string;
  export function notConfirmedText(): string;
}

declare module '@theme/AdminArea/People/labelText' {
  export type PersonLabel =
    | 'name'
    | 'email'
    | 'role'
    | 'verified'
    | 'joined'
    | 'seen'
    | 'way'
    | 'twoFactor'
    | 'sessions'
    | 'banned'
    | 'reason';

  export default function labelText(label: PersonLabel): string;
}

declare module '@theme/AdminArea/wayText' {
  /** A way to sign in, in words; of a provider the name. */
  export default function wayText(id: string, name: string): string;
}
