import { Suspense, useEffect, useLayoutEffect } from 'react';
import { loadPhoto } from '../client/photos.ts';
import { HostProvider, useHost } from '../host/context.tsx';
import { notifyLoaded, notifySuccess } from '../host/host.ts';
import { SpokenLanguage } from '../text/text.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { OfflineBar } from '../ui/OfflineBar.tsx';
import { Photos } from '../ui/photos.tsx';
import { OpenInTeams, Routes } from './routes.tsx';
import type { Started } from './start.ts';

const Shell = () => {
  const { theme } = useHost();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    notifyLoaded();
    notifySuccess();
  }, []);
  return (
    <>
      <OfflineBar />
      <Routes />
      <LiveRegion />
    </>
  );
};

export const App = ({ host, language }: Started) => (
  <SpokenLanguage value={language}>
    {host === 'outside-teams' ? (
      <Suspense>
        <OpenInTeams />
      </Suspense>
    ) : (
      <HostProvider host={host}>
        <Photos value={loadPhoto}>
          <Shell />
        </Photos>
      </HostProvider>
    )}
  </SpokenLanguage>
);
