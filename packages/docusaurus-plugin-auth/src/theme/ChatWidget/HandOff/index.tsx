import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/HandOff';
import { handOffUrl, pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The author's own way on, with the question filled in. */
export default function ChatHandOff({ question }: Props): ReactNode {
  const { handOff, handOffLabel } = pluginConfig.chat;
  if (!handOff) return null;
  return (
    <a className="button button--secondary button--sm" href={handOffUrl(handOff, question)}>
      {handOffLabel ?? (
        <Translate
          id="plugin-auth.chat.handOff"
          description="Link to a person or an issue tracker, below a question that the docs do not answer"
        >
          Ask a person
        </Translate>
      )}
    </a>
  );
}
