import type { PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../Ask.tsx';
import { useAccountMove, type Writing } from './useAccount.ts';

const takingPart = (request: RequesterView | PartyView) =>
  request.viewer === 'requester' ? request.takingPart : request.parties;

/** Lets people who take part read the account as it is now, by name; leaving somebody out takes it back (M4). */
export const Release = ({ request, writing }: { request: RequesterView | PartyView; writing: Writing }) => {
  const t = useText('perspective');
  const [chosen, setChosen] = useState<readonly string[]>();
  const [asked, setAsked] = useState(false);
  const { author, can, releasedTo } = writing.account.request;
  const people = takingPart(request).filter(({ id }) => id !== author.id);
  const toIds = people.map(({ id }) => id).filter((id) => chosen?.includes(id));
  const close = () => {
    setChosen(undefined);
    setAsked(false);
  };
  const release = useAccountMove(
    writing,
    async () => {
      const params = { id: writing.requestId, personId: author.id };
      return (await call('releasePerspective', { params, body: { toIds } })).data;
    },
    close,
  );
  const isNobody = toIds.length === 0 && releasedTo.length === 0;
  if (!can.release || people.length === 0) return null;
  const isReleased = releasedTo.length > 0;
  return (
    <>
      <Button onClick={() => setChosen(releasedTo.map(({ id }) => id))}>
        {t(isReleased ? 'release.change' : 'release.button')}
      </Button>
      <Ask
        open={chosen !== undefined}
        title={t('release.title')}
        lead={t('release.lead')}
        confirm={t(toIds.length === 0 && isReleased ? 'release.takeBack' : 'release.confirm')}
        move={{ ...release, mutate: () => (isNobody ? setAsked(true) : release.mutate()) }}
        onClose={close}
      >
        {people.map(({ id, displayName }) => (
          <Checkbox
            key={id}
            label={<bdi>{displayName}</bdi>}
            checked={chosen?.includes(id) ?? false}
            onChange={(_, { checked }) =>
              setChosen((before = []) => (checked ? [...before, id] : before.filter((other) => other !== id)))
            }
          />
        ))}
        {asked && isNobody && <p role="alert">{t('release.nobody')}</p>}
      </Ask>
    </>
  );
};
