import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { callForFile } from '../client/call.ts';
import { copyText } from '../host/copyText.ts';
import { useText } from '../text/text.ts';
import { buttonLook } from '../ui/Button.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { Part } from '../ui/Part.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import css from './MyData.module.css';

const fileName = 'common-ground.json';

/** Everything that is mine in one file (P6). Teams blocks downloads in some windows, so it can be copied too. */
export const TakeAlong = () => {
  const t = useText('settings');
  const [ready, setReady] = useState<{ readonly file: Blob; readonly url: string }>();
  useEffect(() => () => URL.revokeObjectURL(ready?.url ?? ''), [ready]);
  const collect = useMutation({
    mutationFn: () => callForFile('exportMine'),
    onSuccess: (file) => {
      setReady({ file, url: URL.createObjectURL(file) });
      announce(t('takeAlong.ready'));
    },
  });
  const copy = async () => {
    const copied = ready && (await copyText(await ready.file.text()));
    announce(t(copied ? 'takeAlong.copied' : 'takeAlong.notCopied'));
  };
  return (
    <Part title={t('takeAlong.title')} lead={t('takeAlong.lead')}>
      <div className={css.ways}>
        <Button disabledFocusable={collect.isPending} onClick={() => collect.mutate()}>
          {t(collect.isPending ? 'takeAlong.collecting' : 'takeAlong.collect')}
        </Button>
        {ready && (
          <>
            <a className={buttonLook('primary')} href={ready.url} download={fileName}>
              {t('takeAlong.save')}
            </a>
            <Button onClick={() => void copy()}>{t('takeAlong.copy')}</Button>
          </>
        )}
      </div>
      {collect.error && <ProblemNote problem={collect.error} title={t('takeAlong.refused')} />}
    </Part>
  );
};
