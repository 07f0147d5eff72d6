import type { PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useHost } from '../host/context.tsx';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';

/** Who can read this request right now, and why. */
export const Chip = ({ request }: { request: RequesterView | PartyView }) => {
  const t = useText('request');
  const format = useFormat();
  const { userId } = useHost();
  const others = request.visibleTo.filter(({ person }) => person.id !== userId);
  const label =
    others.length === 0
      ? t('chip.onlyYou')
      : format.list([t('chip.you'), ...others.map(({ person }) => person.displayName)]);
  const isParty = request.viewer === 'party';
  const preview = request.state === 'submitted' && request.mediator;
  const explanation = () => {
    if (isParty) return t('chip.party');
    if (request.state === 'draft') return t('before.untilSubmit');
    return preview ? t('chip.preview', { name: preview.displayName }) : undefined;
  };
  const why = (because: RequesterView['visibleTo'][number]['because']) => {
    if (!isParty) return t(`because.${because}`);
    return because === 'mediator' ? t('because.theMediator') : t('because.yourPart');
  };
  return (
    <PrivacyChip
      label={label}
      tone="private"
      explanation={explanation()}
      people={request.visibleTo.map(({ person, because }) => ({ person, because: why(because) }))}
    />
  );
};
