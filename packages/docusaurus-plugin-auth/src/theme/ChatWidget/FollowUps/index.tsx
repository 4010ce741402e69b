import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/FollowUps';
import QuestionList from '@theme/ChatWidget/QuestionList';
import type { ReactNode } from 'react';

/** What may be asked next, in the words of the docs. */
export default function ChatFollowUps({ answer }: Props): ReactNode {
  const name = translate({
    id: 'plugin-auth.chat.followUps',
    message: 'Ask on',
    description: 'Heading of the questions that may follow an answer',
  });
  const questions = answer.followUps.map((text) => ({ text }));
  return <QuestionList heading="h4" name={name} questions={questions} inline />;
}
