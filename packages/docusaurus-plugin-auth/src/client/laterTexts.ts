import codeTranslations from '@generated/codeTranslations';
import texts from '@generated/codeTranslations?plugin-auth';

// What shows them imports this before, by way of the settings; see `textsLoader.ts`.
Object.assign(codeTranslations, texts);
