import './ui/base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { Boundary } from './app/Boundary.tsx';
import { start } from './app/start.ts';
import { ErrorState } from './ui/ErrorState.tsx';
import { PageSkeleton } from './ui/PageSkeleton.tsx';
import { InsteadOfSkeleton } from './ui/skeleton.ts';

const container = document.getElementById('root');
if (container) {
  const root = createRoot(container);
  const show = (content: ReactNode) =>
    root.render(
      <StrictMode>
        <Boundary>
          <InsteadOfSkeleton>{content}</InsteadOfSkeleton>
        </Boundary>
      </StrictMode>,
    );
  // The skeleton that the page carries is the wall's.
  if (!location.pathname.startsWith('/wall')) show(<PageSkeleton />);
  // Nothing suspends here: what React retries after a wait it renders in slices, which takes half as long again.
  start().then(
    (started) => show(<App {...started} />),
    (problem) => show(<ErrorState problem={problem} onRetry={() => location.reload()} />),
  );
}
