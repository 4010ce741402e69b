import { lookAtGroups } from './lookAtGroups.ts';

lookAtGroups(['search', 'navbar', 'ways-in', 'account']);
