import { useEffect, useRef } from 'react';
import { explain } from '../text/explain.ts';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import type { useWall } from './useWall.ts';
import css from './Wall.module.css';

/** How far below the screen the next page is asked for. */
const ahead = '1500px';

/** The end of what has been read: asks for more before anybody gets there, down to the first post. */
export const MoreCards = ({ more, any }: { more: ReturnType<typeof useWall>['more']; any: boolean }) => {
  const t = useText('wall');
  const shell = useText('shell');
  const end = useRef<HTMLDivElement>(null);
  const { there, loading, problem, load } = more;
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  const wanted = there && !loading && problem === undefined;

  useEffect(() => {
    if (!wanted || !end.current) return;
    const near = new IntersectionObserver(
      // The last one is how it is now: whoever scrolls fast is told of several moments at once.
      (moments) => moments.at(-1)?.isIntersecting && latest.current(),
      { root: document, rootMargin: ahead },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [wanted]);

  if (!any) return null;
  return (
    <div ref={end} className={css.end}>
      {problem !== undefined && (
        <p role="alert">
          {t('moreNotLoaded')} {explain(problem, shell).text}
        </p>
      )}
      {there ? (
        <Button look="subtle" disabled={loading} onClick={load}>
          {loading ? t('loadingMore') : t('loadMore')}
        </Button>
      ) : (
        t('beginning')
      )}
    </div>
  );
};
