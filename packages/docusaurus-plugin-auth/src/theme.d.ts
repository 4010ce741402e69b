declare module '@plugin-auth/inner/Root' {
  export { default } from '@theme/Root';
}

declare module '@plugin-auth/inner/CodeBlockCopyButton' {
  export { default } from '@theme/CodeBlock/Buttons/CopyButton';
}

declare module '@plugin-auth/inner/Mermaid' {
  /** As of `@docusaurus/theme-mermaid`, which few sites have. */
  export default function Mermaid(props: { value: string }): import('react').ReactNode;
}

declare module '@plugin-auth/inner/NavbarItemComponentTypes' {
  export { default } from '@theme/NavbarItem/ComponentTypes';
}

declare module '@theme/SignInPage' {
  import type { ReactNode } from 'react';

  export default function SignInPage(): ReactNode;
}

declare module '@theme/SignUpPage' {
  import type { ReactNode } from 'react';

  export default function SignUpPage(): ReactNode;
}

declare module '@theme/VerifyEmailPage' {
  import type { ReactNode } from 'react';

  export default function VerifyEmailPage(): ReactNode;
}

declare module '@theme/ForgotPasswordPage' {
  import type { ReactNode } from 'react';

  export default function ForgotPasswordPage(): ReactNode;
}

declare module '@theme/ResetPasswordPage' {
  import type { ReactNode } from 'react';

  export default function ResetPasswordPage(): ReactNode;
}

declare module '@theme/MagicLinkPage' {
  import type { ReactNode } from 'react';

  export default function MagicLinkPage(): ReactNode;
}

declare module '@theme/TwoFactorPage' {
  import type { ReactNode } from 'react';

  export default function TwoFactorPage(): ReactNode;
}

declare module '@theme/AuthErrorPage' {
  import type { ReactNode } from 'react';

  export default function AuthErrorPage(): ReactNode;
}

declare module '@theme/AccountNavbarItem' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** True in the drawer of small screens, where the item is a list item of the menu. */
    readonly mobile?: boolean;
    /** Closes the drawer. */
    readonly onClick?: () => void;
    readonly className?: string;
    readonly position?: 'left' | 'right';
  }
  export default function AccountNavbarItem(props: Props): ReactNode;
}

declare module '@theme/ChatWidget' {
  import type { ReactNode } from 'react';

  export default function ChatWidget(): ReactNode;
}

declare module '@theme/AuthPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Heading of the card and title of the document. */
    readonly title: string;
    /** A sentence below the heading. */
    readonly lead?: ReactNode;
    /** Below the form, e.g. the link to the other page. */
    readonly footer?: ReactNode;
    /** For more than a short form. */
    readonly wide?: boolean;
    readonly children: ReactNode;
  }
  export default function AuthPage(props: Props): ReactNode;
}

declare module '@theme/AuthForm' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';
  import type { InputHTMLAttributes, ReactNode } from 'react';

  export type AuthFormValues = Readonly<Record<string, string>>;

  export interface AuthFormField {
    readonly name: string;
    readonly type: 'text' | 'email' | 'password';
    readonly label: string;
    /** What password managers go by, e.g. `current-password`. */
    readonly autoComplete: string;
    readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
    readonly defaultValue?: string;
    readonly maxLength?: number;
    /** Said before the reader types. */
    readonly hint?: string;
    /** Beside the label, e.g. a link. */
    readonly action?: ReactNode;
    /** Under the field and read out with it, e.g. the strength of a password. */
    readonly below?: ReactNode;
    /** A code: its characters stand apart. */
    readonly code?: boolean;
    /** Takes the focus when the form appears, because it is what the reader has just asked for. */
    readonly focusOnMount?: boolean;
    /** The code of what is wrong with a value, if anything. */
    readonly validate?: (value: string) => ClientErrorCode | undefined;
    /** Whether a value is whole, so that the form is sent without a press of its button. */
    readonly complete?: (value: string) => boolean;
    /** Is told every change. */
    readonly onValue?: (value: string) => void;
  }

  /** Another button of the same form. */
  export interface AuthFormAlternative {
    readonly label: string;
    readonly icon?: ReactNode;
    /** The names of the fields that have to be filled in for it. */
    readonly needs: readonly string[];
    readonly onSelect: (values: AuthFormValues) => Promise<void>;
  }

  export interface Props {
    readonly fields: readonly AuthFormField[];
    readonly submitLabel: string;
    /** Gets the values by field name; what it throws is shown at its field or above the form. */
    readonly onSubmit: (values: AuthFormValues) => Promise<void>;
    /** Between the fields and the button, e.g. a checkbox. */
    readonly children?: ReactNode;
    readonly alternatives?: readonly AuthFormAlternative[];
    /** For a form within a page: its buttons stand in one line. */
    readonly compact?: boolean;
    /** The form takes something away. */
    readonly danger?: boolean;
    /** Between the button and the alternatives. */
    readonly divider?: ReactNode;
    /** With it, a button ends the form without a change. */
    readonly onCancel?: () => void;
  }
  export default function AuthForm(props: Props): ReactNode;
}

