import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/**
 * The button of a block of code that asks about it, beside the one that copies it. Its looks are
 * those of the theme, which has a style for the buttons of a block.
 */
export default function AskCode(): ReactNode {
  const name = translate({
    id: 'plugin-auth.snippets.askCode',
    message: 'Ask about this code',
  });
  return (
    <button
      type="button"
      className="clean-btn plugin-auth-ask-code"
      data-plugin-auth-ask=""
      aria-label={name}
      title={name}
    />
  );
}
