import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useMainLook } from '../quiet.ts';
import css from './HandIn.module.css';
import { useAccountMove, type Writing } from './useAccount.ts';

/** Gives the mediator the account to read as it is now, after saying who reads it then (M4). */
export const HandIn = ({
  writing,
  mediator,
  wasHandedIn,
}: {
  writing: Writing;
  mediator: string;
  wasHandedIn: boolean;
}) => {
  const t = useText('perspective');
  const look = useMainLook();
  const { request: saved, sections, clashes } = writing.account;
  const whole = useRef<HTMLDivElement>(null);
  const handIn = useAccountMove(
    writing,
    async (ifMatch) => {
      const params = { id: writing.requestId, personId: saved.author.id };
      return (await call('handInPerspective', { params, ifMatch })).data;
    },
    (isDone) => {
      if (!isDone) return;
      announce(t('handIn.done', { name: mediator }));
      // The button goes; what it has done stays in its place.
      whole.current?.focus();
    },
  );
  const isBlank = sections.account.text.trim() === '';
  const isSame = saved.handedIn === 'yes' && sections.account.text === saved.text;
  const isOlder = saved.handedIn !== 'no';
  const says = isOlder ? 'handIn.older' : wasHandedIn ? 'handIn.again' : 'handIn.says';
  const isHeld = isBlank || clashes.length > 0 || handIn.isPending;
  return (
    <div ref={whole} tabIndex={-1} className={css.handIn}>
      <p className={css.note}>{t(isSame ? 'handIn.has' : says, { name: mediator })}</p>
      {handIn.error && <ProblemNote problem={handIn.error} />}
      {!isSame && (
        <div>
          <Button
            appearance={saved.can.answerReflection ? 'secondary' : look}
            disabledFocusable={isHeld}
            onClick={() => isHeld || handIn.mutate()}
          >
            {t(isOlder ? 'handIn.new' : 'handIn.button', { name: mediator })}
          </Button>
        </div>
      )}
    </div>
  );
};