declare module '@theme/AuthForm/LabelledField' {
  import type { ReactNode } from 'react';

  /** What a field shows around its control. */
  export interface FieldFrame {
    readonly label: string;
    /** Said before the reader types. */
    readonly hint?: string;
    readonly error?: string;
    /** The error is read out when it comes: the focus may be in the field already. */
    readonly announced?: boolean;
    /** Under the field and read out with it. */
    readonly below?: ReactNode;
  }

  /** What ties the control to its frame. */
  export interface FieldControl {
    readonly id: string;
    readonly className: string;
    readonly 'aria-invalid'?: boolean;
    readonly 'aria-describedby'?: string;
  }

  export interface Props extends FieldFrame {
    readonly id?: string;
    /** Beside the label, e.g. a link. */
    readonly action?: ReactNode;
    readonly children: (control: FieldControl) => ReactNode;
  }
  export default function LabelledField(props: Props): ReactNode;
}

declare module '@theme/AuthForm/Field' {
  import type { AuthFormField } from '@theme/AuthForm';
  import type { ReactNode } from 'react';

  export interface Props extends Omit<AuthFormField, 'validate' | 'complete' | 'onValue'> {
    readonly id: string;
    readonly error?: string;
    /** The error is read out when it comes. */
    readonly announced?: boolean;
    /** What the Enter key of a phone says. */
    readonly enterKeyHint?: 'next' | 'go';
    readonly onValue: (value: string) => void;
  }
  export default function Field(props: Props): ReactNode;
}

declare module '@theme/AuthForm/ShowPassword' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Whether the password can be read now. */
    readonly shown: boolean;
    readonly inputId: string;
    readonly onToggle: () => void;
  }
  export default function ShowPassword(props: Props): ReactNode;
}

declare module '@theme/AuthForm/Checkbox' {
  import type { InputHTMLAttributes, ReactNode, RefObject } from 'react';

  export interface Props
    extends Pick<
      InputHTMLAttributes<HTMLInputElement>,
      'name' | 'checked' | 'defaultChecked' | 'onChange'
    > {
    readonly label: ReactNode;
    /** What ticking it means. */
    readonly details?: ReactNode;
    readonly error?: string;
    readonly boxRef?: RefObject<HTMLInputElement | null>;
  }
  export default function Checkbox(props: Props): ReactNode;
}

declare module '@theme/AuthForm/Button' {
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly children: ReactNode;
    /** `danger` takes something away; with `-primary` it is what its form is for. */
    readonly look?: 'plain' | 'primary' | 'danger' | 'danger-primary';
    /** As wide as the form around it. */
    readonly wide?: boolean;
    readonly icon?: ReactNode;
    /** A longer name, where several buttons say the same. */
    readonly label?: string;
    /** It is at work, and says so. */
    readonly busy?: boolean;
    /** It does nothing while another one is at work. */
    readonly waits?: boolean;
    readonly buttonRef?: RefObject<HTMLButtonElement | null>;
    /** Without it the button sends its form. */
    readonly onClick?: () => void;
  }
  export default function Button(props: Props): ReactNode;
}

declare module '@theme/AuthForm/CancelButton' {
  import type { Props as ButtonProps } from '@theme/AuthForm/Button';
  import type { ReactNode } from 'react';

  export interface Props extends Pick<ButtonProps, 'waits' | 'buttonRef'> {
    readonly onClick: () => void;
  }
  export default function CancelButton(props: Props): ReactNode;
}

