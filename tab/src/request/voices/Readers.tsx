import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';

/** Who can read one's own account at this moment, and in which version. */
export const Readers = ({ perspective, mediator }: { perspective: Perspective; mediator: Person | undefined }) => {
  const t = useText('perspective');
  const format = useFormat();
  const { author, handedIn, releasedTo } = perspective;
  const readers = [
    ...(mediator && handedIn !== 'no' ? [{ person: mediator, because: t('readers.mediator') }] : []),
    ...releasedTo.map((person) => ({ person, because: t('readers.released') })),
  ];
  const names = readers.map(({ person }) => person.displayName);
  return (
    <PrivacyChip
      tone="private"
      label={names.length === 0 ? t('readers.onlyYou') : format.list([t('readers.you'), ...names])}
      explanation={t(names.length === 0 ? 'readers.nobody' : 'readers.versions')}
      people={[{ person: author, because: t('readers.author') }, ...readers]}
    />
  );
};
