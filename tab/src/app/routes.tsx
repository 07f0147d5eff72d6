import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useLanguage, useText } from '../text/text.ts';
import type { TextPlace } from '../text/texts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import Wall from '../wall/Wall.tsx';
import { Boundary } from './Boundary.tsx';
import { themed } from './later.tsx';

const NewRequest = themed(() => import('../request/NewRequest.tsx'));
const AskForTalk = themed(() => import('../request/first-talk/AskForTalk.tsx'));
const DocumentPage = themed(() => import('../request/document/DocumentPage.tsx'));
const RequestPage = themed(() => import('../request/RequestPage.tsx'));
const Mine = themed(() => import('../mine/Mine.tsx'));
const Desk = themed(() => import('../desk/Desk.tsx'));
const Owners = themed(() => import('../wall/owners/OwnersPage.tsx'));
const Together = themed(() => import('../together/TogetherPage.tsx'));
const Settings = themed(() => import('../settings/Settings.tsx'));
const Organisation = themed(() => import('../settings/organisation/OrganisationPage.tsx'));
const ConfigPage = lazy(() => import('../config/ConfigPage.tsx'));
export const OpenInTeams = lazy(() => import('../open/OpenInTeams.tsx'));

/** What a place reads as soon as it shows or a button in it is pressed: nobody waits for words then. */
const textsOf = {
  request: ['request', 'saving', 'follow', 'party', 'perspective', 'agreed', 'agreement'],
  desk: ['desk', 'file', 'saving', 'agreement', 'agreeing', 'list', 'notes'],
  together: ['together', 'list'],
  mine: ['mine'],
  owners: ['owners'],
  settings: ['settings'],
  organisation: ['organisation', 'settings', 'list'],
} as const satisfies Partial<Record<TextPlace, readonly TextPlace[]>>;

/** Begins to load a place's texts while its code is on the way. */
const With = ({ texts, children }: { texts: keyof typeof textsOf; children: ReactNode }) => {
  const language = useLanguage();
  useEffect(() => {
    for (const place of textsOf[texts]) language.load(place).catch(() => {});
  }, [language, texts]);
  return children;
};

const NothingHere = () => {
  const t = useText('shell');
  return <EmptyState title={t('notFoundTitle')}>{t('notFoundText')}</EmptyState>;
};

/** Every address of the tab. */
export const Routes = () => {
  const [path] = useLocation();
  return (
    <Boundary at={path}>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path="/wall/:recognitionId?">
            <Wall />
          </Route>
          <Route path="/requests/new/:teamId/:channelId?">
            <With texts="request">
              <NewRequest />
            </With>
          </Route>
          <Route path="/requests/talk/:teamId?/:channelId?">
            <With texts="request">
              <AskForTalk />
            </With>
          </Route>
          <Route path="/requests/:id/document">
            <With texts="request">
              <DocumentPage />
            </With>
          </Route>
          <Route path="/requests/:id">
            <With texts="request">
              <RequestPage />
            </With>
          </Route>
          <Route path="/mine">
            <With texts="mine">
              <Mine />
            </With>
          </Route>
          <Route path="/desk/:id?">
            <With texts="desk">
              <Desk />
            </With>
          </Route>
          <Route path="/owners">
            <With texts="owners">
              <Owners />
            </With>
          </Route>
          <Route path="/together/:teamId?">
            <With texts="together">
              <Together />
            </With>
          </Route>
          <Route path="/settings/organisation">
            <With texts="organisation">
              <Organisation />
            </With>
          </Route>
          <Route path="/settings">
            <With texts="settings">
              <Settings />
            </With>
          </Route>
          <Route path="/config">
            <ConfigPage />
          </Route>
          <Route path="/open">
            <OpenInTeams />
          </Route>
          <Route>
            <NothingHere />
          </Route>
        </Switch>
      </Suspense>
    </Boundary>
  );
};