declare module '@theme/AuthForm/TextButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly children: ReactNode;
    /** It does nothing now, but will again. */
    readonly waits?: boolean;
    readonly onClick: () => void;
  }
  export default function TextButton(props: Props): ReactNode;
}

declare module '@theme/AuthForm/SubmitButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly label: string;
    /** The label of the button that is at work; empty while none is. */
    readonly busy: string;
    readonly icon?: ReactNode;
    readonly secondary?: boolean;
    /** As wide as its words. */
    readonly compact?: boolean;
    /** It takes something away. */
    readonly danger?: boolean;
    /** Without it the button sends its form. */
    readonly onClick?: () => void;
  }
  export default function SubmitButton(props: Props): ReactNode;
}

declare module '@theme/AuthForm/Divider' {
  import type { ReactNode } from 'react';

  export default function Divider(): ReactNode;
}

declare module '@theme/AuthForm/PasswordStrength' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly password: string;
    /** A password that is made of these is easy to guess. */
    readonly email?: string;
    readonly name?: string;
  }
  export default function PasswordStrength(props: Props): ReactNode;
}

declare module '@theme/AuthForm/fields' {
  import type { AuthFormField } from '@theme/AuthForm';

  export function emailField(more?: Partial<AuthFormField>): AuthFormField;

  export interface NewPassword {
    /** What has been typed so far. */
    readonly password: string;
    readonly onValue: (password: string) => void;
    readonly email?: string;
    readonly name?: string;
  }
  export function newPasswordField(field: NewPassword): AuthFormField;
}

declare module '@theme/AuthForm/strengthText' {
  import type { PasswordStrength } from 'docusaurus-plugin-auth/client';

  export function strengthAdvice(strength: PasswordStrength): string;
}

declare module '@theme/AuthForm/waitText' {
  export function waitText(seconds: number): string;
}

declare module '@theme/AuthForm/useAuthForm' {
  import type { AuthFormField, AuthFormValues } from '@theme/AuthForm';

  export default function useAuthForm(): {
    readonly errors: Readonly<Record<string, string>>;
    readonly refused: Readonly<Record<string, string>>;
    readonly failure: string;
    readonly attempt: number;
    readonly busy: string;
    readonly forgive: (field: AuthFormField, value: string) => void;
    readonly send: (
      form: HTMLFormElement,
      fields: readonly AuthFormField[],
      label: string,
      action: (values: AuthFormValues) => Promise<void>,
    ) => Promise<void>;
  };
}

declare module '@theme/AuthForm/ErrorSummary' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Changes with every failed attempt, which moves the focus here. */
    readonly attempt: number;
    /** What is wrong with the form as a whole. */
    readonly failure: string;
    /** What was wrong with single fields: one alone is said at the field. */
    readonly items: readonly { readonly fieldId: string; readonly text: string }[];
    /** Of the heading above several of them. */
    readonly level?: 2 | 3;
  }
  export default function ErrorSummary(props: Props): ReactNode;
}

declare module '@theme/AuthForm/errorText' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

  /** The sentences by code; each is told how many seconds are left to wait, if the server says. */
  export type ErrorTexts = Partial<Record<ClientErrorCode, (retryAfter?: number) => string>>;

  export function formErrorText(code: ClientErrorCode, retryAfter?: number): string;
}

declare module '@theme/AuthForm/errorTexts/access' {
  import type { ErrorTexts } from '@theme/AuthForm/errorText';

  const accessTexts: ErrorTexts;
  export default accessTexts;
}

declare module '@theme/AuthForm/errorTexts/account' {
  import type { ErrorTexts } from '@theme/AuthForm/errorText';

  const accountTexts: ErrorTexts;
  export default accountTexts;
}

declare module '@theme/AuthForm/errorTexts/codes' {
  import type { ErrorTexts } from '@theme/AuthForm/errorText';

  const codesTexts: ErrorTexts;
  export default codesTexts;
}

declare module '@theme/AuthForm/errorTexts/connection' {
  import type { ErrorTexts } from '@theme/AuthForm/errorText';
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

  export default function connectionErrorText(
    code: ClientErrorCode,
    retryAfter?: number,
    more?: ErrorTexts,
  ): string;
}

