import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, type Run, runsOf } from './difference.ts';

const said = (runs: readonly Run[], without: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const sentence = fc
  .array(fc.constantFrom('talk', 'first', 'and', 'listen', 'حديث', '聞く', '.'))
  .map((all) => all.join(' '));

describe('two texts as one', () => {
  test('hold both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string()), fc.oneof(sentence, fc.string()), (before, after) => {
        const runs = runsOf(before, after);
        expect(said(runs, 'new')).toBe(before);
        expect(said(runs, 'gone')).toBe(after);
        if (before === after) expect(runs.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('show the words that changed and leave the others alone', () => {
    expect(runsOf('A call beats a text.', 'A call beats a long text.')).toEqual([
      { kind: 'same', text: 'A call beats a ' },
      { kind: 'new', text: 'long ' },
      { kind: 'same', text: 'text.' },
    ]);
  });
});

describe('two versions of the guidelines', () => {
  const item = (id: string, title = id, text = '') => ({ id, title, text });
  const kinds = (all: ReturnType<typeof differenceOf>) =>
    all.map(({ id, kind, moved }) => `${id} ${kind}${moved ? ' moved' : ''}`);

  test('tell each one once: what is new, what has gone, what changed, what moved', () => {
    const before = [item('talk'), item('soon'), item('public'), item('clock')];
    const after = [item('clock'), item('talk'), item('soon', 'soon', 'Within days.'), item('thanks')];
    expect(kinds(differenceOf(before, after)).toSorted()).toEqual(
      ['clock same moved', 'public gone', 'soon changed', 'talk same', 'thanks new'].toSorted(),
    );
  });

  test('tell every guideline of both exactly once, in the order of the later one', () => {
    const versions = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
      .map((ids) => ids.map((id) => item(id)));
    fc.assert(
      fc.property(versions, versions, (before, after) => {
        const told = differenceOf(before, after);
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
        expect(told.filter(({ kind }) => kind !== 'gone').map(({ id }) => id)).toEqual(after.map(({ id }) => id));
        expect(new Set(told.filter(({ kind }) => kind === 'gone').map(({ id }) => id))).toEqual(
          new Set(before.map(({ id }) => id).filter((id) => !after.some((one) => one.id === id))),
        );
      }),
    );
  });
});
