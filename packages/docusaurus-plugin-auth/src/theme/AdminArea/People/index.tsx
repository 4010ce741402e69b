import Translate from '@docusaurus/Translate';
import Lead from '@theme/AdminArea/Lead';
import List from '@theme/AdminArea/People/List';
import Person from '@theme/AdminArea/People/Person';
import { useFilters } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Who has an account: all of them, or the one that the address names. */
export default function People(): ReactNode {
  const { person } = useFilters(['person']).values;
  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.people.lead"
          description="Below the title of the page with the accounts"
        >
          Everybody with an account. Nobody signs in as somebody else, and what is done here stands
          in the event log with who did it.
        </Translate>
      </Lead>
      {person ? <Person key={person} id={person} /> : <List />}
    </>
  );
}
