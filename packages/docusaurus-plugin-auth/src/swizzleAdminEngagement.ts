import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The page of administrators about who comes back, and how signing in goes. */
export const adminEngagementComponents: SwizzleConfig['components'] = {
  'AdminArea/Engagement': wholePart('The page about engagement and signing in.'),
  'AdminArea/Engagement/Mails': smallPart('Mails sent and lost.'),
  'AdminArea/Engagement/Readers': wholePart('How many readers come, come back and ask.'),
  'AdminArea/Engagement/SignIns': wholePart('How signing in goes.'),
  'AdminArea/Engagement/SignUps': smallPart('New accounts.'),
  'AdminArea/Engagement/Steps': smallPart('How long the steps of signing in take.'),
  'AdminArea/Engagement/countText': texts('What the numbers are called.'),
  'AdminArea/Engagement/stepText': texts('What the steps of signing in are called.'),
};
