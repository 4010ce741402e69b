import Translate, { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Time from '@theme/AccountPage/Time';
import Failed from '@theme/AdminArea/Failed';
import confidenceText from '@theme/AdminArea/Questions/confidenceText';
import { placeText, placeTexts } from '@theme/AdminArea/Questions/placeTexts';
import type { Props } from '@theme/AdminArea/Questions/Question';
import Rating from '@theme/AdminArea/Questions/Rating';
import Trace from '@theme/AdminArea/Questions/Trace';
import TextButton from '@theme/AuthForm/TextButton';
import {
  type AdminQuestionDetail,
  focusSoon,
  toAdminQuestionDetail,
  useAdminData,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';
import styles from './styles.module.css';

const ID = 'admin-question';

/** One question: where it was asked, how it was rated, and what was found for it. */
export default function Question({ id, onClose }: Props): ReactNode {
  const path = `/api/v1/admin/questions/${encodeURIComponent(id)}`;
  const { data, error, reload } = useAdminData(path, toAdminQuestionDetail);
  useEffect(() => focusSoon(() => document.getElementById(ID)?.parentElement), []);
  const title = translate({
    id: 'plugin-auth.admin.questions.asked',
    message: 'Question',
    description: 'Head of a column, and heading above one question',
  });
  return (
    <div tabIndex={-1} className={styles.question}>
      <Section id={ID} title={title}>
        {data ? <Details question={data} /> : !error && <Skeleton height={12} />}
        {error && <Failed error={error} onRetry={reload} />}
        <TextButton onClick={onClose}>
          <Translate
            id="plugin-auth.admin.questions.close"
            description="Button that closes the details of one question"
          >
            Close
          </Translate>
        </TextButton>
      </Section>
    </div>
  );
}

function Details({ question }: { question: AdminQuestionDetail }): ReactNode {
  const places = placeTexts();
  const { confidence, at, sections } = question;
  return (
    <>
      <blockquote className={styles.asked}>{question.question ?? '–'}</blockquote>
      <p className={styles.facts}>
        <Time time={at} />
        {confidence && ` · ${confidenceText(confidence)}`}
        {(['page', 'version', 'locale'] as const).map(
          (place) => question[place] && ` · ${places[place]}: ${placeText(question[place])}`,
        )}
      </p>
      {question.rating && (
        <p>
          <Rating question={question} />
        </p>
      )}
      <Trace sections={sections} />
    </>
  );
}
