import css from './tones.module.css';

/** The tones that ship with the app: Fluent's shared palette, so that every theme has its own shade. */
export const toneNames = [
  'blue',
  'teal',
  'lavender',
  'forest',
  'peach',
  'marigold',
  'berry',
  'purple',
  'pumpkin',
  'cranberry',
  'magenta',
  'steel',
  'seafoam',
  'grape',
  'brass',
] as const;

const isTone = (name: string): name is (typeof toneNames)[number] => (toneNames as readonly string[]).includes(name);

const spread = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

/** The class that sets `--tone-*`: of the named tone, else always the same one for the same name. */
export const toneOf = (name: string): string | undefined =>
  css[isTone(name) ? name : (toneNames[Math.abs(spread(name)) % toneNames.length] ?? 'teal')];
