import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { useHost } from '../host/context.tsx';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';

/** Who can read this request right now, and why. */
export const Chip = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const format = useFormat();
  const { userId } = useHost();
  const others = request.visibleTo.filter(({ person }) => person.id !== userId);
  const label =
    others.length === 0
      ? t('chip.onlyYou')
      : format.list([t('chip.you'), ...others.map(({ person }) => person.displayName)]);
  const preview = request.state === 'submitted' && request.mediator;
  const explanation =
    request.state === 'draft'
      ? t('before.untilSubmit')
      : preview
        ? t('chip.preview', { name: preview.displayName })
        : undefined;
  return (
    <PrivacyChip
      label={label}
      tone="private"
      explanation={explanation}
      people={request.visibleTo.map(({ person, because }) => ({ person, because: t(`because.${because}`) }))}
    />
  );
};
