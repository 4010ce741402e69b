import { expect, test } from '@jest/globals';
import type * as server from '../../../../server/src/contract/index.ts';
import {
  ANSWER_LENGTHS,
  BACKGROUND_MAX,
  consentStateSchema,
  LEVELS,
  PURPOSES,
} from '../../../../server/src/contract/profile';
import { SELECTION_MAX, SELECTIONS_MAX } from '../../../../server/src/contract/query';
import { QUESTION_MAX } from '../../../../server/src/contract/rag';
import type * as system from '../admin';
import type { PrivacyReport } from '../admin/privacyReport';
import * as profile from '../readerProfile/types';
import type * as talks from '../talks/types';
import * as client from '../types';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Resolved<T> = T extends (infer Item)[]
  ? Resolved<Item>[]
  : T extends object
    ? { [Key in keyof T]: Resolved<T[Key]> }
    : T;
type Same<A, B> = Equal<Resolved<A>, Resolved<B>>;

// The compiler is what tests here: a shape that differs makes `true` unassignable.
const same: {
  QueryRequest: Same<client.QueryRequest, server.QueryBody>;
  QueryResponse: Same<client.QueryResponse, server.QueryResponse>;
  SelectRequest: Same<client.SelectRequest, server.SelectRequest>;
  SelectResponse: Same<client.SelectResponse, server.SelectResponse>;
  StreamEvent: Same<client.StreamEvent, server.StreamEvent>;
  FieldError: Same<client.FieldError, server.FieldError>;
  Feedback: Same<talks.Feedback, server.Feedback>;
  ConversationList: Same<talks.ConversationList, server.ConversationList>;
  StoredConversation: Same<talks.StoredConversation, server.StoredConversation>;
  Share: Same<talks.Share, server.Share>;
  SharedConversation: Same<talks.SharedConversation, server.SharedConversation>;
  Profile: Same<profile.Profile, server.Profile>;
  Consents: Same<profile.Consents, server.Consents>;
  PrivacyReport: server.PrivacyReport extends PrivacyReport ? true : false;
  System: server.System extends system.System ? true : false;
  SystemDatabase: server.SystemDatabase extends system.SystemDatabase ? true : false;
  SystemUsage: server.SystemUsage extends system.SystemUsage ? true : false;
  SystemReason: Same<system.SystemReason, server.SystemReason>;
  /** The server takes whatever the browser may send. */
  ProfileChange: profile.ProfileChange extends server.ProfileRequest ? true : false;
} = {
  QueryRequest: true,
  QueryResponse: true,
  SelectRequest: true,
  SelectResponse: true,
  StreamEvent: true,
  FieldError: true,
  Feedback: true,
  ConversationList: true,
  StoredConversation: true,
  Share: true,
  SharedConversation: true,
  Profile: true,
  Consents: true,
  PrivacyReport: true,
  System: true,
  SystemDatabase: true,
  SystemUsage: true,
  SystemReason: true,
  ProfileChange: true,
};

test('the shapes that the browser restates are those of the server', () => {
  expect(Object.values(same)).not.toContain(false);
});

test('the browser takes questions and marked texts as long as the server does', () => {
  expect(client.QUESTION_MAX).toBe(QUESTION_MAX);
  expect(client.SELECTION_MAX).toBe(SELECTION_MAX);
  expect(client.SELECTIONS_MAX).toBe(SELECTIONS_MAX);
});

test('the browser knows what can be said in a profile, and no more', () => {
  expect(profile.LEVELS).toEqual(LEVELS);
  expect(profile.ANSWER_LENGTHS).toEqual(ANSWER_LENGTHS);
  expect(profile.PURPOSES).toEqual(PURPOSES);
  expect(profile.CONSENT_STATES).toEqual(consentStateSchema.options);
  expect(profile.BACKGROUND_MAX).toBe(BACKGROUND_MAX);
});
