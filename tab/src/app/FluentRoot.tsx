import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHost } from '../host/context.tsx';
import { useLanguage } from '../text/text.ts';
import Queries from './Queries.tsx';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Fluent's components in the theme of Teams, live, and in the direction of the language. */
export default function FluentRoot({ children }: { children: ReactNode }) {
  const { theme } = useHost();
  const { direction } = useLanguage();
  return (
    <FluentProvider theme={themes[theme]} dir={direction} style={{ background: 'none' }}>
      <Queries>{children}</Queries>
    </FluentProvider>
  );
}
