import type { Props } from '@theme/AccountPage/Answers';
import Form from '@theme/AccountPage/Answers/Form';
import PersonalisationSwitch from '@theme/AccountPage/Answers/PersonalisationSwitch';
import Renewal from '@theme/AccountPage/Renewal';
import type { ReactNode } from 'react';

/** How answers are made for the reader: whether, and how they like them once they have agreed. */
export default function Answers(props: Props): ReactNode {
  const { stored, consents } = props.profile;
  const renewal = consents.consents.find(
    ({ purpose, state }) => purpose === 'personalised_answers' && state === 'renewal_due',
  );
  if (renewal) return <Renewal erasedAfter={renewal.erasedAfter} />;
  return (
    <>
      <PersonalisationSwitch {...props} />
      {stored.profile.consents.personalised_answers && <Form {...props} />}
    </>
  );
}
