import { type ComponentType, lazy } from 'react';

/**
 * A part of the tab that loads when it is first shown, with Fluent's provider around it: Fluent's components and
 * their styles are no part of the first paint. Both load at the same time.
 */
export const themed = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(async () => {
    const [{ FluentRoot }, { default: Part }] = await Promise.all([import('./FluentRoot.tsx'), load()]);
    return {
      default: (props: Props) => (
        <FluentRoot>
          <Part {...props} />
        </FluentRoot>
      ),
    };
  });
