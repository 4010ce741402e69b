import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The parts of the chat; those about kept conversations stand in `swizzleTalks.ts`. */
export const chatComponents: SwizzleConfig['components'] = {
  'ChatWidget/Announcer': smallPart('Tells a screen reader each answer once.'),
  'ChatWidget/Answer': wholePart('An answer, with the numbers of its sources.'),
  'ChatWidget/AnsweredFor': smallPart('What of the profile an answer was made for.'),
  'ChatWidget/Code': smallPart('A block of code in an answer.'),
  'ChatWidget/Composer': wholePart('The field where the question is typed.'),
  'ChatWidget/Empty': wholePart('What the chat shows before the first question.'),
  'ChatWidget/errorText': texts('The texts of the errors that the chat can show.'),
  'ChatWidget/Exchange': wholePart('A question with its answer, its sources and its state.'),
  'ChatWidget/Header': wholePart('The top of the chat: its name and its buttons.'),
  'ChatWidget/HeaderButton': smallPart('A button at the top of the chat.'),
  'ChatWidget/Icon': smallPart('The icons of the chat.'),
  'ChatWidget/Log': wholePart('Everything that was asked and answered.'),
  'ChatWidget/Notes': smallPart('What an answer leaves open, and the way on to a person.'),
  'ChatWidget/Panel': wholePart('The opened chat.'),
  'ChatWidget/Question': wholePart("The reader's own question, above its answer."),
  'ChatWidget/SiteCodeBlock': smallPart("The site's own code block, around code in an answer."),
  'ChatWidget/SourceLink': smallPart('A link to a source.'),
  'ChatWidget/Sources': smallPart('The list of sources under an answer.'),
  'ChatWidget/TextButton': smallPart('A button in the middle of a line.'),
  ChatWidget: wholePart('The button on every page that opens the chat.'),
};
