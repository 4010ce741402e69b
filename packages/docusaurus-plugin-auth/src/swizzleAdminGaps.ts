import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The page of administrators about what the docs lack. */
export const adminGapComponents: SwizzleConfig['components'] = {
  'AdminArea/Gaps': wholePart('The page about what the docs lack.'),
  'AdminArea/Gaps/Changes': smallPart('What became of a subject that the docs lack.'),
  'AdminArea/Gaps/Detail': wholePart('One subject that the docs lack.'),
  'AdminArea/Gaps/Examples': smallPart('Questions of such a subject.'),
  'AdminArea/Gaps/GapTable': wholePart('The list of what the docs lack.'),
  'AdminArea/Gaps/PageList': smallPart('Pages near to such a subject.'),
  'AdminArea/Gaps/StateChoice': smallPart('The choice of what becomes of such a subject.'),
  'AdminArea/Gaps/changeText': texts('What became of such a subject, in a few words.'),
  'AdminArea/Gaps/gapTexts': texts('Words of the list and of the page of a subject.'),
  'AdminArea/Gaps/reasonText': texts('Why a question is in the list.'),
  'AdminArea/Gaps/stateText': texts('What may become of a subject.'),
};
