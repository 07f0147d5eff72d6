import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { FindTime } from './FindTime.tsx';

/** A session with everybody who takes part (M6). */
export const Meet = ({ request, me }: { request: MediatorView; me: Me }) => {
  const t = useText('file');
  return (
    <Dialog>
      <div>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('meet.button')}</Button>
        </DialogTrigger>
      </div>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('meet.title')}</DialogTitle>
          <DialogContent>
            <FindTime requestId={request.id} meId={me.id} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
