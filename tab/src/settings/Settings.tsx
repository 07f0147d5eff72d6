import { Link } from 'wouter';
import { usePreferences } from '../client/usePreferences.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Part } from '../ui/Part.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { LeaveCommonGround } from './LeaveCommonGround.tsx';
import { MyHours } from './MyHours.tsx';
import { MyTeams } from './MyTeams.tsx';
import { MyWorkingLife } from './MyWorkingLife.tsx';
import css from './Settings.module.css';
import { TakeAlong } from './TakeAlong.tsx';
import { ThankedChoice } from './ThankedChoice.tsx';
import { ToldChoices } from './ToldChoices.tsx';

/** My settings; for mediators also their working life, for administrators the way to what they keep for everybody. */
const Settings = () => {
  const t = useText('settings');
  const { me, save } = usePreferences();
  if (me.error && !me.data)
    return (
      <main>
        <ErrorState problem={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  if (!me.data) return <PageSkeleton />;
  const { preferences, roles, id, displayName } = me.data;
  return (
    <main className={css.page}>
      <PageHeader
        title={t('title')}
        chip={
          <PrivacyChip
            label={t('chip.onlyYou')}
            tone="private"
            people={[{ person: { id, displayName }, because: t('chip.why') }]}
          />
        }
      >
        <Link href="/mine" className={css.link}>
          {t('back')}
        </Link>
      </PageHeader>
      <ThankedChoice preferences={preferences} save={save} />
      <ToldChoices preferences={preferences} save={save} isMediator={roles.includes('mediator')} />
      <MyHours preferences={preferences} save={save} />
      {roles.includes('mediator') && <MyWorkingLife userId={id} />}
      <MyTeams />
      <TakeAlong />
      <LeaveCommonGround />
      {roles.includes('administrator') && (
        <Part title={t('organisation.title')} lead={t('organisation.lead')}>
          <Link href="/settings/organisation" className={css.link}>
            {t('organisation.open')}
          </Link>
        </Part>
      )}
    </main>
  );
};

export default Settings;
