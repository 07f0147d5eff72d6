import type { Needs } from '@common-ground/api/contract/shapes/hearing.ts';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import css from './OwnNeeds.module.css';

const asked = ['language', 'timeZone', 'supportPerson', 'accessibility'] as const;

/** What the person said that they need; the mediator is the one to tell when it changes. */
export const OwnNeeds = ({ needs, mediator }: { needs: Needs | undefined; mediator: string }) => {
  const t = useText('party');
  const words = useText('request');
  const given = asked.flatMap((name) => (needs?.[name] ? [[name, needs[name]] as const] : []));
  return (
    <Block title={words('needs.title')} why={t(given.length > 0 ? 'needs.seen' : 'needs.none', { name: mediator })}>
      {given.length > 0 && (
        <dl className={css.needs}>
          {given.map(([name, need]) => (
            <div key={name}>
              <dt className={css.what}>{words(`needs.${name}`)}</dt>
              <dd className={css.need} dir="auto">
                {need}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Block>
  );
};
