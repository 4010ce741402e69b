export * from './fields';
export * from './hasQuestions';
export * from './privacyTexts';
export * from './requests';
export * from './saveEdits';
export * from './types';
export * from './useProfileDraft';
export * from './useReaderProfile';
