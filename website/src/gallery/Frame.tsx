import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import StatePage from '@site/src/gallery/StatePage';
import { type ReactNode, useEffect, useState } from 'react';
import { followDirection } from './followDirection';
import { loadFonts } from './loadFonts';
import { windowState } from './prepareWindow';
import type { State } from './State';
import { takeAddress } from './takeAddress';

/** Whoever looks at the frame from outside reads there how far it is. */
function say(facts: Record<string, string>): void {
  Object.assign(document.documentElement.dataset, facts);
}

async function reach({ reach: act }: State): Promise<void> {
  await loadFonts();
  await act?.();
}

function Shown({ state }: { state: State }): ReactNode {
  const baseUrl = useBaseUrl('/');
  // Once, and before the page of the state is there to read its address.
  const [restore] = useState(() => takeAddress(state));
  useEffect(() => {
    followDirection(baseUrl);
    const { part = '', remade = false, variant = false } = state;
    say({
      galleryPart: part,
      galleryRemade: String(remade),
      galleryVariant: String(variant),
    });
    reach(state)
      .then(
        () => say({ gallery: 'ready' }),
        (cause: unknown) => say({ gallery: String(cause) }),
      )
      .finally(restore);
  }, [state, restore, baseUrl]);
  return <StatePage state={state} />;
}

/**
 * The page that shows one state of the gallery, named by `?state=`. Its policy lets nothing of it
 * talk to any server, whatever the fixtures forget.
 */
export default function Frame(): ReactNode {
  const isBrowser = useIsBrowser();
  const dir = isBrowser && new URLSearchParams(window.location.search).get('dir');
  return (
    <>
      <Head>
        <meta name="robots" content="noindex" />
        {process.env.NODE_ENV === 'production' && (
          <meta httpEquiv="Content-Security-Policy" content="connect-src 'none'" />
        )}
        {dir === 'rtl' && <html lang="en" dir="rtl" />}
      </Head>
      {isBrowser && windowState && <Shown state={windowState} />}
      {isBrowser && !windowState && <p>There is no such state.</p>}
    </>
  );
}
