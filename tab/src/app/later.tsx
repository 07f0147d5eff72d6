import { type ComponentType, lazy, type ReactNode } from 'react';

type Around = ComponentType<{ children: ReactNode }>;

const laterIn = <Props extends object>(
  around: () => Promise<{ default: Around }>,
  load: () => Promise<{ default: ComponentType<Props> }>,
) =>
  lazy(async () => {
    // Both are on the way at the same time.
    const [{ default: Around }, { default: Part }] = await Promise.all([around(), load()]);
    return {
      default: (props: Props) => (
        <Around>
          <Part {...props} />
        </Around>
      ),
    };
  });

/** A part of the tab that loads when it is first shown, and may ask the API through react-query. */
export const queried = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  laterIn(() => import('./Queries.tsx'), load);

/** The same with Fluent's components: neither they nor their styles are part of the first paint. */
export const themed = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  laterIn(() => import('./FluentRoot.tsx'), load);
