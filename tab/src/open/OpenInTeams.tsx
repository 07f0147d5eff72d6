import { settings } from '../host/settings.ts';
import { useText } from '../text/text.ts';
import { buttonLook } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What a browser shows outside Teams: what this is, and the way in. */
export default function OpenInTeams() {
  const t = useText('open');
  return (
    <main>
      <EmptyState
        title={t('title')}
        action={
          <a
            className={buttonLook('primary')}
            href={`https://teams.microsoft.com/l/app/${encodeURIComponent(settings.appId)}`}
          >
            {t('open')}
          </a>
        }
      >
        <p>{t('text')}</p>
        <p>{t('missing')}</p>
      </EmptyState>
    </main>
  );
}
