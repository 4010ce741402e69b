import { lookAtGroups } from './lookAtGroups.ts';

lookAtGroups(['chat', 'acts', 'failures', 'talks']);
