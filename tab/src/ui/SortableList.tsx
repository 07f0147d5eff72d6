import { Button } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { announce } from './LiveRegion.tsx';
import { moved, type Named } from './order.ts';
import css from './SortableList.module.css';

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** A list in an order that people choose: by dragging, by arrow keys on the handle, or by a button. */
export const SortableList = <Item extends Named>({
  items,
  label,
  nameOf,
  onChange,
  least = 0,
  tall = false,
  children,
}: {
  items: readonly Item[];
  label: string;
  nameOf: (item: Item) => string;
  onChange: (items: readonly Item[]) => void;
  /** As many must stay. */
  least?: number;
  /** Items of several lines: their buttons stand one below the other. */
  tall?: boolean;
  children: (item: Item, change: (item: Item) => void) => ReactNode;
}) => {
  const t = useText('list');
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string>();
  const focusNext = useRef<string>(undefined);

  // A row that has moved in the page has lost the focus.
  useLayoutEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(`[data-part="${focusNext.current}"]`)?.focus();
    focusNext.current = undefined;
  });

  const move = (from: number, to: number, by: 'handle' | 'up' | 'down') => {
    const item = items[from];
    const next = moved(items, from, to);
    if (!item || next === items) return;
    focusNext.current = `${item.id}-${by}`;
    onChange(next);
    announce(t('moved', { name: nameOf(item), place: to + 1, count: items.length }));
  };
  const keyed = (event: KeyboardEvent, at: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    move(at, at + step, 'handle');
  };
  /** The row under the pointer takes the dragged one in its place. */
  const drag = (id: string, y: number) => {
    const rows = [...(list.current?.children ?? [])];
    const over = rows.findIndex((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return y >= top && y <= bottom;
    });
    const from = items.findIndex((item) => item.id === id);
    const row = rows[over]?.getBoundingClientRect();
    if (!row || over === from) return;
    // Past the middle, or a tall row would change places back and forth.
    if (over > from ? y > row.top + row.height / 2 : y < row.top + row.height / 2) onChange(moved(items, from, over));
  };
  const drop = (id: string) => {
    const at = items.findIndex((item) => item.id === id);
    const item = items[at];
    setDragged(undefined);
    if (item) announce(t('moved', { name: nameOf(item), place: at + 1, count: items.length }));
  };
  const remove = (item: Item, at: number) => {
    const next = items[at + 1] ?? items[at - 1];
    if (next) focusNext.current = `${next.id}-handle`;
    onChange(items.filter(({ id }) => id !== item.id));
    announce(t('removed', { name: nameOf(item) }));
  };

  return (
    <ol ref={list} className={css.list} aria-label={label}>
      {items.map((item, at) => {
        const name = nameOf(item);
        return (
          <li key={item.id} className={dragged === item.id ? `${css.row} ${css.dragged}` : css.row}>
            <Button
              className={css.handle}
              appearance="transparent"
              data-part={`${item.id}-handle`}
              icon={<ReOrderDotsVerticalRegular />}
              aria-label={t('drag', { name })}
              aria-description={t('dragHow')}
              onKeyDown={(event) => keyed(event, at)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDragged(item.id);
              }}
              onPointerMove={(event) => dragged === item.id && drag(item.id, event.clientY)}
              onPointerUp={() => dragged === item.id && drop(item.id)}
              onPointerCancel={() => setDragged(undefined)}
            />
            <div className={css.content}>
              {children(item, (changed) => onChange(items.map((one) => (one.id === item.id ? changed : one))))}
            </div>
            <div className={tall ? `${css.ways} ${css.tall}` : css.ways}>
              <Button
                appearance="subtle"
                data-part={`${item.id}-up`}
                icon={<ArrowUpRegular />}
                aria-label={t('up', { name })}
                disabledFocusable={at === 0}
                onClick={() => move(at, at - 1, 'up')}
              />
              <Button
                appearance="subtle"
                data-part={`${item.id}-down`}
                icon={<ArrowDownRegular />}
                aria-label={t('down', { name })}
                disabledFocusable={at === items.length - 1}
                onClick={() => move(at, at + 1, 'down')}
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('remove', { name })}
                disabledFocusable={items.length <= least}
                onClick={() => remove(item, at)}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
};
