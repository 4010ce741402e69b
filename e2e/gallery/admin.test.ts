import { GROUPS } from './groups.ts';
import { lookAtGroups } from './lookAtGroups.ts';

lookAtGroups(GROUPS.admin);
