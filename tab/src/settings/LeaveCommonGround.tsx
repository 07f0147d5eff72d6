import type { Leaving } from '@common-ground/api/contract/shapes/mine.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { useText } from '../text/text.ts';
import { Choices } from '../ui/Choices.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { Part } from '../ui/Part.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import css from './MyData.module.css';

const fates = ['anonymise', 'delete'] as const satisfies readonly Leaving['recognitions'][];

/** Leaves without my name staying behind (P6). */
export const LeaveCommonGround = () => {
  const t = useText('settings');
  const [isOpen, setOpen] = useState(false);
  const [recognitions, setRecognitions] = useState<Leaving['recognitions']>('anonymise');
  const leave = useMutation({
    mutationFn: () => call('leave', { body: { recognitions } }),
    onSuccess: () => {
      setOpen(false);
      announce(t('leave.done'));
    },
  });
  return (
    <Part title={t('leave.title')} lead={t('leave.lead')}>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
        <div className={css.ways}>
          <DialogTrigger disableButtonEnhancement>
            <Button>{t('leave.begin')}</Button>
          </DialogTrigger>
        </div>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('leave.title')}</DialogTitle>
            <DialogContent className={css.leaving}>
              <p className={css.sentence}>{t('leave.final')}</p>
              <Field label={t('leave.which')}>
                <Choices
                  value={recognitions}
                  choices={fates.map((value) => ({
                    value,
                    name: t(`leave.${value}`),
                    means: t(`leave.${value}.means`),
                  }))}
                  onChoose={setRecognitions}
                />
              </Field>
              {leave.error && <ProblemNote problem={leave.error} title={t('leave.refused')} />}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{t('leave.stay')}</Button>
              </DialogTrigger>
              <Button appearance="primary" disabledFocusable={leave.isPending} onClick={() => leave.mutate()}>
                {t('leave.confirm')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      <p role="status" className={css.sentence}>
        {leave.isSuccess && t('leave.done')}
      </p>
    </Part>
  );
};
