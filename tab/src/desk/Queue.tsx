import { Button, Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { found, type QueueSection, rowAfterKey, rowsOf } from './groups.ts';
import css from './Queue.module.css';
import { QueueRow } from './QueueRow.tsx';

/** The queue by what needs the mediator now. One row is in the tab order; the arrows move it (M1). */
export const Queue = ({
  sections,
  openId,
  onKeys,
  more,
}: {
  sections: readonly QueueSection[];
  openId: string | undefined;
  onKeys: () => void;
  more: (() => void) | undefined;
}) => {
  const t = useText('desk');
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [movedTo, setMovedTo] = useState<string>();
  const shown = found(sections, search);
  const rows = rowsOf(shown);
  const reachable = [movedTo, openId].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '?') return onKeys();
    const at = rows.findIndex(({ id }) => id === reachable);
    const to = rowAfterKey(event.key, at, rows.length);
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    setMovedTo(row.id);
    list.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  };

  if (sections.length === 0) return <EmptyState title={t('queue.empty')}>{t('queue.emptyText')}</EmptyState>;
  return (
    <>
      <Field label={t('queue.find')}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <nav aria-label={t('queue.label')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrow keys of the links inside. */}
        <div ref={list} className={css.groups} onKeyDown={onKeyDown}>
          {shown.map(({ group, items }) => (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`} className={css.group}>
                {t(`group.${group}`)} <span className={css.count}>{items.length}</span>
              </h2>
              <ul className={css.rows}>
                {items.map((item) => (
                  <li key={item.id}>
                    <QueueRow item={item} open={item.id === openId} reachable={item.id === reachable} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </nav>
      {shown.length === 0 && <p role="status">{t('queue.findNone')}</p>}
      <div className={css.foot}>
        {more && <Button onClick={more}>{t('queue.more')}</Button>}
        <Button appearance="subtle" size="small" onClick={onKeys}>
          {t('queue.keys')}
        </Button>
      </div>
    </>
  );
};
