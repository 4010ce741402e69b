import type { PartEntry } from '@theme/AdminArea/parts';
import type { AdminPart } from 'docusaurus-plugin-auth/client';

/** The parts that there are, by the ends of their addresses. Each is loaded when it is opened. */
const parts: Readonly<Partial<Record<AdminPart, PartEntry>>> = {
  system: { load: () => import('@theme/AdminArea/System'), range: true },
  privacy: { load: () => import('@theme/AdminArea/Privacy'), range: false },
};

export default parts;
