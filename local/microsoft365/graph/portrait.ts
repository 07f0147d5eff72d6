// A drawn portrait that is always the same for the same person: a face, hair, shoulders, a plain background.
import { createHash } from 'node:crypto';
import { type Colour, png } from './png.ts';

const backgrounds: Colour[] = [
  [214, 228, 222],
  [232, 221, 203],
  [214, 220, 236],
  [236, 214, 214],
  [222, 232, 208],
  [226, 216, 234],
];
const skins: Colour[] = [
  [244, 214, 186],
  [226, 184, 146],
  [194, 146, 106],
  [150, 104, 72],
  [112, 74, 52],
  [238, 200, 160],
];
const hairs: Colour[] = [
  [42, 32, 28],
  [84, 56, 36],
  [20, 20, 26],
  [150, 104, 54],
  [120, 120, 124],
  [128, 58, 36],
];
const clothes: Colour[] = [
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

/** A PNG of `size` × `size` pixels. */
export const portrait = (id: string, size: number): Buffer => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = createHash('sha256').update(id).digest();
  const pick = (from: Colour[], by: number): Colour => from[by % from.length] ?? dark;
  const [background, skin, hair, cloth] = [pick(backgrounds, a), pick(skins, b), pick(hairs, c), pick(clothes, d)];
  const isLongHaired = e % 2 === 0;

  return png(size, (x, y) => {
    const isEye = isIn(x, y, 0.43, 0.43, 0.018, 0.024) || isIn(x, y, 0.57, 0.43, 0.018, 0.024);
    const isSmile = isIn(x, y, 0.5, 0.53, 0.075, 0.05) && !isIn(x, y, 0.5, 0.51, 0.085, 0.05);
    if (isEye || isSmile) return dark;
    const isFringe = isIn(x, y, 0.5, 0.3, 0.2, 0.12) && !isIn(x, y, 0.5, 0.52, 0.26, 0.2);
    if (isFringe) return hair;
    if (isIn(x, y, 0.5, 0.44, 0.17, 0.21)) return skin;
    if (isIn(x, y, 0.5, 0.66, 0.075, 0.12)) return skin;
    if (isIn(x, y, 0.5, 1.02, 0.36, 0.3)) return cloth;
    const isHair = isLongHaired ? isIn(x, y, 0.5, 0.46, 0.23, 0.29) : isIn(x, y, 0.5, 0.37, 0.2, 0.2);
    return isHair ? hair : background;
  });
};
