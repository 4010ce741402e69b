import Engagement from '@theme/AdminArea/Engagement';
import Events from '@theme/AdminArea/Events';
import Gaps from '@theme/AdminArea/Gaps';
import Overview from '@theme/AdminArea/Overview';
import Pages from '@theme/AdminArea/Pages';
import People from '@theme/AdminArea/People';
import Privacy from '@theme/AdminArea/Privacy';
import type { PartEntry } from '@theme/AdminArea/parts';
import Questions from '@theme/AdminArea/Questions';
import System from '@theme/AdminArea/System';
import type { AdminPart } from 'docusaurus-plugin-auth/client';

/**
 * The parts that there are, by the ends of their addresses. They come with the area, in one piece:
 * every page of the site would load the name of each further one.
 */
const parts: Readonly<Record<AdminPart, PartEntry>> = {
  '': { Part: Overview, range: true },
  people: { Part: People, range: false },
  questions: { Part: Questions, range: true },
  gaps: { Part: Gaps, range: true },
  pages: { Part: Pages, range: true },
  engagement: { Part: Engagement, range: true },
  system: { Part: System, range: true },
  events: { Part: Events, range: true },
  privacy: { Part: Privacy, range: false },
};

export default parts;
