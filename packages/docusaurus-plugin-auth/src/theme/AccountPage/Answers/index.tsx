import type { Props } from '@theme/AccountPage/Answers';
import Form from '@theme/AccountPage/Answers/Form';
import PersonalisationSwitch from '@theme/AccountPage/Answers/PersonalisationSwitch';
import type { ReactNode } from 'react';

/** How answers are made for the reader: whether, and how they like them. */
export default function Answers(props: Props): ReactNode {
  return (
    <>
      <PersonalisationSwitch {...props} />
      <Form {...props} />
    </>
  );
}
