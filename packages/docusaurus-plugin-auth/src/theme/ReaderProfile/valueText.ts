import lengthText from '@theme/ReaderProfile/lengthText';
import levelText from '@theme/ReaderProfile/levelText';
import { type ProfileField, type ProfileFields, pluginConfig } from 'docusaurus-plugin-auth/client';

/** A language in the words of the page, such as "German"; its tag where the browser has no word. */
export function languageName(tag: string, locale = pluginConfig.locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a field of the profile says, in words; null for no answer. */
export default function valueText(name: ProfileField, fields: ProfileFields): string | null {
  switch (name) {
    case 'softwareLevel':
    case 'hardwareLevel': {
      const level = fields[name];
      return level && levelText(level);
    }
    case 'answerLength':
      return fields.answerLength && lengthText(fields.answerLength);
    case 'answerLanguage':
      return fields.answerLanguage && languageName(fields.answerLanguage);
    case 'personalisation':
      return null;
    default:
      return fields[name];
  }
}
