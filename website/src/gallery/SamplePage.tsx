import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import RequireSignIn from '@theme/RequireSignIn';
import type { ReactNode } from 'react';
import type { State } from './State';

/** A page of docs, for what stands on every page. */
export default function SamplePage({ members }: Pick<State, 'members'>): ReactNode {
  return (
    <Layout title="A page of docs" noFooter>
      <main className="container margin-vert--lg">
        <article className="markdown">
          <Heading as="h1">For operators</Heading>
          <p>
            The server listens on port 3000 of this machine. It needs no other program: the database
            is built in, and everything that it keeps is in one folder.
          </p>
          <Heading as="h2" id="how-to-choose-another-port">
            How to choose another port
          </Heading>
          <p id="marked">Set PORT to choose another port than 3000.</p>
          <CodeBlock language="bash" title="Another port">
            {'PORT=8000 npm start'}
          </CodeBlock>
          {members && (
            <RequireSignIn>
              <p>The server of your team listens on port 8000.</p>
            </RequireSignIn>
          )}
        </article>
      </main>
    </Layout>
  );
}
