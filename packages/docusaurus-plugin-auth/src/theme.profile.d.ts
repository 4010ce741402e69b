// What readers tell of themselves, where it is asked and where it is shown; see theme.d.ts.

declare module '@theme/AboutYouPage' {
  import type { ReactNode } from 'react';

  export default function AboutYouPage(): ReactNode;
}

declare module '@theme/AboutYouPage/Offer' {
  import type { StoredProfile } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly stored: StoredProfile;
    /** Leads on, whether something was saved or not. */
    readonly onDone: () => void;
  }
  export default function Offer(props: Props): ReactNode;
}

declare module '@theme/AboutYouPage/AskAgain' {
  import type { ReaderProfile } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly profile: ReaderProfile;
    /** Leads on, whatever was decided. */
    readonly onDone: () => void;
  }
  export default function AskAgain(props: Props): ReactNode;
}

declare module '@theme/AboutYouPage/ConsentForm' {
  import type { ProfileChange, Purpose } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly purposes: readonly Purpose[];
    readonly saveLabel: string;
    readonly skipLabel: string;
    /** Above the boxes. */
    readonly before?: ReactNode;
    /** Below them. */
    readonly after?: ReactNode;
    /** Gets what was ticked; what it throws is shown. */
    readonly onSave: (granted: NonNullable<ProfileChange['consents']>) => Promise<void>;
    /** Leads on, whether something was saved or not. */
    readonly onDone: () => void;
  }
  export default function ConsentForm(props: Props): ReactNode;
}

declare module '@theme/AboutYouPage/Choice' {
  import type { ClientError } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly saveLabel: string;
    readonly skipLabel: string;
    readonly busy: boolean;
    readonly error?: ClientError;
    readonly onSkip: () => void;
  }
  export default function Choice(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/Questions' {
  import type { Background, ProfileField, ProfileFields } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly values: Background;
    readonly onEdit: (edits: Partial<ProfileFields>) => void;
    /** What stands below a field, if anything. */
    readonly below?: (name: ProfileField) => ReactNode;
  }
  export default function Questions(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/TextArea' {
  import type { FieldFrame } from '@theme/AuthForm/LabelledField';
  import type { ReactNode } from 'react';

  export interface Props extends FieldFrame {
    readonly value: string;
    readonly maxLength: number;
    readonly onValue: (value: string) => void;
  }
  export default function TextArea(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/LevelField' {
  import type { Level } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** What the level belongs to; the legend alone would not tell two of them apart. */
    readonly question: string;
    readonly legend: string;
    readonly value: Level | null;
    readonly onValue: (level: Level | null) => void;
    readonly below?: ReactNode;
  }
  export default function LevelField(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/ConsentBox' {
  import type { Purpose } from 'docusaurus-plugin-auth/client';
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly purpose: Purpose;
    readonly checked: boolean;
    readonly error?: string;
    readonly boxRef?: RefObject<HTMLInputElement | null>;
    readonly onChange: (checked: boolean) => void;
  }
  export default function ConsentBox(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/Policy' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The version that is in force, as the server named it. */
    readonly inForce: string;
    /** Shown at once, instead of behind a line that opens it. */
    readonly open?: boolean;
  }
  export default function Policy(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/Clash' {
  import type { ProfileDraft, ProfileField } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name: ProfileField;
    readonly draft: ProfileDraft;
  }
  export default function Clash(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/Disclosure' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The line that opens the rest. */
    readonly summary: ReactNode;
    /** Opened from the start. */
    readonly open?: boolean;
    readonly children: ReactNode;
  }
  export default function Disclosure(props: Props): ReactNode;
}

declare module '@theme/ReaderProfile/policyText' {
  /** In paragraphs. */
  export default function policyText(): string[];
}

declare module '@theme/ReaderProfile/questionText' {
  export interface QuestionText {
    readonly label: string;
    readonly hint?: string;
  }
  export default function questionText(kind: 'software' | 'hardware'): QuestionText | undefined;
}

declare module '@theme/ReaderProfile/purposeText' {
  import type { Purpose } from 'docusaurus-plugin-auth/client';

  export interface PurposeText {
    /** In a list of consents. */
    readonly name: string;
    /** What a ticked box says, in the reader's words. */
    readonly agree: string;
    /** What is stored for it, and what it changes in answers. */
    readonly effect: string;
  }
  export default function purposeText(purpose: Purpose): PurposeText;
}

declare module '@theme/ReaderProfile/levelText' {
  import type { Level } from 'docusaurus-plugin-auth/client';

  export default function levelText(level: Level): string;
}

declare module '@theme/ReaderProfile/lengthText' {
  import type { AnswerLength } from 'docusaurus-plugin-auth/client';

  export default function lengthText(length: AnswerLength): string;
}

declare module '@theme/ReaderProfile/valueText' {
  import type { ProfileField, ProfileFields } from 'docusaurus-plugin-auth/client';

  /** A language in the words of the page. */
  export function languageName(tag: string, locale?: string): string;
  export default function valueText(name: ProfileField, fields: ProfileFields): string | null;
}

