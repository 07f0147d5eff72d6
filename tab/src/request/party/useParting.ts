import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../client/queries.ts';
import { dialogGone } from '../../ui/dialogGone.ts';
import { movedOn } from '../useMove.ts';

/** How somebody parts from a request. */
export type Parted = 'declined' | 'left';

/** Parts from a request: its dialog closes before the page that asked for it goes. */
export const useParting = (id: string, part: () => Promise<unknown>, closeDialog: () => void, onParted: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: part,
    onSuccess: async () => {
      closeDialog();
      await dialogGone();
      onParted();
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey: keyOf('getRequest', { params: { id } }) });
    },
  });
};
