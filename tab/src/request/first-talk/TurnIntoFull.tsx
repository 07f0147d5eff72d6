import { pathOfPlace } from '@common-ground/api/contract/place.ts';
import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { useHost } from '../../host/context.tsx';
import { knownPlaces } from '../../host/known-places.ts';
import { useText } from '../../text/text.ts';

/** Leads to the questions of a full request, which the talk then becomes (C12): in its own team, or the latest one. */
export const TurnIntoFull = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const { userId } = useHost();
  const [, navigate] = useLocation();
  const { id, teamId, channelId, can } = request;
  const place = teamId ? { teamId, ...(channelId && { channelId }) } : knownPlaces(userId)[0];
  if (!can.turnIntoFull) return null;
  if (!place) return <p>{t('firstTalk.turnNowhere')}</p>;
  const to = pathOfPlace({ page: 'new-request', teamId: place.teamId, channelId: place.channelId });
  return <Button onClick={() => navigate(`${to}?from=${id}`)}>{t('firstTalk.turn')}</Button>;
};
