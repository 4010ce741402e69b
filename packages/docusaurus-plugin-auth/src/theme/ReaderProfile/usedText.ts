import { translate } from '@docusaurus/Translate';
import levelText from '@theme/ReaderProfile/levelText';
import type { AnswerUse } from '@theme/ReaderProfile/usedText';
import { languageName } from '@theme/ReaderProfile/valueText';
import type { AnswerLength, Level } from 'docusaurus-plugin-auth/client';

const softwareLevel = (level: Level): string =>
  translate(
    {
      id: 'plugin-auth.profile.used.softwareLevel',
      message: '{level} in software',
      description: 'In the list of what an answer was made for; {level} is like Beginner',
    },
    { level: levelText(level) },
  );

const hardwareLevel = (level: Level): string =>
  translate(
    {
      id: 'plugin-auth.profile.used.hardwareLevel',
      message: '{level} in hardware',
      description: 'In the list of what an answer was made for; {level} is like Beginner',
    },
    { level: levelText(level) },
  );

const background = (): string =>
  translate({
    id: 'plugin-auth.profile.used.background',
    message: 'what you said about yourself',
    description: 'In the list of what an answer was made for: the texts about the knowledge',
  });

const code = (language: string): string =>
  translate(
    {
      id: 'plugin-auth.profile.used.code',
      message: 'code in {language}',
      description: 'In the list of what an answer was made for; {language} is like Python',
    },
    { language },
  );

function length(value: AnswerLength): string {
  switch (value) {
    case 'short':
      return translate({
        id: 'plugin-auth.profile.used.short',
        message: 'short answers',
        description: 'In the list of what an answer was made for',
      });
    case 'medium':
      return translate({
        id: 'plugin-auth.profile.used.medium',
        message: 'answers of medium length',
        description: 'In the list of what an answer was made for',
      });
    default:
      return translate({
        id: 'plugin-auth.profile.used.long',
        message: 'detailed answers',
        description: 'In the list of what an answer was made for',
      });
  }
}

/** What answers are made for, in words, one for each thing that the profile says. */
export default function usedText(use: AnswerUse): string[] {
  const words = [
    use.softwareLevel && softwareLevel(use.softwareLevel),
    use.hardwareLevel && hardwareLevel(use.hardwareLevel),
    (use.softwareBackground || use.hardwareBackground) && background(),
    use.codeLanguage && code(use.codeLanguage),
    use.answerLanguage && languageName(use.answerLanguage),
    use.answerLength && length(use.answerLength),
  ];
  return words.filter((word): word is string => typeof word === 'string');
}
