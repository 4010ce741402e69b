declare module '@theme/AdminArea/Gaps' {
  import type { ReactNode } from 'react';

  export default function Gaps(): ReactNode;
}

declare module '@theme/AdminArea/Gaps/GapTable' {
  import type { AdminList, Filters, Gap } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly list: AdminList<Gap>;
    readonly filters: Filters;
    /** `count`, `trend` or `latest`. */
    readonly sort: string;
    readonly onSort: (by: string) => void;
    readonly onOpen: (id: string) => void;
  }
  export default function GapTable(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Gaps/Detail' {
  import type { GapDetail } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly id: string;
    readonly onClose: () => void;
    /** Its state is another one now. */
    readonly onChange: (gap: GapDetail) => void;
  }
  export default function Detail(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Gaps/StateChoice' {
  import type { Gap, GapDetail } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** The address of the gap. */
    readonly path: string;
    readonly gap: Pick<Gap, 'state'>;
    readonly onChange: (gap: GapDetail) => void;
  }
  export default function StateChoice(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Gaps/Examples' {
  import type { GapExample } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly examples: readonly GapExample[];
  }
  export default function Examples(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Gaps/PageList' {
  import type { GapPage } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly title: string;
    readonly pages: readonly GapPage[];
  }
  export default function PageList(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Gaps/Changes' {
  import type { GapChange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly changes: readonly GapChange[];
  }
  export default function Changes(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Gaps/gapTexts' {
  import type { AskedAgain } from 'docusaurus-plugin-auth/client';

  export default function gapTexts(): {
    pending: string;
    questions: string;
    trend: string;
    latest: string;
    coveredNow: string;
    state: string;
    reopened: string;
    gone: string;
    covered(again: AskedAgain | null): string;
  };
}

declare module '@theme/AdminArea/Gaps/changeText' {
  import type { GapChange } from 'docusaurus-plugin-auth/client';

  export default function changeText(change: Pick<GapChange, 'state' | 'reason'>): string;
}

declare module '@theme/AdminArea/Gaps/stateText' {
  import type { GapState } from 'docusaurus-plugin-auth/client';

  export default function stateText(state: GapState): string;
}

declare module '@theme/AdminArea/Gaps/reasonText' {
  import type { GapReason } from 'docusaurus-plugin-auth/client';

  export default function reasonText(reason: GapReason): string;
}
