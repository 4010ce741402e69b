import Pages from '@theme/AdminArea/Pages';
import Privacy from '@theme/AdminArea/Privacy';
import type { PartEntry } from '@theme/AdminArea/parts';
import Questions from '@theme/AdminArea/Questions';
import System from '@theme/AdminArea/System';
import type { AdminPart } from 'docusaurus-plugin-auth/client';

/**
 * The parts that there are, by the ends of their addresses. They come with the area, in one piece:
 * every page of the site would load the name of each further one.
 */
const parts: Readonly<Partial<Record<AdminPart, PartEntry>>> = {
  questions: { Part: Questions, range: true },
  pages: { Part: Pages, range: true },
  system: { Part: System, range: true },
  privacy: { Part: Privacy, range: false },
};

export default parts;
