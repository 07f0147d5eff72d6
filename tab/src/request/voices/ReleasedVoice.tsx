import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { Said } from './Said.tsx';

/** What somebody else wrote and let this person read. */
export const ReleasedVoice = ({ perspective: { author, text } }: { perspective: Perspective }) => {
  const t = useText('perspective');
  return (
    <Block title={t('theirs.title', { name: author.displayName })} why={t('theirs.why')} framed>
      <Said>{text}</Said>
    </Block>
  );
};
