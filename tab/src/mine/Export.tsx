import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { copyText } from '../host/copyText.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { buttonLook } from '../ui/Button.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { csvOf } from './csv.ts';
import { type Direction, directions } from './directions.ts';
import css from './Export.module.css';
import { readAllOf } from './exported.ts';

const fileName = 'common-ground-recognition.csv';

const canShare = (file: File): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });

/** All of my recognition as a table (W9). Teams blocks downloads in some windows, so it can be shared and copied too. */
export const Export = () => {
  const t = useText('mine');
  const format = useFormat();
  const [count, setCount] = useState(0);
  const [done, setDone] = useState<{ csv: string; file: File; url: string; count: number }>();
  useEffect(() => () => URL.revokeObjectURL(done?.url ?? ''), [done]);

  const rowOf = (direction: Direction, card: Recognition): string[] => [
    card.createdAt,
    t(`recognition.${direction}`),
    card.author.displayName,
    card.everyone ? t('export.everyone') : format.list(card.recipients.map(({ displayName }) => displayName)),
    card.value.name,
    card.message,
    card.effect ?? '',
    t(`export.${card.visibility}`),
  ];
  const collect = useMutation({
    mutationFn: async () => {
      setCount(0);
      const head = (['when', 'which', 'from', 'to', 'value', 'words', 'effect', 'shown'] as const).map((column) =>
        t(`export.${column}`),
      );
      const rows: string[][] = [];
      for (const direction of directions) {
        const cards = await readAllOf(direction, (read) => setCount((before) => before + read));
        rows.push(...cards.map((card) => rowOf(direction, card)));
      }
      return { csv: csvOf([head, ...rows]), count: rows.length };
    },
    onSuccess: ({ csv, count }) => {
      const file = new File([csv], fileName, { type: 'text/csv;charset=utf-8' });
      setDone({ csv, file, url: URL.createObjectURL(file), count });
      announce(t('export.ready', { count }));
    },
  });
  const copy = async () => {
    const copied = done && (await copyText(done.csv.slice(1)));
    announce(t(copied ? 'export.copied' : 'export.notCopied'));
  };

  return (
    <div className={css.export}>
      {!done && (
        <Button
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={collect.isPending}
          onClick={() => collect.mutate()}
        >
          {collect.isPending ? t('export.collecting', { count }) : t('export')}
        </Button>
      )}
      {collect.error && <ProblemNote problem={collect.error} />}
      {done && (
        <>
          <p>{t('export.ready', { count: done.count })}</p>
          <div className={css.ways}>
            <a className={buttonLook('outline')} href={done.url} download={fileName}>
              {t('export.download')}
            </a>
            {canShare(done.file) && (
              <Button onClick={() => void navigator.share({ files: [done.file] }).catch(() => {})}>
                {t('export.share')}
              </Button>
            )}
            <Button onClick={() => void copy()}>{t('export.copy')}</Button>
          </div>
          <p className={css.note}>{t('export.blocked')}</p>
        </>
      )}
    </div>
  );
};
