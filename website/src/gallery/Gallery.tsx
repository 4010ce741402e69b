import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Controls, { WIDTHS, type Width } from '@site/src/gallery/Controls';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { type ReactNode, useState } from 'react';
import { FRAME_PATH, frameUrl, type Look } from './frameUrl';
import type { State } from './State';
import { groups } from './states';
import styles from './styles.module.css';

function Picture({ state, look, width }: { state: State; look: Look; width: Width }): ReactNode {
  const url = frameUrl(useBaseUrl(FRAME_PATH), state, look);
  const { height, scale } = WIDTHS[width];
  return (
    <figure className={styles.state} data-state={state.id}>
      <figcaption>
        <a href={url} target="_blank" rel="noreferrer">
          {state.title}
        </a>
      </figcaption>
      <div className={styles.window} style={{ width: width * scale, height: height * scale }}>
        <iframe
          title={state.title}
          src={url}
          loading="lazy"
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  );
}

/** Every state of the assistant and of the pages for accounts, side by side. */
export default function Gallery(): ReactNode {
  const [look, setLook] = useState<Look>({ theme: 'light', dir: 'ltr' });
  const [width, setWidth] = useState<Width>(320);
  return (
    <Layout title="Gallery" description="Every state of the components of the plugin.">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="container container--fluid margin-vert--lg">
        <Heading as="h1">Gallery</Heading>
        <p>
          Every state of the assistant and of the pages for accounts: the real components of this
          site, fed with made-up answers. Nothing here asks a server.
        </p>
        <Controls look={look} onLook={setLook} width={width} onWidth={setWidth} />
        {groups.map(({ id, title, states }) => (
          <section key={id} data-group={id}>
            <Heading as="h2">{title}</Heading>
            <div className={styles.states}>
              {states.map((state) => (
                <Picture key={state.id} state={state} look={look} width={width} />
              ))}
            </div>
          </section>
        ))}
      </main>
    </Layout>
  );
}
