import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import { oauthErrorText } from '@theme/AuthErrorPage/oauthErrorText';
import AuthNotice from '@theme/AuthNotice';
import AuthPage from '@theme/AuthPage';
import {
  FROM_PARAM,
  oauthErrorKind,
  pluginConfig,
  useReturn,
  useSignedInBefore,
  useSignInMethods,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The page where a provider, or the server after one, ends with an error. It goes by the code in the
 * address alone: its description could be anybody's words.
 */
export default function AuthErrorPage(): ReactNode {
  const back = useReturn();
  const { user } = useSignedInBefore();
  const methods = useSignInMethods();
  const from = back.query.get(FROM_PARAM);
  // The name is the server's: any other could be made up in the address.
  const provider = methods?.providers.find(({ id }) => id === from)?.name;
  // The page is rendered without a query, so without a reason: none is better than a wrong one.
  const text = useIsBrowser()
    ? oauthErrorText(oauthErrorKind(back.query.get('error')), provider)
    : '\u00a0';

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.oauth.title',
        message: 'That did not work',
        description: 'Title of the error page',
      })}
    >
      {user ? (
        <>
          <p className="alert alert--warning">{text}</p>
          <div className={styles.signedIn}>
            <AlreadySignedIn user={user} target={back.target} />
          </div>
        </>
      ) : (
        <AuthNotice
          kind="warning"
          to={back.linkTo(pluginConfig.routes.signIn)}
          action={
            <Translate id="plugin-auth.signIn.link" description="Link to the sign-in page">
              To the sign-in page
            </Translate>
          }
        >
          {text}
        </AuthNotice>
      )}
    </AuthPage>
  );
}
