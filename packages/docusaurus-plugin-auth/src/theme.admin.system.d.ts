// The page of administrators about the server; see theme.admin.d.ts.

declare module '@theme/AdminArea/System' {
  import type { ReactNode } from 'react';

  export default function System(): ReactNode;
}

declare module '@theme/AdminArea/System/cardText' {
  import type { SystemReason } from 'docusaurus-plugin-auth/client';

  /** A part of the page, which is also the end of its address. */
  export type Card = 'index' | 'models' | 'errors' | 'mail' | 'server';

  export function cardOf(reason: SystemReason): Card;
  export default function cardText(card: Card): string;
}

declare module '@theme/AdminArea/System/reasonText' {
  import type { SystemReason } from 'docusaurus-plugin-auth/client';

  export default function reasonText(reason: SystemReason): string;
}

declare module '@theme/AdminArea/System/helpUrl' {
  import type { SystemReason } from 'docusaurus-plugin-auth/client';

  /** Where the site says what to do. */
  export default function helpUrl(reason: SystemReason): string | undefined;
}

declare module '@theme/AdminArea/System/senderText' {
  import type { IngestSender } from 'docusaurus-plugin-auth/client';

  export default function senderText(sender: IngestSender | null): string;
}

declare module '@theme/AdminArea/System/Card' {
  import type { Props as SectionProps } from '@theme/AccountPage/Section';
  import type { AdminData, SystemReason } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props extends Pick<SectionProps, 'id' | 'title'> {
    /** What needs a look; none: it is in order. Undefined while nobody knows. */
    readonly reasons?: readonly SystemReason[];
    /** What is shown depends on it. */
    readonly data: Pick<AdminData<unknown>, 'data' | 'error' | 'reload'>;
    readonly children: ReactNode;
  }
  export default function Card(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Summary' {
  import type { System, SystemIndex, SystemUsage } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly now: System | undefined;
    readonly index: SystemIndex | undefined;
    readonly usage: SystemUsage | undefined;
  }
  export default function Summary(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Task' {
  import type { OperatorTask } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly task: OperatorTask;
    /** Below `/api/v1/admin/system`. */
    readonly path: string;
    readonly label: string;
    readonly onBegun: () => Promise<void>;
    /** What is asked first; without it the task begins at once. */
    readonly children?: ReactNode;
  }
  export default function Task(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Index' {
  import type { AdminData, System, SystemIndex } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly index: AdminData<SystemIndex>;
    readonly now: AdminData<System>;
  }
  export default function Index(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Versions' {
  import type { IndexedVersion } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly versions: readonly IndexedVersion[];
  }
  export default function Versions(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Ingests' {
  import type { Ingest } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly ingests: readonly Ingest[];
  }
  export default function Ingests(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Models' {
  import type { AdminData, SystemIndex, SystemUsage } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly usage: AdminData<SystemUsage>;
    readonly index: SystemIndex | undefined;
  }
  export default function Models(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/ModelTable' {
  import type { SystemUsage } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly models: SystemUsage['models'];
  }
  export default function ModelTable(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Errors' {
  import type { AdminData, System, SystemUsage } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly usage: AdminData<SystemUsage>;
    readonly limits: System['limits'] | undefined;
  }
  export default function Errors(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Mail' {
  import type { AdminData, System } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly now: AdminData<System>;
  }
  export default function Mail(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Server' {
  import type { Props as MailProps } from '@theme/AdminArea/System/Mail';
  import type { ReactNode } from 'react';

  export interface Props extends MailProps {}
  export default function Server(props: Props): ReactNode;
}

declare module '@theme/AdminArea/System/Tables' {
  import type { AdminData, SystemDatabase } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly database: AdminData<SystemDatabase>;
  }
  export default function Tables(props: Props): ReactNode;
}
