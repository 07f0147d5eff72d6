import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { Link } from 'wouter';
import { queryOf } from '../../client/queries.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { buttonLook } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { TheWall } from '../TheWall.ts';
import css from './OwnersLink.module.css';

const most = 9;

/** The owners' way to what they look after, with a quiet count of what waits for them. */
export default function OwnersLink() {
  const t = useText('owners');
  const format = useFormat();
  const { params } = useContext(TheWall);
  const { data } = useQuery(
    queryOf('listReports', { params: { ...params }, query: { state: 'open', limit: most + 1 } }),
  );
  const count = data?.items.length ?? 0;
  return (
    <Link href="/owners" className={buttonLook('subtle')}>
      <Icon name="people" />
      {t('title')}
      {count > 0 && (
        <>
          <span className={css.count} aria-hidden="true">
            {count > most ? `${format.number(most)}+` : format.number(count)}
          </span>
          <VisuallyHidden>, {t('waiting', { count })}</VisuallyHidden>
        </>
      )}
    </Link>
  );
}
