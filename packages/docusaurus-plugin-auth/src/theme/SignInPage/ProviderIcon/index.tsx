import type { Props } from '@theme/SignInPage/ProviderIcon';
import type { ReactNode } from 'react';

const GOOGLE: readonly [color: string, path: string][] = [
  [
    '#4285f4',
    'M22.6 12.2c0-.8-.1-1.5-.2-2.2H12v4.3h5.9a5 5 0 0 1-2.2 3.3v2.7h3.6c2.1-2 3.3-4.8 3.3-8.1Z',
  ],
  ['#34a853', 'M12 23c3 0 5.5-1 7.3-2.7l-3.6-2.7a6.6 6.6 0 0 1-9.9-3.5H2.2v2.8A11 11 0 0 0 12 23Z'],
  ['#fbbc05', 'M5.8 14.1a6.6 6.6 0 0 1 0-4.2V7.1H2.2a11 11 0 0 0 0 9.8l3.6-2.8Z'],
  [
    '#ea4335',
    'M12 5.4c1.6 0 3 .6 4.2 1.6l3.2-3.1A11 11 0 0 0 2.2 7.1l3.6 2.8A6.6 6.6 0 0 1 12 5.4Z',
  ],
];

const GITHUB =
  'M12 1.5a10.7 10.7 0 0 0-3.4 20.9c.5.1.7-.2.7-.5v-2c-3 .6-3.6-1.3-3.6-1.3-.5-1.2-1.2-1.6-1.2-1.6-1-.7.1-.6.1-.6 1.1.1 1.6 1.1 1.6 1.1 1 1.6 2.5 1.2 3.1.9.1-.7.4-1.2.7-1.4-2.4-.3-4.9-1.2-4.9-5.3 0-1.2.4-2.1 1.1-2.9-.1-.3-.5-1.4.1-2.8 0 0 .9-.3 3 1.1a10.3 10.3 0 0 1 5.4 0c2-1.4 2.9-1.1 2.9-1.1.6 1.4.2 2.5.1 2.8.7.8 1.1 1.7 1.1 2.9 0 4.1-2.5 5-4.9 5.3.4.3.7 1 .7 2v2.9c0 .3.2.6.7.5A10.7 10.7 0 0 0 12 1.5Z';

const KEY =
  'M15.5 2a6.5 6.5 0 0 0-6.2 8.4L2.3 17.4a1 1 0 0 0-.3.7V21a1 1 0 0 0 1 1h2.9a1 1 0 0 0 1-1v-1.5h1.5a1 1 0 0 0 1-1V17h1.5a1 1 0 0 0 .7-.3l2-2A6.5 6.5 0 1 0 15.5 2Zm1.5 6.5a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3Z';

/** The sign of a way in; any provider without one of its own gets a key. */
export default function ProviderIcon({ id }: Props): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      {id === 'google' ? (
        GOOGLE.map(([color, path]) => <path key={color} fill={color} d={path} />)
      ) : (
        <path fill="currentColor" d={id === 'github' ? GITHUB : KEY} />
      )}
    </svg>
  );
}
