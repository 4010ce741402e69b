import { accountOperations } from './account.ts';
import { adminEngagementOperations } from './adminEngagement.ts';
import { adminEventOperations } from './adminEvents.ts';
import { adminGapOperations } from './adminGaps.ts';
import { adminPageOperations } from './adminPages.ts';
import { adminPeopleOperations } from './adminPeople.ts';
import { adminQuestionOperations } from './adminQuestions.ts';
import { adminSystemOperations } from './adminSystem.ts';
import { askingOperations } from './asking.ts';
import { conversationOperations } from './conversations.ts';
import { operatingOperations, signInOperations } from './operating.ts';
import { METHODS, type Method, type Operation, type Operations } from './operation.ts';

export { type Access, type Answer, errorsOf, type Method, type Operation } from './operation.ts';

/** Every operation of the API in groups, in the order of the documentation. */
export const OPERATION_GROUPS = [
  {
    name: 'Asking',
    description: 'Questions, search and feedback, for everyone.',
    operations: askingOperations,
  },
  {
    name: 'Conversations',
    description: 'What a reader keeps with the consent `history`, and shares.',
    operations: conversationOperations,
  },
  {
    name: 'Account',
    description: 'The account, the profile and the consents of the reader.',
    operations: accountOperations,
  },
  {
    name: 'Signing in',
    description:
      'What pages need before anybody is signed in. Signing in itself is done by the routes of Better Auth below `/api/auth`.',
    operations: signInOperations,
  },
  {
    name: 'Operating',
    description: 'What operators and their programs use.',
    operations: operatingOperations,
  },
  {
    name: 'Administration',
    description: "What the operator's pages show and do, for administrators.",
    operations: {
      ...adminEventOperations,
      ...adminPageOperations,
      ...adminGapOperations,
      ...adminPeopleOperations,
      ...adminQuestionOperations,
      ...adminEngagementOperations,
      ...adminSystemOperations,
    },
  },
] satisfies { name: string; description: string; operations: Operations }[];

/** The same in one table, by address and method. */
export const OPERATIONS = {
  ...askingOperations,
  ...conversationOperations,
  ...accountOperations,
  ...signInOperations,
  ...operatingOperations,
  ...adminEventOperations,
  ...adminPageOperations,
  ...adminQuestionOperations,
  ...adminEngagementOperations,
  ...adminPeopleOperations,
  ...adminGapOperations,
  ...adminSystemOperations,
} as const;

/** One operation, and where it is. */
export interface Listed {
  group: string;
  path: string;
  method: Method;
  operation: Operation;
}

/** The same one by one. */
export function listOperations(): Listed[] {
  const groups: { name: string; operations: Operations }[] = OPERATION_GROUPS;
  return groups.flatMap(({ name: group, operations }) =>
    Object.entries(operations).flatMap(([path, methods]) =>
      METHODS.flatMap((method) => {
        const operation = methods[method];
        return operation ? [{ group, path, method, operation }] : [];
      }),
    ),
  );
}
