import { translate } from '@docusaurus/Translate';
import QuestionList from '@theme/ChatWidget/QuestionList';
import { useSuggestions } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** What can be asked about the page that the reader is on; of the docs where that is not known. */
export default function ChatSuggestions(): ReactNode {
  const { ofPage, suggestions } = useSuggestions();
  const name = ofPage
    ? translate({
        id: 'plugin-auth.chat.suggestionsOfPage',
        message: 'About this page',
        description: 'Heading of what can be asked about the page that the reader is on',
      })
    : translate({
        id: 'plugin-auth.chat.suggestions',
        message: 'To begin with',
        description: 'Heading of what can be asked about the docs as a whole',
      });
  return <QuestionList heading="h3" name={name} questions={suggestions} />;
}
