import InnerMermaid from '@plugin-auth/inner/Mermaid';
import type { ComponentProps, ReactNode } from 'react';

/**
 * The site's own diagram, which is drawn only in a browser. What its author wrote stands in the page
 * too: for the assistant, which reads the page as it was built, and for readers without JavaScript.
 */
export default function Mermaid(props: ComponentProps<typeof InnerMermaid>): ReactNode {
  return (
    <>
      <noscript className="plugin-auth-diagram">
        <pre>
          <code className="language-mermaid">{props.value}</code>
        </pre>
      </noscript>
      <InnerMermaid {...props} />
    </>
  );
}
