export {
  type SignInRequest,
  type SignUpRequest,
  type SignUpResult,
  signInEmail,
  signUpEmail,
} from './accounts';
export { type AskOptions, ask, select } from './chat';
export {
  type ChatPanelState,
  closeChat,
  openChat,
  takeQuestion,
  useChat,
  useChatPanel,
} from './chatPanel';
export { isClientRoute } from './clientRoutes';
export { pluginConfig, usePluginConfig } from './config';
export { conversation, useConversation } from './conversation';
export type { Exchange, ExchangeStatus } from './conversationStore';
export {
  ACCOUNT_ERROR_CODES,
  API_ERROR_CODES,
  BROWSER_ERROR_CODES,
  ClientError,
  type ClientErrorCode,
} from './errors';
export { type AnswerNode, parseAnswer, plainText, splitCitations } from './markdown';
export { returnPathOf, safeReturnPath } from './returnPath';
export { refreshSession, useSession } from './session';
export { signOut } from './signOut';
export * from './types';
export { RETURN_PARAM, withReturn } from './withReturn';