declare module '@theme/ReaderProfile/usedText' {
  import type { AnswerLength, Level } from 'docusaurus-plugin-auth/client';

  /** What an answer is made for; of the texts it only matters whether there are any. */
  export interface AnswerUse {
    readonly softwareBackground?: string | boolean | null;
    readonly softwareLevel?: Level | null;
    readonly hardwareBackground?: string | boolean | null;
    readonly hardwareLevel?: Level | null;
    readonly answerLanguage?: string | null;
    readonly answerLength?: AnswerLength | null;
    readonly codeLanguage?: string | null;
  }
  export default function usedText(use: AnswerUse): string[];
}

declare module '@theme/AccountPage/AboutYou' {
  import type { ReaderProfile, StoredProfile } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly profile: ReaderProfile;
    /** Is told what is stored after a change. */
    readonly onStored: (stored: StoredProfile) => void;
  }
  export default function AboutYou(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Answers' {
  import type { Props as AboutYouProps } from '@theme/AccountPage/AboutYou';
  import type { ReactNode } from 'react';

  export interface Props extends AboutYouProps {}
  export default function Answers(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Answers/PersonalisationSwitch' {
  import type { Props as AboutYouProps } from '@theme/AccountPage/AboutYou';
  import type { ReactNode } from 'react';

  export interface Props extends AboutYouProps {}
  export default function PersonalisationSwitch(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Answers/Form' {
  import type { Props as AboutYouProps } from '@theme/AccountPage/AboutYou';
  import type { ReactNode } from 'react';

  export interface Props extends AboutYouProps {}
  export default function Form(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Answers/Use' {
  import type { Profile } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly profile: Profile;
  }
  export default function Use(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Consents' {
  import type { ReaderProfile } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly profile: ReaderProfile;
    /** Reads profile and consents again after a change. */
    readonly reload: () => Promise<void>;
  }
  export default function Consents(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Consents/Item' {
  import type { Consent } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly consent: Consent;
    readonly busy: boolean;
    readonly onToggle: (on: boolean) => void;
  }
  export default function Item(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Consents/Ledger' {
  import type { ConsentEntry } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** The oldest first. */
    readonly entries: readonly ConsentEntry[];
  }
  export default function Ledger(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Consents/withdrawalText' {
  import type { Purpose } from 'docusaurus-plugin-auth/client';

  export interface WithdrawalText {
    readonly question: string;
    /** What is erased by it. */
    readonly consequence: string;
  }
  export default function withdrawalText(purpose: Purpose): WithdrawalText;
}

declare module '@theme/AccountPage/Renewal' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** ISO 8601: until then what was told is kept, unread. */
    readonly erasedAfter: string | null;
  }
  export default function Renewal(props: Props): ReactNode;
}

declare module '@theme/AccountPage/DeleteProfile' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Reads the profile again after it was erased. */
    readonly reload: () => Promise<void>;
  }
  export default function DeleteProfile(props: Props): ReactNode;
}

declare module '@theme/AccountPage/Switch' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly on: boolean;
    /** A change is on its way. */
    readonly busy?: boolean;
    /** Id of what the switch is called. */
    readonly labelledBy: string;
    readonly onToggle: (on: boolean) => void;
  }
  export default function Switch(props: Props): ReactNode;
}

declare module '@theme/AccountPage/SwitchRow' {
  import type { Props as SwitchProps } from '@theme/AccountPage/Switch';
  import type { ReactNode } from 'react';

  export interface Props extends Omit<SwitchProps, 'labelledBy'> {
    readonly name: ReactNode;
    /** What is said of it. */
    readonly children?: ReactNode;
  }
  export default function SwitchRow(props: Props): ReactNode;
}

declare module '@theme/AccountPage/SaveForm' {
  import type { ProfileForm } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Where a new sign-in leads back to. */
    readonly section: string;
    readonly saveLabel: string;
    /** Said when it was saved. */
    readonly savedText: ReactNode;
    readonly state: ProfileForm['state'];
    /** Beside the button while there is nothing to save. */
    readonly beside?: ReactNode;
    readonly children: ReactNode;
    readonly onSave: () => void;
  }
  export default function SaveForm(props: Props): ReactNode;
}

declare module '@theme/AccountPage/SelectField' {
  import type { FieldFrame } from '@theme/AuthForm/LabelledField';
  import type { ReactNode } from 'react';

  export interface SelectOption {
    readonly value: string;
    readonly label: string;
  }

  export interface Props extends FieldFrame {
    /** Null for none of them. */
    readonly value: string | null;
    /** What stands there for none, where there can be none. */
    readonly none?: string;
    readonly options: readonly SelectOption[];
    readonly onValue: (value: string | null) => void;
  }
  export default function SelectField(props: Props): ReactNode;
}

declare module '@theme/AccountPage/TextField' {
  import type { FieldFrame } from '@theme/AuthForm/LabelledField';
  import type { ReactNode } from 'react';

  export interface Props extends FieldFrame {
    readonly value: string;
    readonly maxLength: number;
    readonly suggestions?: readonly string[];
    readonly onValue: (value: string) => void;
  }
  export default function TextField(props: Props): ReactNode;
}
