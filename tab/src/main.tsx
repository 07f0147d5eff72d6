import './ui/base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { Boundary } from './app/Boundary.tsx';
import { isWall } from './app/place.ts';
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
  if (!isWall(location.pathname)) show(<PageSkeleton />);
  // Nothing suspends here: what React retries after a wait it renders in slices, which takes longer.
  start().then(
    (started) => show(<App {...started} />),
    (problem) => show(<ErrorState problem={problem} onRetry={() => location.reload()} />),
  );
}
