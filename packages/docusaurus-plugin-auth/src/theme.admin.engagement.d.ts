// The page of administrators about engagement; see theme.admin.d.ts for what all of them share.

declare module '@theme/AdminArea/Engagement' {
  import type { ReactNode } from 'react';

  export default function Engagement(): ReactNode;
}

declare module '@theme/AdminArea/Engagement/Readers' {
  import type { Engagement } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly engagement: Engagement;
  }
  export default function Readers(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Engagement/SignUps' {
  import type { Props as ReadersProps } from '@theme/AdminArea/Engagement/Readers';
  import type { ReactNode } from 'react';

  export interface Props extends ReadersProps {}
  export default function SignUps(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Engagement/SignIns' {
  import type { Props as ReadersProps } from '@theme/AdminArea/Engagement/Readers';
  import type { ReactNode } from 'react';

  export interface Props extends ReadersProps {}
  export default function SignIns(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Engagement/Steps' {
  import type { Props as ReadersProps } from '@theme/AdminArea/Engagement/Readers';
  import type { ReactNode } from 'react';

  export interface Props extends ReadersProps {}
  export default function Steps(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Engagement/Mails' {
  import type { Props as ReadersProps } from '@theme/AdminArea/Engagement/Readers';
  import type { ReactNode } from 'react';

  export interface Props extends ReadersProps {}
  export default function Mails(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Engagement/countText' {
  export type CountName =
    | 'active'
    | 'returning'
    | 'asking'
    | 'joined'
    | 'signUps'
    | 'verified'
    | 'signedIn'
    | 'challenged'
    | 'failed'
    | 'refused'
    | 'backoffs'
    | 'limited'
    | 'delivered'
    | 'retried'
    | 'lost'
    | 'count';

  /** What a number is called. */
  export default function countText(name: CountName): string;
}

declare module '@theme/AdminArea/Engagement/stepText' {
  /** A step of signing in, in words; its name as the server gives it, where there are none. */
  export default function stepText(step: string): string;
}
