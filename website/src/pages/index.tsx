import AskSection from '@site/src/components/home/AskSection';
import Benefits from '@site/src/components/home/Benefits';
import Hero from '@site/src/components/home/Hero';
import Roles from '@site/src/components/home/Roles';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';

export default function Home(): ReactNode {
  return (
    <Layout description="Add accounts and an assistant that answers from your own pages, with sources, to any Docusaurus site. One plugin, one small server, both self-hosted.">
      <Hero />
      <main>
        <Benefits />
        <AskSection />
        <Roles />
      </main>
    </Layout>
  );
}
