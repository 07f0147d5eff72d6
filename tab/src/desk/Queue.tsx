import type { QueueGroup } from '@common-ground/api/contract/shapes/mediation.ts';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { found, groups, type QueueSection, rowAfterKey, rowsOf } from './groups.ts';
import css from './Queue.module.css';
import { QueueRow } from './QueueRow.tsx';

/** The queue by what needs the mediator now. One row is in the tab order; the arrows move it (M1). */
export const Queue = ({
  sections,
  group,
  onGroup,
  openId,
  onKeys,
  more,
}: {
  sections: readonly QueueSection[];
  /** The only group that is shown; all of them when left out. */
  group: QueueGroup | undefined;
  onGroup: (group: QueueGroup | undefined) => void;
  openId: string | undefined;
  onKeys: () => void;
  /** Reads the next page; `undefined` when there is none. */
  more: { readonly read: () => void; readonly isReading: boolean } | undefined;
}) => {
  const t = useText('desk');
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [movedTo, setMovedTo] = useState<string>();
  const shown = found(sections, search);
  const rows = rowsOf(shown);
  const reachable = [movedTo, openId].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;
  const searchesOn = search.trim() !== '' && shown.length === 0 && more !== undefined;

  // A receipt number that is on none of the pages read so far may be on the next one.
  useEffect(() => {
    if (searchesOn && more && !more.isReading) more.read();
  }, [searchesOn, more]);

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

  if (sections.length === 0 && !group) return <EmptyState title={t('queue.empty')}>{t('queue.emptyText')}</EmptyState>;
  return (
    <>
      <div className={css.find}>
        <Field label={t('queue.find')}>
          <Input type="search" className={css.box} value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <Field label={t('queue.show')}>
          <Select
            className={css.box}
            value={group ?? ''}
            onChange={(_, { value }) => onGroup(groups.find((one) => one === value))}
          >
            <option value="">{t('queue.all')}</option>
            {groups.map((one) => (
              <option key={one} value={one}>
                {t(`group.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <nav aria-label={t('queue.label')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrow keys of the links inside. */}
        <div ref={list} className={css.groups} onKeyDown={onKeyDown}>
          {shown.map(({ group: name, items }) => (
            <section key={name} aria-labelledby={`group-${name}`}>
              <h2 id={`group-${name}`} className={css.group}>
                {t(`group.${name}`)} <span className={css.count}>{items.length}</span>
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
      <p role="status">
        {shown.length === 0 &&
          t(searchesOn ? 'queue.searching' : search.trim() ? 'queue.findNone' : 'queue.groupEmpty')}
      </p>
      <div className={css.foot}>
        {more && <Button onClick={more.read}>{t('queue.more')}</Button>}
        <Button appearance="subtle" size="small" onClick={onKeys}>
          {t('queue.keys')}
        </Button>
      </div>
    </>
  );
};
