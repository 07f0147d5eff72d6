import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useState } from 'react';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import { PersonFace } from '../ui/PersonFace.tsx';
import css from './Recipients.module.css';

const mostFaces = 7;
const mostNames = 4;

/** Whom a card is about, faces and names large: one or twenty must both look meant. */
export const Recipients = ({ card, channelName }: { card: Recognition; channelName?: string }) => {
  const t = useText('wall');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const people = card.kind === 'achievement' && card.recipients.length === 0 ? [card.author] : card.recipients;

  if (card.everyone) {
    return (
      <div className={css.one}>
        <span className={css.everyone} aria-hidden="true">
          <Icon name="community" />
        </span>
        <h2 className={css.names}>{channelName ? t('everyoneIn', { channel: channelName }) : t('everyone')}</h2>
      </div>
    );
  }

  const faces = people.length > mostFaces + 1 ? people.slice(0, mostFaces) : people;
  const names = all || people.length <= mostNames + 1 ? people : people.slice(0, mostNames);
  const others = people.length - names.length;
  const size = people.length === 1 ? 56 : people.length <= 3 ? 48 : 40;
  const parts = names.map(({ displayName }) => displayName);
  const list = format.listPieces(others > 0 ? [...parts, t('others', { count: others })] : parts);
  let at = 0;
  return (
    <div className={people.length === 1 ? css.one : css.many}>
      <span className={css.faces}>
        {faces.map((person) => (
          <span key={person.id} className={css.face}>
            <PersonFace person={person} size={size} />
          </span>
        ))}
        {people.length > faces.length && (
          <span className={css.rest} aria-hidden="true">
            +{people.length - faces.length}
          </span>
        )}
      </span>
      <h2 className={people.length > 3 ? `${css.names} ${css.smaller}` : css.names}>
        {list.map(({ type, value }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a list's parts have no other identity and never change places.
          if (type === 'literal') return <span key={index}>{value}</span>;
          const person = names[at++];
          if (person) return <bdi key={person.id}>{person.displayName}</bdi>;
          return (
            <button key="others" type="button" className={css.others} onClick={() => setAll(true)}>
              {value}
            </button>
          );
        })}
      </h2>
    </div>
  );
};
