import { Link } from 'wouter';
import { useHost } from '../host/context.tsx';
import { knownPlaces } from '../host/known-places.ts';
import { useText } from '../text/text.ts';
import css from './TalkFirst.module.css';

/** A quiet offer below the requests: a first talk names nobody, so it needs no team either (C12). */
export const TalkFirst = () => {
  const t = useText('mine');
  const { userId } = useHost();
  const [latest] = knownPlaces(userId);
  const place = latest ? `/${latest.teamId}/${encodeURIComponent(latest.channelId)}` : '';
  return (
    <p className={css.offer}>
      {t('requests.talkWhy')}{' '}
      <Link href={`/requests/talk${place}`} className={css.link}>
        {t('requests.talk')}
      </Link>
    </p>
  );
};
