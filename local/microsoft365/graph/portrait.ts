// A drawn portrait: a face, hair or a scarf, shoulders, and colours that are always the same for the same person.
import { createHash } from 'node:crypto';
import type { Look } from './looks.ts';
import { type Colour, png } from './png.ts';

const skins: Record<Look['skin'], Colour> = {
  pale: [244, 216, 190],
  fair: [238, 200, 164],
  tan: [214, 166, 124],
  brown: [172, 122, 84],
  dark: [122, 80, 56],
};
const hairs: Record<Look['hair'], Colour> = {
  black: [34, 30, 34],
  brown: [88, 58, 38],
  fair: [190, 146, 82],
  grey: [142, 142, 146],
  auburn: [146, 70, 40],
};
const backgrounds: Colour[] = [
  [214, 228, 222],
  [232, 221, 203],
  [214, 220, 236],
  [236, 218, 218],
  [222, 232, 208],
  [226, 216, 234],
];
const cloths: Colour[] = [
  [38, 98, 96],
  [120, 60, 84],
  [52, 72, 128],
  [168, 104, 40],
  [70, 70, 78],
  [84, 110, 58],
];
const dark: Colour = [40, 30, 28];

const isIn = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

/** Which part of the picture a point is in; both coordinates run from 0 to 1. */
const partAt = (x: number, y: number, cut: Look['cut']): 'feature' | 'hair' | 'skin' | 'cloth' | 'background' => {
  const isEye = isIn(x, y, 0.43, 0.43, 0.018, 0.024) || isIn(x, y, 0.57, 0.43, 0.018, 0.024);
  const isSmile = isIn(x, y, 0.5, 0.53, 0.075, 0.05) && !isIn(x, y, 0.5, 0.51, 0.085, 0.05);
  if (isEye || isSmile) return 'feature';
  const isFringe = cut !== 'bald' && isIn(x, y, 0.5, 0.3, 0.2, 0.12) && !isIn(x, y, 0.5, 0.52, 0.26, 0.2);
  if (isFringe) return cut === 'scarf' ? 'cloth' : 'hair';
  if (isIn(x, y, 0.5, 0.44, 0.17, 0.21)) return 'skin';
  if (cut === 'scarf' && (isIn(x, y, 0.5, 0.45, 0.225, 0.28) || isIn(x, y, 0.5, 0.72, 0.18, 0.16))) return 'cloth';
  if (isIn(x, y, 0.5, 0.66, 0.075, 0.12)) return 'skin';
  if (isIn(x, y, 0.5, 1.02, 0.36, 0.3)) return 'cloth';
  if (cut === 'long' && isIn(x, y, 0.5, 0.46, 0.23, 0.29)) return 'hair';
  if (cut === 'short' && isIn(x, y, 0.5, 0.37, 0.2, 0.2)) return 'hair';
  return cut === 'bald' && isIn(x, y, 0.5, 0.45, 0.19, 0.1) ? 'hair' : 'background';
};

/** A PNG of `size` × `size` pixels. */
export const portrait = (id: string, { skin, hair, cut }: Look, size: number): Buffer => {
  const [first = 0, second = 0] = createHash('sha256').update(id).digest();
  const colours = {
    feature: dark,
    hair: hairs[hair],
    skin: skins[skin],
    cloth: cloths[second % cloths.length] ?? dark,
    background: backgrounds[first % backgrounds.length] ?? dark,
  };
  return png(size, (x, y) => colours[partAt(x, y, cut)]);
};
