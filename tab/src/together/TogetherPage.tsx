import type { TeamSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { useLayoutEffect } from 'react';
import { Link, useParams } from 'wouter';
import { linkTo } from '../host/actions.ts';
import { useHost } from '../host/context.tsx';
import { copyText } from '../host/copyText.ts';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { GuidelinesPart } from './GuidelinesPart.tsx';
import css from './Together.module.css';
import { type TeamPlace, useTeam } from './useTeam.ts';
import { ValuesPart } from './ValuesPart.tsx';

const Agreement = ({ team, settings }: { team: TeamPlace; settings: TeamSettings }) => {
  const t = useText('together');
  return (
    <>
      <ValuesPart team={team} settings={settings} />
      <GuidelinesPart team={team} settings={settings} />
      {!settings.can.edit && <p className={css.quiet}>{t('owners')}</p>}
    </>
  );
};

/** What a team recognises people for and how it settles conflict, any day; its owners change it here (W7, W14, C4). */
export default function TogetherPage() {
  const t = useText('together');
  const host = useHost();
  const { teamId: named } = useParams<{ teamId?: string }>();
  const inChannel = host.entityId === 'wall' && (!named || named === host.teamId);
  const teamId = named ?? host.teamId;
  const team = { teamId: teamId ?? '', channelId: inChannel ? host.channelId : undefined };
  const settings = useTeam(team);

  useLayoutEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);

  const copy = async () => {
    const copied = await copyText(linkTo({ page: 'together', ...(!inChannel && { teamId }) }));
    announce(t(copied ? 'linkCopied' : 'linkNotCopied'));
  };

  if (!teamId)
    return (
      <main>
        <EmptyState title={t('noTeamTitle')}>{t('noTeamText')}</EmptyState>
      </main>
    );
  return (
    <main className={css.page}>
      <PageHeader
        title={t('title')}
        chip={<PrivacyChip tone="channel" label={t('chip')} explanation={t('chipText')} />}
      >
        <div className={css.links}>
          <Link href={inChannel ? '/wall' : '/settings'} className={css.link}>
            {t(inChannel ? 'toWall' : 'toSettings')}
          </Link>
          <Button appearance="subtle" size="small" icon={<LinkRegular />} onClick={() => void copy()}>
            {t('copyLink')}
          </Button>
        </div>
      </PageHeader>
      {settings.isPending && <PageSkeleton />}
      {settings.error && !settings.data && (
        <ErrorState problem={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Agreement key={teamId} team={team} settings={settings.data} />}
    </main>
  );
}
