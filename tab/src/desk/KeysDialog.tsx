import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import css from './KeysDialog.module.css';

const keys = ['arrows', 'ends', 'enter', 'question'] as const;

/** The keys of the queue. */
export const KeysDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useText('desk');
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('keys.title')}</DialogTitle>
          <DialogContent>
            <dl className={css.keys}>
              {keys.map((key) => (
                <div key={key} className={css.key}>
                  <dt>
                    <kbd className={css.cap}>{t(`keys.${key}`)}</kbd>
                  </dt>
                  <dd className={css.does}>{t(`keys.${key}Do`)}</dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('keys.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
