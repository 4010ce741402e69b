import Translate, { translate } from '@docusaurus/Translate';
import Skeleton from '@theme/AccountPage/Skeleton';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthForm from '@theme/AuthForm';
import AuthPage from '@theme/AuthPage';
import LinkNotice from '@theme/LinkNotice';
import {
  ClientError,
  pluginConfig,
  type Return,
  type SignInResult,
  signInWithMagicLink,
  takeFragmentToken,
  useFragmentToken,
  useReturn,
  useSignedInBefore,
  useSignInEnd,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

const { routes } = pluginConfig;

/** About how high (rem) the form is. */
const SKELETON = 2.875;

const first = takeFragmentToken(routes.magicLink);

/** Without a token, or with one that the server does not take. */
function NoToken({ used, back }: { used: boolean; back: Return }): ReactNode {
  return (
    <LinkNotice
      used={used}
      to={back.linkTo(routes.signIn)}
      action={
        <Translate id="plugin-auth.signIn.link" description="Link to the sign-in page">
          To the sign-in page
        </Translate>
      }
    />
  );
}

interface OneClickProps {
  token: string;
  onSignedIn: (result: SignInResult) => Promise<void>;
  onUsed: () => void;
}

/** The link alone signs nobody in: programs that look for harm in mails open links too. */
function OneClick({ token, onSignedIn, onUsed }: OneClickProps): ReactNode {
  async function signIn(): Promise<void> {
    try {
      await onSignedIn(await signInWithMagicLink(token));
    } catch (cause) {
      if (!(cause instanceof ClientError) || cause.code !== 'invalid_token') throw cause;
      onUsed();
    }
  }

  return (
    <AuthForm
      fields={[]}
      submitLabel={translate({
        id: 'plugin-auth.magicLink.submit',
        message: 'Sign in now',
        description: 'Button of the page that a mailed link leads to',
      })}
      onSubmit={signIn}
    />
  );
}

/** The page that a mailed link for signing in leads to. */
export default function MagicLinkPage(): ReactNode {
  const link = useFragmentToken(routes.magicLink, first);
  const back = useReturn(link?.returnPath);
  const end = useSignInEnd(back);
  const { user } = useSignedInBefore();
  const [used, setUsed] = useState<string | null>(null);

  function body(): ReactNode {
    if (link === undefined) return <Skeleton height={SKELETON} />;
    if (user) return <AlreadySignedIn user={user} target={back.target} />;
    if (!link || link.token === used) return <NoToken used={link !== null} back={back} />;
    return (
      <OneClick
        key={link.token}
        token={link.token}
        onSignedIn={end}
        onUsed={() => setUsed(link.token)}
      />
    );
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.signIn.title',
        message: 'Sign in',
        description: 'Title of the sign-in page',
      })}
      lead={
        link && !user && link.token !== used
          ? translate({
              id: 'plugin-auth.magicLink.lead',
              message: 'You opened the link from our mail. One click more, and you are in.',
              description: 'Below the title of the page that a mailed link leads to',
            })
          : undefined
      }
    >
      {body()}
    </AuthPage>
  );
}
