import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/Answers/Form';
import SaveForm from '@theme/AccountPage/SaveForm';
import SelectField from '@theme/AccountPage/SelectField';
import TextField from '@theme/AccountPage/TextField';
import Clash from '@theme/ReaderProfile/Clash';
import lengthText from '@theme/ReaderProfile/lengthText';
import { languageName } from '@theme/ReaderProfile/valueText';
import {
  ANSWER_LENGTHS,
  type ProfileField,
  pluginConfig,
  useProfileForm,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Longest name that the server takes. */
const CODE_LANGUAGE_MAX = 50;

/** Only what is suggested: any other name can be typed. */
const CODE_LANGUAGES = [
  'Bash',
  'C',
  'C#',
  'C++',
  'Go',
  'Java',
  'JavaScript',
  'Kotlin',
  'PHP',
  'Python',
  'Ruby',
  'Rust',
  'Swift',
  'TypeScript',
];

const ANSWER_LANGUAGES =
  'ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh'.split(' ');

/** Languages by their names in the language of the page, those of the site among them. */
function languageOptions(chosen: string | null) {
  const tags = new Set([...pluginConfig.locales, ...ANSWER_LANGUAGES, ...(chosen ? [chosen] : [])]);
  return Array.from(tags)
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, pluginConfig.locale));
}

const lengthOf = (value: string | null) =>
  ANSWER_LENGTHS.find((length) => length === value) ?? null;

function languageLabels() {
  return {
    label: translate({
      id: 'plugin-auth.account.answers.language',
      message: 'Language of answers',
      description: 'Label of the choice of the language of answers',
    }),
    none: translate({
      id: 'plugin-auth.account.answers.pageLanguage',
      message: 'Same as the page I am reading',
      description: 'Choice of the language of answers: that of the page',
    }),
  };
}

function lengthLabels() {
  return {
    label: translate({
      id: 'plugin-auth.account.answers.length',
      message: 'Length of answers',
      description: 'Label of the choice of the length of answers',
    }),
    none: translate({
      id: 'plugin-auth.account.answers.anyLength',
      message: 'Depends on the question',
      description: 'Choice of the length of answers: no fixed one',
    }),
  };
}

function codeLabels() {
  return {
    label: translate({
      id: 'plugin-auth.account.answers.code',
      message: 'Programming language for examples',
      description: 'Label of the field for the preferred programming language',
    }),
    hint: translate({
      id: 'plugin-auth.account.answers.codeHint',
      message: 'Where the docs show code in several languages, this one comes first.',
      description: 'Hint at the field for the preferred programming language',
    }),
  };
}

/** How the reader likes answers. */
export default function Form({ profile, onStored }: Props): ReactNode {
  const { draft, edit, save, state } = useProfileForm(profile.stored, onStored);
  const { answerLanguage, answerLength, codeLanguage } = draft.values;
  const clash = (name: ProfileField) =>
    draft.clashes.includes(name) && <Clash name={name} draft={draft} />;

  return (
    <SaveForm
      section="answers"
      saveLabel={translate({
        id: 'plugin-auth.account.answers.save',
        message: 'Save choices',
        description: 'Button that saves how the reader likes answers',
      })}
      savedText={
        <Translate
          id="plugin-auth.account.answers.saved"
          description="Said when the reader's choices for answers were saved"
        >
          Your choices are saved.
        </Translate>
      }
      state={state}
      onSave={() => void save()}
    >
      <SelectField
        {...languageLabels()}
        value={answerLanguage}
        options={languageOptions(answerLanguage)}
        onValue={(value) => edit({ answerLanguage: value })}
        below={clash('answerLanguage')}
      />
      <SelectField
        {...lengthLabels()}
        value={answerLength}
        options={ANSWER_LENGTHS.map((value) => ({ value, label: lengthText(value) }))}
        onValue={(value) => edit({ answerLength: lengthOf(value) })}
        below={clash('answerLength')}
      />
      <TextField
        {...codeLabels()}
        value={codeLanguage ?? ''}
        maxLength={CODE_LANGUAGE_MAX}
        suggestions={CODE_LANGUAGES}
        onValue={(value) => edit({ codeLanguage: value || null })}
        below={clash('codeLanguage')}
      />
    </SaveForm>
  );
}
