import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSaving, rebase, sameContent, settleClash } from './sections.ts';

type Sections = Pick<RequesterView, 'safety' | 'openCommunication' | 'guidelines' | 'details'>;

const server: Sections = {
  safety: {
    riskNow: false,
    harassmentOrDiscrimination: false,
    threatsOrUnlawful: false,
    powerOver: false,
    formalProcedure: false,
    wantsRuling: false,
    payOrContract: false,
  },
  openCommunication: { observation: 'as saved' },
  guidelines: null,
  details: null,
};
const mine: Partial<Sections> = { openCommunication: { observation: 'mine' } };
const base: Partial<Sections> = { openCommunication: server.openCommunication };

describe('words written on two devices', () => {
  test('another section changed elsewhere: mine stays and nothing is asked', () => {
    const elsewhere = { ...server, guidelines: { tried: 'elsewhere' } };
    expect(rebase({ edits: mine, base }, elsewhere)).toEqual({ unsaved: { edits: mine, base }, clashes: [] });
  });

  test('the same section changed elsewhere: a person chooses', () => {
    const elsewhere = { ...server, openCommunication: { observation: 'theirs' } };
    expect(rebase({ edits: mine, base }, elsewhere).clashes).toEqual(['openCommunication']);
  });

  test('different answers of one section, each changed on one device: both are kept without a question', () => {
    const elsewhere = { ...server, openCommunication: { observation: 'as saved', need: 'theirs' } };
    const here: Partial<Sections> = { openCommunication: { observation: 'as saved', effect: 'mine' } };
    expect(rebase({ edits: here, base }, elsewhere)).toEqual({
      unsaved: {
        edits: { openCommunication: { observation: 'as saved', effect: 'mine', need: 'theirs' } },
        base: { openCommunication: elsewhere.openCommunication },
      },
      clashes: [],
    });
  });

  test('the same words on both devices are no clash and nothing is left to save', () => {
    const elsewhere = { ...server, openCommunication: { observation: 'mine', effect: undefined } };
    expect(rebase({ edits: mine, base }, elsewhere)).toEqual({ unsaved: { edits: {}, base: {} }, clashes: [] });
  });

  test('keeping mine saves it over theirs; keeping theirs leaves nothing to save', () => {
    const elsewhere = { ...server, openCommunication: { observation: 'theirs' } };
    const kept = settleClash({ edits: mine, base }, elsewhere, 'openCommunication', 'mine');
    expect(rebase(kept, elsewhere)).toEqual({ unsaved: kept, clashes: [] });
    expect(settleClash({ edits: mine, base }, elsewhere, 'openCommunication', 'theirs').edits).toEqual({});
  });

  test('no words are ever lost silently: each edit is saved already, kept, or a clash', () => {
    const words = fc.constantFrom('a', 'b', 'c');
    const sections = fc.record({
      guidelines: fc.record({ tried: words }),
      details: fc.record({ outcomeHopedFor: words }),
    });
    fc.assert(
      fc.property(sections, sections, sections, (before, edits, now) => {
        const theirs: Sections = { ...server, ...now };
        const { unsaved, clashes } = rebase({ edits, base: before }, theirs);
        for (const name of ['guidelines', 'details'] as const) {
          const nothingLeft = sameContent(theirs[name], edits[name]) || sameContent(before[name], edits[name]);
          const overwritesOther = !sameContent(before[name], theirs[name]);
          expect(name in unsaved.edits).toBe(!nothingLeft);
          expect(clashes.includes(name)).toBe(!nothingLeft && overwritesOther);
        }
      }),
    );
  });
});

describe('after a save', () => {
  test('what was sent is done, what was typed meanwhile is still to save on top of it', () => {
    const sent: Partial<Sections> = { openCommunication: { observation: 'one' }, guidelines: { tried: 'x' } };
    const typed: Partial<Sections> = { ...sent, openCommunication: { observation: 'one two' } };
    expect(afterSaving({ edits: typed, base }, sent)).toEqual({
      edits: { openCommunication: { observation: 'one two' } },
      base: { openCommunication: { observation: 'one' } },
    });
    expect(afterSaving({ edits: sent, base }, sent)).toEqual({ edits: {}, base: {} });
  });
});
