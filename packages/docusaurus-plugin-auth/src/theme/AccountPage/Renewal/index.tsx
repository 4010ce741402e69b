import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Box from '@theme/AccountPage/Box';
import type { Props } from '@theme/AccountPage/Renewal';
import { exactDay, pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Said where something rests because the policy has changed, with the way to the new question. */
export default function Renewal({ erasedAfter }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <Box warning>
      <p>
        {erasedAfter ? (
          <Translate
            id="plugin-auth.account.renewal.until"
            description="Said when the policy has changed since the reader agreed; {day} is a date"
            values={{ day: exactDay(erasedAfter, locale) }}
          >
            {
              'The text about your data has changed since you agreed. Until you agree again, nothing of what you said is used, and after {day} it is erased.'
            }
          </Translate>
        ) : (
          <Translate
            id="plugin-auth.account.renewal.text"
            description="Said when the policy has changed since the reader agreed"
          >
            The text about your data has changed since you agreed. Until you agree again, nothing of
            what you said is used.
          </Translate>
        )}
      </p>
      <Link
        className="button button--primary"
        to={`${pluginConfig.routes.aboutYou}?return=${encodeURIComponent(pluginConfig.routes.account)}`}
        autoAddBaseUrl={false}
      >
        <Translate
          id="plugin-auth.account.renewal.link"
          description="Link to the page that asks for the consents again"
        >
          Read and decide
        </Translate>
      </Link>
    </Box>
  );
}
