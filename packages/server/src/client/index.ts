export type {
  ErrorCode,
  FieldError,
  Problem,
  QueryBody,
  QueryResponse,
  SelectRequest,
  SelectResponse,
  StreamEvent,
} from '../contract/index.ts';
export { type ApiClient, type ApiClientOptions, createApiClient } from './client.ts';
export type { Paths } from './paths.ts';
export {
  BrokenStreamError,
  ProblemError,
  type StreamAnswerOptions,
  streamAnswer,
} from './streamAnswer.ts';
