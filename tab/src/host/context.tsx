import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type HostContext, onThemeChange } from './host.ts';

const Shown = createContext<HostContext | undefined>(undefined);

/** Gives everything below it what Teams says about where it is shown; the theme follows Teams live. */
export const HostProvider = ({ host, children }: { host: HostContext; children: ReactNode }) => {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => onThemeChange(setTheme), []);
  return <Shown value={theme === host.theme ? host : { ...host, theme }}>{children}</Shown>;
};

export const useHost = (): HostContext => {
  const host = useContext(Shown);
  if (!host) throw new Error('useHost is used outside HostProvider');
  return host;
};
