import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Benefit {
  title: string;
  text: string;
  more: { label: string; to: string };
  /** Path data of a 24 by 24 line drawing. */
  icon: string;
}

const BENEFITS: Benefit[] = [
  {
    title: 'Answers that can be checked',
    text: 'Each sentence of an answer is quoted from your docs and linked to its heading. When nothing fits, the assistant says so and names the nearest pages.',
    more: { label: 'How answers are made', to: '/docs/how-it-works/answers' },
    icon: 'M4 5h16v11H9l-5 4zM8 9h8M8 12.500h5',
  },
  {
    title: 'Accounts of your own',
    text: 'Sign-up, sign-in and sessions by Better Auth, in your database. The pages use your theme, your language and your address.',
    more: { label: 'What readers see', to: '/docs/guides/accounts' },
    icon: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20a7.500 7.500 0 0 1 15 0',
  },
  {
    title: 'Nothing of your site breaks',
    text: 'Your swizzled components, base URL, versions and locales stay as they are. Every part that readers see is yours to replace.',
    more: { label: 'How it fits in', to: '/docs/how-it-works/every-page' },
    icon: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 16.500h7M16.500 13v7',
  },
  {
    title: 'One process, one command',
    text: 'npm start gives a site, an API and an embedded database at one address. Set DATABASE_URL when you want your own Postgres.',
    more: { label: 'Run the server', to: '/docs/getting-started/operators' },
    icon: 'M4 5h16v6H4zM4 13h16v6H4zM8 8h.01M8 16h.01',
  },
];

function BenefitCard({ title, text, more, icon }: Benefit): ReactNode {
  return (
    <li className={styles.card}>
      <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
      <Heading as="h3" className={styles.cardTitle}>
        {title}
      </Heading>
      <p>{text}</p>
      <Link to={more.to}>{more.label}</Link>
    </li>
  );
}

export default function Benefits(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="benefits">
      <Heading as="h2" id="benefits">
        What you get
      </Heading>
      <ul className={styles.cards}>
        {BENEFITS.map((benefit) => (
          <BenefitCard key={benefit.title} {...benefit} />
        ))}
      </ul>
    </section>
  );
}