declare module '@theme/AuthForm/errorTexts/passkeys' {
  import type { ErrorTexts } from '@theme/AuthForm/errorText';

  const passkeysTexts: ErrorTexts;
  export default passkeysTexts;
}

declare module '@theme/AuthForm/errorTexts/passwords' {
  import type { ErrorTexts } from '@theme/AuthForm/errorText';

  const passwordsTexts: ErrorTexts;
  export default passwordsTexts;
}

declare module '@theme/AuthLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Path with base URL and locale. */
    readonly to: string;
    readonly className?: string;
    readonly children: ReactNode;
  }
  export default function AuthLink(props: Props): ReactNode;
}

declare module '@theme/AuthNotice' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly kind?: 'success' | 'warning';
    readonly children: ReactNode;
    /** Where the way on leads. */
    readonly to: string;
    /** What the way on is called. */
    readonly action: ReactNode;
    /** Takes the focus: it is what came of something that the reader did. */
    readonly focus?: boolean;
  }
  export default function AuthNotice(props: Props): ReactNode;
}

declare module '@theme/AlreadySignedIn' {
  import type { SessionUser } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly user: SessionUser;
    /** Where the way on leads. */
    readonly target: string;
  }
  export default function AlreadySignedIn(props: Props): ReactNode;
}

declare module '@theme/LinkNotice' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The link does not work any more; otherwise the page was opened without it. */
    readonly used: boolean;
    readonly to: string;
    readonly action: ReactNode;
  }
  export default function LinkNotice(props: Props): ReactNode;
}

declare module '@theme/OutboxLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly email: string;
    /** When the mail was caused, in milliseconds. */
    readonly since: number;
  }
  export default function OutboxLink(props: Props): ReactNode;
}

declare module '@theme/ResendButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** When the last mail was caused, in milliseconds. */
    readonly sentAt: number;
    readonly onResend: () => Promise<void>;
  }
  export default function ResendButton(props: Props): ReactNode;
}

declare module '@theme/CodeForm' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Where the code was mailed to. */
    readonly email: string;
    /** When it was mailed, in milliseconds. */
    readonly sentAt: number;
    readonly submitLabel: string;
    /** Gets the code as it was typed; what it throws is shown at the field. */
    readonly onCode: (code: string) => Promise<void>;
    readonly onResend: () => Promise<void>;
  }
  export default function CodeForm(props: Props): ReactNode;
}

declare module '@theme/MailSent' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly email: string;
    /** When it was mailed, in milliseconds. */
    readonly sentAt: number;
    readonly children: ReactNode;
    readonly onResend: () => Promise<void>;
  }
  export default function MailSent(props: Props): ReactNode;
}

declare module '@theme/RequireSignIn' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** What only readers who are signed in are shown. It is hidden, not protected. */
    readonly children: ReactNode;
  }
  export default function RequireSignIn(props: Props): ReactNode;
}

declare module '@theme/SignInPage/Ways' {
  import type { Return, SignInMethods, SignInResult } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Absent until the server has said what it offers. */
    readonly methods?: SignInMethods;
    readonly back: Return;
    /** What went wrong before the page was opened; empty when nothing did. */
    readonly failure: string;
    readonly onSignedIn: (result: SignInResult) => Promise<void>;
  }
  export default function Ways(props: Props): ReactNode;
}

declare module '@theme/SignInPage/SignInForm' {
  import type { AuthFormValues } from '@theme/AuthForm';
  import type { Mailed } from '@theme/SignInPage/MailStep';
  import type { SignInMethods } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly methods?: SignInMethods;
    /** Address of the page for a forgotten password. */
    readonly forgotUrl: string;
    /** More ways in stand below the form. */
    readonly hasOtherWays: boolean;
    readonly onPassword: (values: AuthFormValues) => Promise<void>;
    readonly onMail: (kind: Mailed['kind'], email: string) => Promise<void>;
  }
  export default function SignInForm(props: Props): ReactNode;
}

declare module '@theme/SignInPage/OtherWays' {
  import type { SignInProvider, SignInResult } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly passkey: boolean;
    readonly providers: readonly SignInProvider[];
    readonly returnPath?: string;
    readonly onSignedIn: (result: SignInResult) => Promise<void>;
    readonly onFailed: () => void;
  }
  export default function OtherWays(props: Props): ReactNode;
}

