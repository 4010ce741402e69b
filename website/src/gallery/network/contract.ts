import type {
  Account,
  AccountSession,
  AdminEvent,
  AdminQuestion,
  AdminSection,
  Consents,
  ConversationList,
  Engagement,
  Feedback,
  Gap,
  OutboxMail,
  PageSummary,
  PasswordStrength,
  Person,
  PrivacyReport,
  Profile,
  QueryResponse,
  QuestionSummary,
  SelectResponse,
  SessionUser,
  Share,
  SharedConversation,
  SignInMethods,
  StoredConversation,
  SuggestionsResponse,
  System,
  SystemDatabase,
  SystemUsage,
} from 'docusaurus-plugin-auth/client';

/**
 * What the components of the plugin ask the server for, and what comes back. The types are those of
 * the plugin, which a test of its own holds against the server: a fixture of the past does not
 * compile. `:name` stands for any one segment of a path.
 */
export interface Contract {
  'GET /api/auth/get-session': { user: SessionUser } | null;
  'POST /api/auth/sign-in/email': { user: SessionUser };
  'POST /api/auth/sign-up/email': { token: string | null; user: SessionUser };
  'POST /api/auth/sign-in/magic-link': { status: boolean };
  'POST /api/auth/email-otp/send-verification-otp': { success: boolean };
  'POST /api/auth/email-otp/verify-email': { user: SessionUser };
  'POST /api/auth/request-password-reset': { status: boolean };
  'POST /api/auth/reset-password': { status: boolean };
  'GET /api/auth/passkey/generate-authenticate-options': { challenge: string };
  'POST /api/auth/delete-user': { success: boolean };
  'POST /api/auth/two-factor/enable': { totpURI: string; backupCodes: string[] };
  'POST /api/auth/two-factor/verify-totp': { user: SessionUser };
  'GET /api/v1/sign-in-methods': SignInMethods;
  'POST /api/v1/password-strength': PasswordStrength;
  'GET /api/v1/outbox': OutboxMail | null;
  'GET /api/v1/account': Account;
  'GET /api/v1/account/sessions': { sessions: AccountSession[] };
  'GET /api/v1/profile': Profile;
  'PATCH /api/v1/profile': Profile;
  'GET /api/v1/profile/consents': Consents;
  'POST /api/v1/query': QueryResponse;
  'GET /api/v1/challenge': object;
  'POST /api/v1/select': SelectResponse;
  'GET /api/v1/suggestions': SuggestionsResponse;
  'POST /api/v1/feedback': Feedback;
  'GET /api/v1/conversations': ConversationList;
  'GET /api/v1/conversations/:id': StoredConversation;
  'GET /api/v1/shares': { shares: Share[] };
  'GET /api/v1/shared/:token': SharedConversation;
  'GET /api/v1/admin/engagement': Engagement;
  'GET /api/v1/admin/events': { items: AdminEvent[]; next: string | null };
  'GET /api/v1/admin/gaps': { items: Gap[]; next: string | null };
  'GET /api/v1/admin/pages': { items: AdminSection[]; next: string | null };
  'GET /api/v1/admin/pages/summary': PageSummary;
  'GET /api/v1/admin/people': { items: Person[]; next: string | null };
  'GET /api/v1/admin/questions': { items: AdminQuestion[]; next: string | null };
  'GET /api/v1/admin/system': System;
  'GET /api/v1/admin/system/database': SystemDatabase;
  'GET /api/v1/admin/system/index': object;
  'GET /api/v1/admin/system/usage': SystemUsage;
  'GET /api/v1/admin/privacy-report': PrivacyReport;
  'GET /api/v1/admin/questions/summary': QuestionSummary;
}

export type Route = keyof Contract;
