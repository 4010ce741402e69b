declare module '@theme/AdminArea/Pages' {
  import type { ReactNode } from 'react';

  export default function Pages(): ReactNode;
}

declare module '@theme/AdminArea/Pages/Overview' {
  import type { PageSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Undefined until it is there. */
    readonly summary: PageSummary | undefined;
  }
  export default function Overview(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Pages/SectionList' {
  import type { SectionListName } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly list: SectionListName;
    /** A part of the address; empty for all. */
    readonly search: string;
  }
  export default function SectionList(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Pages/SectionLink' {
  import type { AdminSection } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly section: Pick<AdminSection, 'url' | 'title' | 'headingPath'>;
    /** Its text has changed since. */
    readonly changed?: boolean;
  }
  export default function SectionLink(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Pages/listTexts' {
  import type { SectionListName } from 'docusaurus-plugin-auth/client';

  /** A list of sections in words. */
  export interface ListTexts {
    readonly title: string;
    readonly lead: string;
    /** Said when it has none. */
    readonly empty: string;
  }

  export const addressText: () => string;
  export default function listTexts(list: SectionListName): ListTexts;
}