declare module '@theme/SignInPage/MailStep' {
  import type { SignInResult } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  /** What was mailed last. */
  export interface Mailed {
    readonly kind: 'code' | 'link';
    readonly email: string;
    /** When, in milliseconds. */
    readonly sentAt: number;
  }

  export interface Props {
    readonly mailed: Mailed;
    readonly onSignedIn: (result: SignInResult) => Promise<void>;
    readonly onResend: () => Promise<void>;
    readonly onBack: () => void;
  }
  export default function MailStep(props: Props): ReactNode;
}

declare module '@theme/SignInPage/ProviderIcon' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Id of a provider, such as `github`. */
    readonly id: string;
  }
  export default function ProviderIcon(props: Props): ReactNode;
}

declare module '@theme/SignInPage/lastMethodText' {
  import type { SignInMethod, SignInProvider } from 'docusaurus-plugin-auth/client';

  export function lastMethodText(
    method: SignInMethod | null,
    providers: readonly SignInProvider[],
  ): string | undefined;
}

declare module '@theme/SignInPage/usePasskeyOffer' {
  import type { SignInResult } from 'docusaurus-plugin-auth/client';

  export function usePasskeyOffer(
    enabled: boolean,
    round: number,
    onSignedIn: (result: SignInResult) => Promise<void>,
  ): string;
}

declare module '@theme/SignInPage/useReturningReader' {
  import type { Return, SignedInBefore } from 'docusaurus-plugin-auth/client';

  export function useReturningReader(
    back: Return,
    before: SignedInBefore,
  ): 'waiting' | 'failed' | null;
}

declare module '@theme/TwoFactorPage/SecondFactorForm' {
  import type { SignInResult } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly onSignedIn: (result: SignInResult) => Promise<void>;
    /** Is handed every failure; throws those that the form should show. */
    readonly onFailure: (cause: unknown) => void;
  }
  export default function SecondFactorForm(props: Props): ReactNode;
}

declare module '@theme/AuthErrorPage/oauthErrorText' {
  import type { OAuthErrorKind } from 'docusaurus-plugin-auth/client';

  export function oauthErrorText(kind: OAuthErrorKind, provider: string | undefined): string;
}

declare module '@theme/AccountNavbarItem/SignedIn' {
  import type { Props as MenuProps } from '@theme/AccountNavbarItem/Menu';
  import type { ReactNode } from 'react';

  export interface Props extends MenuProps {
    /** True in the drawer of small screens. */
    readonly mobile?: boolean;
  }
  export default function AccountNavbarItemSignedIn(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/SignInLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly className?: string;
    readonly onClick?: () => void;
  }
  export default function SignInLink(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/SignOutButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly className?: string;
    /** Called when the reader is signed out. */
    readonly onDone?: () => void;
  }
  export default function SignOutButton(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/Menu' {
  import type { SessionUser } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly user: SessionUser;
    /** Called when the reader is signed out. */
    readonly onSignedOut?: () => void;
  }
  export default function AccountMenu(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/PolicyMark' {
  import type { ReactNode } from 'react';

  export default function PolicyMark(): ReactNode;
}

declare module '@theme/AccountNavbarItem/PolicyQuestion' {
  import type { PolicyQuestion as Question } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly question: Question;
    /** Of the link, so that it looks like its neighbours. */
    readonly className?: string;
    readonly onFollow?: () => void;
  }
  export default function PolicyQuestion(props: Props): ReactNode;
}

declare module '@theme/AccountNavbarItem/MobileMenu' {
  import type { Props as MenuProps } from '@theme/AccountNavbarItem/Menu';
  import type { ReactNode } from 'react';

  export interface Props extends MenuProps {}
  export default function AccountMobileMenu(props: Props): ReactNode;
}

declare module '@generated/docusaurus-plugin-auth/default/everyPage' {
  export const launcher: boolean;
  export const position: 'start' | 'end';
  /** The keys that open the chat or the search. */
  export const keys: RegExp;
  export const signInPath: string;
  /** Whether the page carries the session itself. */
  export const carries: boolean;
  /** Where a note says that somebody has signed in here, and its name. */
  export const hintStorage: 'localStorage' | 'sessionStorage';
  export const hintKey: string;
}
