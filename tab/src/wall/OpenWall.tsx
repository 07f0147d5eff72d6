import { Suspense, useEffect, useRef, useState } from 'react';
import { queried, themed } from '../app/later.tsx';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { announce } from '../ui/LiveRegion.tsx';
import { CardBones } from './CardBones.tsx';
import { CardList } from './CardList.tsx';
import type { Filters } from './filters.ts';
import type { WallParams } from './store.ts';
import { TheWall } from './TheWall.ts';
import { useWall } from './useWall.ts';
import css from './Wall.module.css';
import { WallHead } from './WallHead.tsx';

const LinkedCard = queried(() => import('./LinkedCard.tsx'));
const OwnersLink = queried(() => import('./owners/OwnersLink.tsx'));
const Compose = themed(() => import('./compose/Compose.tsx'));

/** The head, the cards, and what opens over them. */
export const OpenWall = ({
  params,
  filters,
  onFilter,
  linkedId,
  onShowAll,
}: {
  params: WallParams;
  filters: Filters;
  onFilter: (filters: Filters) => void;
  /** The card that a deep link named. */
  linkedId?: string;
  onShowAll: () => void;
}) => {
  const t = useText('wall');
  const { userId } = useHost();
  const wall = useWall(params, filters, userId);
  const [open, setOpen] = useState(false);
  // Kept once opened: closing a dialog keeps what was written in it.
  const [composed, setComposed] = useState(false);
  const [quiet, setQuiet] = useState(false);
  const openedFrom = useRef<Element>(null);

  const thank = () => {
    setQuiet(false);
    setComposed(true);
    if (!open) openedFrom.current = document.activeElement;
    setOpen(true);
  };
  useEffect(() => {
    if (!open && openedFrom.current instanceof HTMLElement) openedFrom.current.focus();
  }, [open]);

  // Whoever owns the team may moderate somebody's card.
  const moderates = wall.cards.some(({ can }) => can.moderate);

  const askForHelp = async () => {
    const { openPlace } = await import('../host/actions.ts');
    await openPlace({ page: 'new-request', ...params }).catch(() => announce(t('helpNotOpened')));
  };

  return (
    <TheWall value={wall.hands}>
      <main className={css.wall}>
        <WallHead
          filters={filters}
          onFilter={onFilter}
          onThank={thank}
          onHelp={() => void askForHelp()}
          forOwners={
            moderates && (
              <Suspense>
                <OwnersLink />
              </Suspense>
            )
          }
        />
        {quiet && <p className={css.notice}>{t('postedQuietly')}</p>}
        {linkedId && (
          <Suspense
            fallback={
              <ul className={css.single}>
                <CardBones />
              </ul>
            }
          >
            <LinkedCard id={linkedId} onShowAll={onShowAll} />
          </Suspense>
        )}
        <CardList wall={wall} onThank={thank} onShowAll={() => onFilter({})} />
      </main>
      <Suspense>
        {composed && <Compose open={open} onClose={() => setOpen(false)} onOpen={thank} onPosted={setQuiet} />}
      </Suspense>
    </TheWall>
  );
};
