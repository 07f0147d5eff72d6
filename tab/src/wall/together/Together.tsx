import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useTeamSettings } from '../useTeamSettings.ts';
import { ValuePicture } from '../ValuePicture.tsx';
import css from './Together.module.css';

/** The team's values with their criteria, and its guidelines: readable any day, not only in a conflict. */
export default function Together({ onClose }: { onClose: () => void }) {
  const t = useText('together');
  const settings = useTeamSettings();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={css.surface}>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          {/* It scrolls and may hold nothing to focus. */}
          <DialogContent tabIndex={0}>
            {settings.isError && <ErrorState problem={settings.error} onRetry={() => void settings.refetch()} />}
            {settings.isPending && <p>{t('loading')}</p>}
            {settings.data && (
              <>
                <h3 className={css.title}>{t('values')}</h3>
                <p className={css.quiet}>{t('valuesText')}</p>
                <ul className={css.values}>
                  {settings.data.values.map(({ id, name, criterion, example, picture, colour }) => (
                    <li key={id} className={css.value}>
                      <ValuePicture picture={picture} tile={colour} />
                      <div dir="auto">
                        <h4 className={css.name}>{name}</h4>
                        <p>{criterion}</p>
                        {example && <p className={css.quiet}>{t('example', { example })}</p>}
                      </div>
                    </li>
                  ))}
                </ul>
                <h3 className={css.title}>{t('guidelines')}</h3>
                <p className={css.quiet}>{t('guidelinesText')}</p>
                <ol className={css.guidelines}>
                  {settings.data.guidelines.items.map(({ id, title, text }) => (
                    <li key={id} dir="auto">
                      <strong>{title}</strong> {text}
                    </li>
                  ))}
                </ol>
                <p className={css.quiet}>{t('edit')}</p>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
