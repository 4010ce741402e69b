import type { SwizzleConfig } from '@docusaurus/types';
import { texts, wholePart } from './swizzleKinds';

/** What is kept of conversations, shared of them, and said of answers. */
export const talkComponents: SwizzleConfig['components'] = {
  'ChatWidget/DeleteHistory': wholePart('Deletes all conversations of the reader.'),
  'ChatWidget/Feedback': wholePart('The thumbs under an answer.'),
  'ChatWidget/FeedbackForm': wholePart('The reasons for a thumb.'),
  'ChatWidget/History': wholePart('The conversations that the reader keeps.'),
  'ChatWidget/HistoryItem': wholePart('One conversation of the list.'),
  'ChatWidget/KeepOffer': wholePart('Offers to keep what was asked before signing in.'),
  'ChatWidget/RenameForm': wholePart('Where a conversation is given another title.'),
  'ChatWidget/ShareDialog': wholePart('The dialog that shares a conversation.'),
  'ChatWidget/reasonText': texts('The reasons for a thumb, in words.'),
  SharedPage: wholePart('The page of a shared conversation.'),
  'SharedPage/Conversation': wholePart('Its questions and answers.'),
};
