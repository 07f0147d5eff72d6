import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useEffect, useState } from 'react';
import { isUnsaved } from '../../client/saving/saver.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import { LeftBox } from '../../ui/LeftBox.tsx';
import { accountVault } from '../voices/account.ts';
import { type LeftWord, leftWords } from './leftWords.ts';
import type { Sections } from './sections.ts';

const asWord = (label: LeftWord['label'], words: unknown): LeftWord[] =>
  typeof words === 'string' && words.trim() ? [{ label, words }] : [];

/** What is left of an account; nothing but text is in it. */
const accountIn = (kept: unknown): unknown =>
  isUnsaved<{ account: { text: string } }>(kept) ? kept.edits.account?.text : undefined;

/** Words that were still being written here when the draft, or all of it, ended elsewhere (C7). */
export const LeftWords = ({ id, request }: { id: string; request?: RequesterView }) => {
  const t = useText('request');
  const { userId } = useHost();
  const [left, setLeft] = useState<readonly LeftWord[]>([]);
  const isGone = request === undefined;

  useEffect(() => {
    const read = async () => {
      const [draft, attempt, account, correction] = await Promise.all([
        vaultFor(userId, id).restore(),
        vaultFor(userId, `${id}/attempt`).restore(),
        isGone && accountVault(userId, id).restore(),
        isGone && vaultFor(userId, `${id}/correction`).restore(),
      ]);
      const words = [
        ...(isUnsaved<Sections>(draft) ? leftWords(draft.edits, request) : []),
        ...asWord('attempts.outcome', attempt),
        ...asWord('left.account', accountIn(account)),
        ...asWord('left.correction', correction),
      ];
      setLeft(words);
      if (words.length === 0) await forget(userId, id, request);
    };
    void read();
  }, [userId, id, request, isGone]);

  if (left.length === 0) return null;
  const letGo = () => {
    void forget(userId, id, request);
    setLeft([]);
  };
  return (
    <LeftBox
      lead={t(isGone ? 'left.wordsGone' : 'left.words')}
      words={left.map(({ label, words }) => ({ label: t(label), words }))}
      copyText={copyText}
      onLetGo={letGo}
    />
  );
};

/** Of a request that goes on, only what belongs to the draft that it was. */
const forget = async (personId: string, id: string, request: RequesterView | undefined): Promise<void> => {
  if (!request) {
    await vaultFor(personId, id).eraseAll();
    await accountVault(personId, id).erase();
    return;
  }
  // A first talk can still be settled, with the words that were begun.
  const settling = request.can.settle ? [] : [`${id}/settle`];
  for (const place of [id, `${id}/attempt`, ...settling]) await vaultFor(personId, place).erase();
};
