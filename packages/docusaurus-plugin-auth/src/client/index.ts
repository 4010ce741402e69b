export * from './account';
export {
  type SignInRequest,
  type SignUpRequest,
  type SignUpResult,
  signInEmail,
  signUpEmail,
} from './accounts';
export * from './admin';
export { isAllowedAddress } from './allowedAddress';
export { answerActs } from './answerActs';
export { askAbout } from './askAbout';
export { authPageUrl } from './authPageUrl';
export { asksSecondFactor } from './carried';
export { type AskOptions, ask, select } from './chat';
export {
  type ChatPanelState,
  closeChat,
  type OpenChatOptions,
  openChat,
  takeOpening,
  useChatPanel,
} from './chatPanel';
export { ariaShortcut, isChatShortcut, shortcutText } from './chatShortcut';
export { isClientRoute } from './clientRoutes';
export { pluginConfig, usePluginConfig } from './config';
export { conversation, useCleared, useConversation, useQueue } from './conversation';
export { QUEUE_MAX } from './conversation/asking';
export { addToDraft, draft, useDraft } from './conversation/draft';
export {
  type AskedWith,
  type Exchange,
  type ExchangeStatus,
  isUnderWay,
  type QueuedQuestion,
} from './conversation/exchange';
export { answerMarkdown, canCopy } from './copyAnswer';
export {
  CODE_LENGTH,
  type CodePurpose,
  digitsOf,
  sendEmailCode,
  signInWithCode,
  verifyEmail,
} from './emailCodes';
export {
  ACCOUNT_ERROR_CODES,
  API_ERROR_CODES,
  BROWSER_ERROR_CODES,
  ClientError,
  type ClientErrorCode,
} from './errors';
export * from './everyPage';
export * from './failures';
export * from './floating';
export { type FragmentToken, takeFragmentToken, useFragmentToken } from './fragmentToken';
export { handOffUrl } from './handOff';
export { isAdmin } from './isAdmin';
export { isRecord } from './isRecord';
export { isSamePath } from './isSamePath';
export { lastMethod, rememberMethod, type SignInMethod, takeStartedMethod } from './lastMethod';
export { createLazyPart } from './lazyPart';
export { sendMagicLink, signInWithMagicLink } from './magicLinks';
export * from './markdown';
export * from './marking';
export { type OAuthErrorKind, oauthErrorKind } from './oauthErrors';
export { type OutboxMail, type OutboxState, useOutboxMail } from './outbox';
export * from './panel';
export {
  errorFromCeremony,
  loadWebAuthn,
  offerPasskeys,
  signInWithPasskey,
  supportsPasskeys,
  withdrawPasskeys,
} from './passkeys';
export { useCapsLock, useHiddenAgain } from './passwordField';
export {
  checkPasswordStrength,
  type PasswordStrength,
  type StrengthRequest,
  usePasswordStrength,
} from './passwordStrength';
export { requestPasswordReset, resetPassword } from './passwords';
export {
  forgetPendingEmail,
  keepPendingEmail,
  type PendingEmail,
  readPendingEmail,
} from './pendingEmail';
export { hasCommandKey } from './platform';
export { pluralForm } from './pluralForm';
export { decideLater, type PolicyQuestion, usePolicyQuestion } from './policyQuestion';
export { postAuth } from './postAuth';
export { FROM_PARAM, NEW_PARAM, signInWithProvider } from './providers';
export * from './quotes';
export * from './readerProfile';
export { returnPathOf, safeReturnPath } from './returnPath';
export * from './search';
export { callServer, fetchServer, readAnswer, type ServerRequest } from './serverRequest';
export { sessionState } from './sessionState';
export { setFailed } from './setFailed';
export { SignedIn, type SignedInProps, SignedOut } from './signedIn';
export {
  getSignInMethods,
  type SignInMethods,
  type SignInProvider,
  useSignInMethods,
} from './signInMethods';
export type { SignInResult } from './signInResult';
export { signOut } from './signOut';
export {
  type Snippet,
  type SnippetsState,
  type SnippetTaken,
  selectionOf,
  snippets,
  snippetsOf,
  useSnippets,
} from './snippets';
export { createStore, type Store } from './store';
export { getSuggestions } from './suggestions';
export * from './talks';
export { type SecondFactor, verifyBackupCode, verifyTotp } from './twoFactor';
export * from './types';
export { isTyping } from './typing';
export { type Auth, useAuth } from './useAuth';
export { useLater } from './useLater';
export { usePreview } from './usePreview';
export { type Return, useReturn } from './useReturn';
export { useSession } from './useSession';
export { type SignedInBefore, useSignedInBefore } from './useSignedInBefore';
export { useSignInEnd } from './useSignInEnd';
export { useUnsavedGuard } from './useUnsavedGuard';
export { RETURN_PARAM, withReturn } from './withReturn';
