import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The page of administrators with the accounts. */
export const adminPeopleComponents: SwizzleConfig['components'] = {
  'AdminArea/People': wholePart('The page with the accounts.'),
  'AdminArea/People/Actions': wholePart('What an administrator does to an account.'),
  'AdminArea/People/BanDialog': wholePart('The question before a ban.'),
  'AdminArea/People/BanDialog/endText': texts('How long a ban lasts.'),
  'AdminArea/People/Facts': smallPart('What is known of an account.'),
  'AdminArea/People/LastSeen': smallPart('When a reader was last there.'),
  'AdminArea/People/List': wholePart('The list of accounts.'),
  'AdminArea/People/List/columns': texts('The columns of the list of accounts.'),
  'AdminArea/People/Person': wholePart('One account.'),
  'AdminArea/People/actText': texts('What is asked before each act, and said after it.'),
  'AdminArea/People/factText': texts('The facts of an account in words.'),
  'AdminArea/People/filterFields': texts('What accounts are filtered by.'),
  'AdminArea/People/labelText': texts('What the facts of an account are called.'),
  'AdminArea/wayText': texts('The ways to sign in.'),
};
