import { localeOf, tagOf } from './languages.ts';

export type Theme = 'default' | 'dark' | 'contrast';
export type Width = 'full' | 1280 | 768 | 360;

export const widths: readonly Width[] = ['full', 1280, 768, 360];

/** What the frame's own address says: who, where, and how it looks. */
export type Address = {
  /** A user principal name. */
  person?: string;
  /** A Teams deep link. */
  open?: string;
  theme: Theme;
  locale: string;
  width: Width;
};

const themes: Record<string, Theme> = {
  default: 'default',
  light: 'default',
  dark: 'dark',
  contrast: 'contrast',
};

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const width = query.get('width');
  return {
    person: query.get('person') ?? undefined,
    open: query.get('open') ?? undefined,
    theme: themes[query.get('theme') ?? ''] ?? 'default',
    locale: localeOf(query.get('locale') ?? 'en'),
    width: widths.find((one) => String(one) === width) ?? 'full',
  };
}

/** The query that opens the same place again; what is as it would be anyway is left out. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.person) query.set('person', address.person);
  if (address.open) query.set('open', address.open);
  if (address.theme !== 'default') query.set('theme', address.theme);
  if (tagOf(address.locale) !== 'en') query.set('locale', tagOf(address.locale));
  if (address.width !== 'full') query.set('width', String(address.width));
  return `?${query}`;
}
