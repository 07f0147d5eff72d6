import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useContext, useId, useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';
import { explain } from '../../text/explain.ts';
import { graphemes } from '../../text/graphemes.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { TheWall } from '../TheWall.ts';
import css from './Respond.module.css';

const longest = 500;
const nearlyFull = 60;

const textFrom = (kept: unknown) => (typeof kept === 'string' ? kept : undefined);

/** A comment being written, kept on this device until it is sent. One text is sent under one key, so that sending it again posts it once. */
export const WriteComment = ({ card, onSent }: { card: Recognition; onSent: () => Promise<void> }) => {
  const t = useText('respond');
  const shell = useText('shell');
  const { params } = useContext(TheWall);
  const { userId } = useHost();
  const { words: text = '', put, sent } = useUnsent(userId, `comment/${params.channelId}/${card.id}`, textFrom);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const once = useRef({ text: '', key: '' });
  const id = useId();
  const left = longest - graphemes(text);

  const send = async () => {
    const message = text.trim();
    if (!message || sending || left < 0) return;
    if (once.current.text !== message) once.current = { text: message, key: crypto.randomUUID() };
    setSending(true);
    setProblem(undefined);
    try {
      await call('postComment', {
        params: { ...params, id: card.id },
        body: { message },
        idempotencyKey: once.current.key,
      });
      once.current = { text: '', key: '' };
      sent((now) => now === text);
      announce(t('sent'));
      await onSent();
    } catch (reason) {
      setProblem(reason);
    }
    setSending(false);
  };

  return (
    <form
      className={css.write}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        className={css.field}
        aria-label={t('write')}
        placeholder={t('write')}
        aria-describedby={id}
        dir="auto"
        rows={1}
        value={text}
        onChange={(event) => put(event.target.value, event.target.value.trim() !== '')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <Button type="submit" disabled={!text.trim() || sending || left < 0}>
        {sending ? t('sending') : t('send')}
      </Button>
      <p id={id} className={css.problem} role={left < 0 || problem !== undefined ? 'alert' : undefined}>
        {left < 0 && t('tooLong', { count: -left })}
        {left >= 0 && left <= nearlyFull && <span className={css.note}>{t('left', { count: left })}</span>}
        {problem !== undefined && explain(problem, shell).text}
      </p>
    </form>
  );
};
