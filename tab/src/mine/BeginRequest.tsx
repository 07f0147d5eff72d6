import { pathOfPlace } from '@common-ground/api/contract/place.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useHost } from '../host/context.tsx';
import { type KnownPlace, knownPlaces } from '../host/known-places.ts';
import { useText } from '../text/text.ts';
import { dialogGone } from '../ui/dialogGone.ts';
import css from './BeginRequest.module.css';

const pathTo = ({ teamId, channelId }: KnownPlace): string => pathOfPlace({ page: 'new-request', teamId, channelId });

/** Begins a request from a team that this device knows; with several, the person says which. */
export const BeginRequest = () => {
  const t = useText('mine');
  const [, navigate] = useLocation();
  const { userId } = useHost();
  const [open, setOpen] = useState(false);
  const places = open ? knownPlaces(userId) : [];
  const begin = () => {
    const [only, ...others] = knownPlaces(userId);
    if (only && others.length === 0) return navigate(pathTo(only));
    setOpen(true);
  };
  const goTo = async (place: KnownPlace) => {
    setOpen(false);
    await dialogGone();
    navigate(pathTo(place));
  };
  return (
    <>
      <Button appearance="primary" onClick={begin}>
        {t('requests.start')}
      </Button>
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('requests.startTitle')}</DialogTitle>
            <DialogContent>
              <p>{t(places.length > 0 ? 'requests.startLead' : 'requests.startNowhere')}</p>
              <ul className={css.places}>
                {places.map((place) => (
                  <li key={pathTo(place)}>
                    <Link
                      href={pathTo(place)}
                      className={css.place}
                      onClick={(event) => {
                        event.preventDefault();
                        void goTo(place);
                      }}
                    >
                      <bdi className={css.team}>{place.teamName ?? t('requests.startTeam')}</bdi>
                      {place.channelName && <bdi className={css.channel}>{place.channelName}</bdi>}
                    </Link>
                  </li>
                ))}
              </ul>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{t('requests.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
};
