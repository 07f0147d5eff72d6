import { Link } from 'wouter';
import { useHost } from '../host/context.tsx';
import { knownPlaces } from '../host/known-places.ts';
import { useText } from '../text/text.ts';
import { Part } from '../ui/Part.tsx';
import css from './Settings.module.css';

/** What my teams agreed on: read by everybody, changed by owners on the same page (W7, C4, W14). */
export const MyTeams = () => {
  const t = useText('settings');
  const { userId } = useHost();
  const teams = new Map(knownPlaces(userId).map(({ teamId, teamName }) => [teamId, teamName]));
  return (
    <Part title={t('teams.title')} lead={t('teams.lead')}>
      {teams.size === 0 && <p>{t('teams.none')}</p>}
      <ul className={css.list}>
        {[...teams].map(([id, name]) => (
          <li key={id}>
            <Link href={`/together/${id}`} className={css.link}>
              <bdi>{name || t('teams.unnamed')}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
};
