import type { ReactNode } from 'react';
import { toneOf } from './tones.ts';
import css from './ValuePicture.module.css';

/** Every picture is drawn in one colour, the tone's own, with a paler area of the same: it works in every theme. */
const pictures = {
  // A day in the calendar, ticked.
  'kept-commitment': (
    <>
      <rect className="area" x="7" y="10" width="34" height="31" rx="6" />
      <rect x="7" y="10" width="34" height="31" rx="6" />
      <path d="M7 19h34M16 6v8M32 6v8" />
      <path d="m17 30 5 5 9-10" />
    </>
  ),
  // A speech bubble with few, straight lines.
  'spoke-clearly': (
    <>
      <path
        className="area"
        d="M13 8h22a7 7 0 0 1 7 7v12a7 7 0 0 1-7 7H23l-9 8v-8h-1a7 7 0 0 1-7-7V15a7 7 0 0 1 7-7Z"
      />
      <path d="M13 8h22a7 7 0 0 1 7 7v12a7 7 0 0 1-7 7H23l-9 8v-8h-1a7 7 0 0 1-7-7V15a7 7 0 0 1 7-7Z" />
      <path d="M15 18h18M15 25h11" />
    </>
  ),
  // An ear, and what reaches it.
  listened: (
    <>
      <path className="area" d="M13 22c0-8 5-14 12-14s12 5 12 12c0 9-8 9-9 16-1 4-3 6-6 6-4 0-6-3-6-6" />
      <path d="M13 22c0-8 5-14 12-14s12 5 12 12c0 9-8 9-9 16-1 4-3 6-6 6-4 0-6-3-6-6" />
      <path d="M19 21c0-4 3-7 6-7s6 2 6 6c0 5-5 5-6 10" />
      <path d="M8 15c-2 4-2 9 0 13" />
    </>
  ),
  // A bridge between two people.
  'helped-across': (
    <>
      <path className="area" d="M5 33c6-9 32-9 38 0v7h-6c-3-8-23-8-26 0H5Z" />
      <path d="M5 33c6-9 32-9 38 0M5 40h6c3-8 23-8 26 0h6" />
      <circle cx="13" cy="13" r="5" />
      <circle cx="35" cy="13" r="5" />
      <path d="M21 13h6" />
    </>
  ),
  // A flag, raised early.
  'open-about-problem': (
    <>
      <path className="area" d="M13 9c8-5 14 4 24 0v17c-10 4-16-5-24 0Z" />
      <path d="M13 9c8-5 14 4 24 0v17c-10 4-16-5-24 0M13 6v37" />
      <path d="M8 43h10" />
    </>
  ),
  // A key.
  'took-ownership': (
    <>
      <circle className="area" cx="16" cy="17" r="10" />
      <circle cx="16" cy="17" r="10" />
      <circle cx="16" cy="17" r="3" />
      <path d="m23 24 17 17M34 35l5-5M29 30l4-4" />
    </>
  ),
  // A summit under a star.
  'celebrated-milestone': (
    <>
      <path className="area" d="m5 41 13-19 7 9 5-7 13 17Z" />
      <path d="m5 41 13-19 7 9 5-7 13 17Z" />
      <path d="m33 5 2.2 4.5 5 .7-3.6 3.5.9 5L33 16.3l-4.5 2.4.9-5-3.6-3.5 5-.7Z" />
    </>
  ),
  // For a value of the team's own.
  heart: (
    <>
      <path className="area" d="M24 41C8 30 6 22 7 17c2-8 13-9 17-1 4-8 15-7 17 1 1 5-1 13-17 24Z" />
      <path d="M24 41C8 30 6 22 7 17c2-8 13-9 17-1 4-8 15-7 17 1 1 5-1 13-17 24Z" />
    </>
  ),
} satisfies Record<string, ReactNode>;

type PictureName = keyof typeof pictures;

/** The set that ships with the app. */
export const pictureNames = Object.keys(pictures) as PictureName[];

const isPicture = (name: string): name is PictureName => Object.hasOwn(pictures, name);

/** A value's own small picture; its name is written beside it, so it says nothing to a screen reader. */
export const ValuePicture = ({
  picture,
  tile,
  size = 40,
}: {
  picture: string;
  /** The tone of a tile behind it; without one it stands on what it is put on. */
  tile?: string;
  size?: 28 | 40;
}) => (
  <svg
    className={tile ? `${css.picture} ${css.tile} ${toneOf(tile)}` : css.picture}
    style={{ inlineSize: size, blockSize: size }}
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
  >
    {pictures[isPicture(picture) ? picture : 'heart']}
  </svg>
);
