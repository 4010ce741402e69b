import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import keptText from '@theme/AdminArea/Privacy/keptText';
import kindText from '@theme/AdminArea/Privacy/kindText';
import Table from '@theme/AdminArea/Privacy/Table';
import type { Props } from '@theme/AdminArea/Privacy/Tables';
import purposeText from '@theme/ReaderProfile/purposeText';
import type { ReactNode } from 'react';

const entries = (): string =>
  translate({
    id: 'plugin-auth.admin.privacy.entries',
    message: 'Entries',
    description: 'Column of the privacy report: how many there are',
  });

const kind = (): string =>
  translate({
    id: 'plugin-auth.admin.privacy.kind',
    message: 'What',
    description: 'Column of the privacy report: the kind of data',
  });

function Stored({ report }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <Table
      id="stored"
      title={translate({
        id: 'plugin-auth.admin.privacy.stored',
        message: 'What is stored, and for how long',
        description: 'Heading of the table of stored data in the privacy report',
      })}
      columns={[
        kind(),
        entries(),
        translate({
          id: 'plugin-auth.admin.privacy.oldest',
          message: 'Oldest',
          description: 'Column of the privacy report: how old the oldest entry is',
        }),
        translate({
          id: 'plugin-auth.admin.privacy.kept',
          message: 'Kept',
          description: 'Column of the privacy report: how long data are kept',
        }),
      ]}
      rows={report.stored.map(({ name, rows, oldest, kept }) => ({
        key: name,
        cells: [
          kindText(name),
          rows.toLocaleString(locale),
          oldest ? <Time key="oldest" time={oldest} byDay /> : '–',
          keptText(kept),
        ],
      }))}
    />
  );
}

function Agreed({ report }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <Table
      id="agreed"
      title={translate({
        id: 'plugin-auth.admin.privacy.agreed',
        message: 'What readers have agreed to',
        description: 'Heading of the table of consents in the privacy report',
      })}
      columns={[
        translate({
          id: 'plugin-auth.admin.privacy.purpose',
          message: 'Purpose',
          description: 'Column of the privacy report: what is agreed to',
        }),
        translate({
          id: 'plugin-auth.admin.privacy.granted',
          message: 'Agree',
          description: 'Column of the privacy report: how many readers agree now',
        }),
        translate({
          id: 'plugin-auth.admin.privacy.renewalDue',
          message: 'Asked again',
          description:
            'Column of the privacy report: how many readers agreed to an older policy and are asked again',
        }),
        translate({
          id: 'plugin-auth.admin.privacy.withdrawn',
          message: 'Taken back',
          description: 'Column of the privacy report: how many readers have taken a consent back',
        }),
      ]}
      rows={report.consents.map(({ purpose, granted, renewalDue, withdrawn }) => ({
        key: purpose,
        cells: [
          purposeText(purpose).name,
          granted.toLocaleString(locale),
          renewalDue.toLocaleString(locale),
          withdrawn.toLocaleString(locale),
        ],
      }))}
    />
  );
}

function Erased({ report }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <Table
      id="erased"
      title={translate({
        id: 'plugin-auth.admin.privacy.erased',
        message: 'What readers have had erased',
        description: 'Heading of the table of erasures in the privacy report',
      })}
      columns={[
        kind(),
        translate({
          id: 'plugin-auth.admin.privacy.thisMonth',
          message: 'This month',
          description: 'Column of the privacy report: how many erasures in this month',
        }),
        translate({
          id: 'plugin-auth.admin.privacy.total',
          message: 'In all',
          description: 'Column of the privacy report: how many erasures since the beginning',
        }),
      ]}
      rows={report.erasures.map(({ kind: name, thisMonth, total }) => ({
        key: name,
        cells: [kindText(name), thisMonth.toLocaleString(locale), total.toLocaleString(locale)],
      }))}
      empty={translate({
        id: 'plugin-auth.admin.privacy.noErasures',
        message: 'Nothing yet.',
        description: 'Instead of the table of erasures, before the first one',
      })}
    />
  );
}

function Swept({ report }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const removed = Object.entries(report.lastSweep?.removed ?? {}).filter(([, rows]) => rows > 0);
  return (
    <Table
      id="swept"
      title={translate({
        id: 'plugin-auth.admin.privacy.swept',
        message: 'What the last sweep has erased',
        description: 'Heading of the table of the last sweep in the privacy report',
      })}
      lead={translate({
        id: 'plugin-auth.admin.privacy.sweptLead',
        message: 'The sweeper erases what has been kept for as long as it may be.',
        description: 'Explains the table of the last sweep in the privacy report',
      })}
      columns={[kind(), entries()]}
      rows={removed.map(([name, rows]) => ({
        key: name,
        cells: [kindText(name), rows.toLocaleString(locale)],
      }))}
      empty={translate({
        id: 'plugin-auth.admin.privacy.nothingSwept',
        message: 'Nothing was due.',
        description: 'Instead of the table of the last sweep, when it has erased nothing',
      })}
    />
  );
}

/** The tables of the report. */
export default function Tables({ report }: Props): ReactNode {
  return (
    <>
      <Stored report={report} />
      <Agreed report={report} />
      <Erased report={report} />
      <Swept report={report} />
    </>
  );
}
