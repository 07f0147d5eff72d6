import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import css from './PersonFace.module.css';
import { usePhoto } from './photos.tsx';
import { toneOf } from './tones.ts';

const initialsOf = (name: string): string => {
  const words = name
    .replace(/\(.*?\)/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
};

/** A face beside a name that is written out: decoration for a screen reader. */
export const PersonFace = ({
  person,
  size = 32,
}: {
  person: Person;
  size?: 20 | 24 | 28 | 32 | 40 | 48 | 56 | 64 | 72;
}) => {
  const photo = usePhoto(person.photoUrl);
  return (
    <span
      className={`${css.face} ${toneOf(person.id)}`}
      style={{ inlineSize: size, blockSize: size, fontSize: size * 0.4 }}
      aria-hidden="true"
    >
      {photo ? <img className={css.photo} src={photo} alt="" /> : initialsOf(person.displayName)}
    </span>
  );
};
