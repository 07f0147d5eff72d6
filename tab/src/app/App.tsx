import { Suspense, use, useEffect, useLayoutEffect } from 'react';
import { loadPhoto } from '../client/photos.ts';
import { HostProvider, useHost } from '../host/context.tsx';
import { notifyLoaded, notifySuccess } from '../host/host.ts';
import { SpokenLanguage } from '../text/text.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { OfflineBar } from '../ui/OfflineBar.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Photos } from '../ui/photos.tsx';
import { hideSkeleton } from '../ui/skeleton.ts';
import { Boundary } from './Boundary.tsx';
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

/** The skeleton that the page carries is the wall's. */
const Waiting = () => {
  useLayoutEffect(hideSkeleton, []);
  return <PageSkeleton />;
};

const Ready = ({ starting }: { starting: Promise<Started> }) => {
  const { host, language } = use(starting);
  useLayoutEffect(hideSkeleton, []);
  return (
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
};

export const App = ({ starting }: { starting: Promise<Started> }) => (
  <Boundary>
    <Suspense fallback={location.pathname.startsWith('/wall') ? null : <Waiting />}>
      <Ready starting={starting} />
    </Suspense>
  </Boundary>
);
