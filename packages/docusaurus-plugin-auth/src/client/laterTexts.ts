// What shows them imports this before, by way of the settings; see `textsLoader.ts`.
import '@generated/codeTranslations?plugin-auth';
