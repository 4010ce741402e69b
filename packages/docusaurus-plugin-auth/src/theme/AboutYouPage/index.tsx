import Translate, { translate } from '@docusaurus/Translate';
import AskAgain from '@theme/AboutYouPage/AskAgain';
import Offer from '@theme/AboutYouPage/Offer';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Skeleton from '@theme/AccountPage/Skeleton';
import AuthLink from '@theme/AuthLink';
import AuthNotice from '@theme/AuthNotice';
import AuthPage from '@theme/AuthPage';
import {
  pluginConfig,
  type ReaderProfile,
  type Return,
  refreshSession,
  useReaderProfile,
  useReturn,
  useSession,
  useSignedInBefore,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const { routes } = pluginConfig;

/** About how high (rem) the questions are. */
const SKELETON = 56;

/** `again`: a consent was given to an older policy. `known`: there has been an answer before. */
type Mode = 'offer' | 'again' | 'known';

function modeOf({ stored, consents }: ReaderProfile): Mode {
  if (consents.consents.some(({ state }) => state === 'renewal_due')) return 'again';
  return stored.profile.updatedAt || consents.ledger.length > 0 ? 'known' : 'offer';
}

function SignedOut({ back }: { back: Return }): ReactNode {
  return (
    <AuthNotice
      to={back.linkTo(routes.signIn)}
      action={
        <Translate id="plugin-auth.navbar.signIn" description="Link in the navbar">
          Sign in
        </Translate>
      }
    >
      <Translate
        id="plugin-auth.account.signedOut"
        description="Shown on the account page to who is not signed in"
      >
        You are not signed in.
      </Translate>
    </AuthNotice>
  );
}

function Known(): ReactNode {
  return (
    <AuthNotice
      to={`${routes.account}#about-you`}
      action={
        <Translate
          id="plugin-auth.aboutYou.toAccount"
          description="Link to what the reader has told about themselves"
        >
          See it in my account
        </Translate>
      }
    >
      <Translate
        id="plugin-auth.aboutYou.known"
        description="Said on the page that asks about the reader to who has answered before"
      >
        You have answered this before. In your account you can see it, change it and erase it.
      </Translate>
    </AuthNotice>
  );
}

function titleOf(mode: Mode): string {
  return mode === 'again'
    ? translate({
        id: 'plugin-auth.aboutYou.titleAgain',
        message: 'The text about your data has changed',
        description: 'Title of the page that asks for the consents to a new policy',
      })
    : translate({
        id: 'plugin-auth.aboutYou.title',
        message: 'About you, if you like',
        description: 'Title of the step after signing up that asks about the reader',
      });
}

function leadOf(mode: Mode): string | undefined {
  if (mode === 'known') return undefined;
  return mode === 'again'
    ? translate({
        id: 'plugin-auth.aboutYou.leadAgain',
        message:
          'So you are asked once more what you agreed to. Nothing of it is used until you agree.',
        description: 'Below the title of the page that asks for the consents to a new policy',
      })
    : translate({
        id: 'plugin-auth.aboutYou.lead',
        message:
          'Answers can be fitted to what you know. You need not answer any of this: everything works the same without it, and you can do it later in your account.',
        description: 'Below the title of the step after signing up that asks about the reader',
      });
}

/**
 * The step after signing up that asks about the reader, and asks for the consents again when the
 * policy has changed. `?return=/path` is where it leads to, whatever is answered.
 */
export default function AboutYouPage(): ReactNode {
  const back = useReturn();
  const { asked, user } = useSignedInBefore();
  const { status } = useSession();
  const { data, error, reload } = useReaderProfile(user !== null);
  const mode = data ? modeOf(data) : 'offer';
  // Who wants nothing of this, or cannot have it now, is not kept.
  const goesOn = mode === 'known' || (error && !data);

  function body(): ReactNode {
    if (asked && !user) {
      const away = status === 'unavailable';
      return away ? (
        <LoadFailed code="unreachable" onRetry={refreshSession} />
      ) : (
        <SignedOut back={back} />
      );
    }
    if (error && !data) return <LoadFailed code={error.code} onRetry={reload} />;
    if (!data) return <Skeleton height={SKELETON} />;
    if (mode === 'again') return <AskAgain profile={data} onDone={() => back.leave()} />;
    if (mode === 'known') return <Known />;
    return <Offer stored={data.stored} onDone={() => back.leave()} />;
  }

  return (
    <AuthPage
      wide
      title={titleOf(mode)}
      lead={asked && !user ? undefined : leadOf(mode)}
      footer={
        goesOn && (
          <AuthLink to={back.target}>
            <Translate
              id="plugin-auth.signIn.continue"
              description="Link of a signed-in reader from the sign-in page back to where they were"
            >
              Continue reading
            </Translate>
          </AuthLink>
        )
      }
    >
      {body()}
    </AuthPage>
  );
}
