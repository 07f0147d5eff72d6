import type { Theme, Width } from '../places/address.ts';
import type { Frame } from './frame.ts';

/** Teams tells the tab of a new theme and leaves it running. */
export function chooseTheme(frame: Frame, theme: Theme): void {
  frame.change({ theme });
  frame.tab?.emit('themeChange', theme);
}

/** Teams starts the tab again in another language. */
export async function chooseLocale(frame: Frame, locale: string): Promise<void> {
  await frame.tab?.leave();
  frame.change({ locale, load: frame.state().load + 1, failure: undefined });
}

export const chooseWidth = (frame: Frame, width: Width) => frame.change({ width });
