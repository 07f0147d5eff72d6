import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useContext, useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { TheWall } from '../TheWall.ts';
import { bodyOf, type Draft } from './draft.ts';

/**
 * Posts a draft once: the same words keep their key, so that a double click, a retry and a lost answer make one card.
 * The card stands on the wall at once; when it is refused it goes again and `problem` says why.
 */
export const usePost = () => {
  const { params, add, remove, busy } = useContext(TheWall);
  const [posting, setPosting] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const once = useRef({ body: '', key: '' });

  const post = async (draft: Draft, shown: Recognition): Promise<Recognition | undefined> => {
    setPosting(true);
    setProblem(undefined);
    const body = bodyOf(draft);
    const words = JSON.stringify(body);
    if (once.current.body !== words) once.current = { body: words, key: crypto.randomUUID() };
    busy.add(shown.id);
    add(shown);
    try {
      const { data } = await call('postRecognition', { params, body, idempotencyKey: once.current.key });
      once.current = { body: '', key: '' };
      remove(shown.id);
      if (data.visibility === 'wall') add(data);
      return data;
    } catch (reason) {
      remove(shown.id);
      setProblem(reason);
      return undefined;
    } finally {
      busy.delete(shown.id);
      setPosting(false);
    }
  };

  return { post, posting, problem, forget: () => setProblem(undefined) };
};
