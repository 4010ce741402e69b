import { ColorModeProvider } from '@docusaurus/theme-common/internal';
import type { Props } from '@theme/ChatWidget/SiteCodeBlock';
import MDXComponents from '@theme/MDXComponents';
import { type ReactNode, useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

// By the way of pages in Markdown, so that bundlers keep the parts of those in one piece.
const { code: Code } = MDXComponents;

const currentMode = () => document.documentElement.dataset.theme ?? 'light';

/**
 * The site's own code block. It asks for the colour mode, whose provider stands below the chat in
 * the tree: this one reads the same attribute, and anew whenever the reader switches.
 */
export default function SiteCodeBlock({ code, language, title }: Props): ReactNode {
  const mode = useSyncExternalStore(subscribe, currentMode, () => 'light');
  return (
    <ColorModeProvider key={mode}>
      <Code className={language && `language-${language}`} title={title}>
        {`${code}\n`}
      </Code>
    </ColorModeProvider>
  );
}
