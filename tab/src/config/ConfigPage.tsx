import { useEffect } from 'react';
import { onSaveTab } from '../host/actions.ts';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Adding the tab to a channel: says what it will show; Teams' own *Save* does the rest. */
export default function ConfigPage() {
  const t = useText('config');
  const { channelName, frame } = useHost();
  useEffect(() => {
    if (frame === 'settings') onSaveTab(() => ({ name: t('tabName'), entityId: 'wall', path: '/wall' }));
  }, [frame, t]);
  return (
    <main>
      <EmptyState title={t('title')}>
        <p>{t('text', { channel: channelName ?? t('thisChannel') })}</p>
        <p>{t('then')}</p>
      </EmptyState>
    </main>
  );
}
