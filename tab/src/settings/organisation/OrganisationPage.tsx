import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queryOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import { ParkedEffects } from '../ParkedEffects.tsx';
import css from '../Settings.module.css';
import { ContactsPart } from './ContactsPart.tsx';
import { FiguresPart } from './FiguresPart.tsx';
import { KeptPart } from './KeptPart.tsx';
import { PromisedDays } from './PromisedDays.tsx';
import { RosterPart } from './RosterPart.tsx';
import { useOrganisation } from './useOrganisation.ts';

/** What administrators keep for everybody: who can help, where to turn, what is promised, how long what is kept; and numbers. */
const OrganisationPage = () => {
  const t = useText('organisation');
  const of = useOrganisation();
  const me = useQuery(queryOf('getMe', {}));
  const { data: settings, error, refetch } = of.organisation;
  if (error && !settings)
    return (
      <main>
        <ErrorState problem={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!settings || !me.data) return <PageSkeleton />;
  if (!settings.can.edit)
    return (
      <main>
        <EmptyState title={t('notYours')}>{t('notYoursText')}</EmptyState>
      </main>
    );
  const { id, displayName } = me.data;
  return (
    <main className={css.page}>
      <PageHeader
        title={t('title')}
        chip={
          <PrivacyChip
            label={t('chip')}
            tone="private"
            explanation={t('chip.text')}
            people={[{ person: { id, displayName }, because: t('chip.why') }]}
          />
        }
      >
        <Link href="/settings" className={css.link}>
          {t('back')}
        </Link>
      </PageHeader>
      <RosterPart />
      <ContactsPart settings={settings} of={of} />
      <PromisedDays settings={settings} of={of} />
      <KeptPart />
      <FiguresPart />
      <ParkedEffects />
    </main>
  );
};

export default OrganisationPage;
