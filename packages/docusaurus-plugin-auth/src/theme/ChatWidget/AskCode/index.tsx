import { translate } from '@docusaurus/Translate';
import { askAboutCode } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/**
 * The button of a block of code that asks about it, beside the one that copies it. Its looks are
 * those of the theme, which has a style for the buttons of a block.
 */
export default function AskCode(): ReactNode {
  const name = translate({
    id: 'plugin-auth.snippets.askCode',
    message: 'Ask about this code',
    description: 'A button of a block of code',
  });
  return (
    <button
      type="button"
      className="clean-btn plugin-auth-ask-code"
      aria-label={name}
      title={name}
      onClick={({ currentTarget }) => void askAboutCode(currentTarget)}
    >
      <svg
        viewBox="0 0 24 24"
        width="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden
      >
        <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8m-8 3h5" />
      </svg>
    </button>
  );
}
