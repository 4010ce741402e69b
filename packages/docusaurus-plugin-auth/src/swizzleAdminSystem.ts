import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The page of administrators about the server. */
export const adminSystemComponents: SwizzleConfig['components'] = {
  'AdminArea/System': wholePart('The page about the server.'),
  'AdminArea/System/Card': smallPart('The frame of a part of that page, with its state.'),
  'AdminArea/System/Errors': wholePart('Requests that failed or were too many.'),
  'AdminArea/System/Index': wholePart('What can be found, and where it came from.'),
  'AdminArea/System/Ingests': smallPart('The contents that were sent last.'),
  'AdminArea/System/Mail': wholePart('How the mail stands.'),
  'AdminArea/System/ModelTable': smallPart('What each model was called for.'),
  'AdminArea/System/Models': wholePart('Calls of models, their tokens and cost.'),
  'AdminArea/System/Server': wholePart('What runs, and the clean-up.'),
  'AdminArea/System/Summary': smallPart('Whether anything needs a look.'),
  'AdminArea/System/Tables': smallPart('How large the database is.'),
  'AdminArea/System/Task': smallPart('A button for what takes its time, with how far it is.'),
  'AdminArea/System/Versions': smallPart('Sections by version and language.'),
  'AdminArea/System/cardText': texts('What the parts of that page are called.'),
  'AdminArea/System/helpUrl': texts('Where your site says what to do.'),
  'AdminArea/System/reasonText': texts('What needs a look.'),
  'AdminArea/System/senderText': texts('How content came to the server.'),
};
