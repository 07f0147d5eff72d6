import type { Commitment } from '@common-ground/api/contract/shapes/hearing.ts';
import { ToggleButton } from '@fluentui/react-components';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import css from './MarkCommitment.module.css';
import { usePart } from './usePart.ts';

type Mark = Commitment['state'];

/** Says what became of one's commitment; the same button again takes it back. */
export const MarkCommitment = ({
  requestId,
  commitment: { n, what, state },
  etag,
}: {
  requestId: string;
  commitment: Commitment;
  etag: string;
}) => {
  const t = useText('agreed');
  const mark = usePart(
    requestId,
    async (to: Mark) => {
      const params = { id: requestId, n: String(n) };
      return (await call('putCommitment', { params, body: { state: to }, ifMatch: etag })).data;
    },
    (agreement) => ({ agreement }),
  );
  const press = (to: Mark) => {
    if (mark.isPending) return;
    mark.mutate(to === state ? 'open' : to, { onSuccess: () => announce(t('marked')) });
  };
  return (
    <>
      <fieldset className={css.marks} aria-label={t('mark', { what })}>
        {(['done', 'not-done'] as const).map((to) => (
          <ToggleButton
            key={to}
            size="small"
            checked={state === to}
            disabledFocusable={mark.isPending}
            onClick={() => press(to)}
            className={css.mark}
          >
            {t(`mark.${to}`)}
          </ToggleButton>
        ))}
      </fieldset>
      {mark.error && <ProblemNote problem={mark.error} />}
    </>
  );
};
