import type { Value } from '@common-ground/api/contract/shapes/organisation.ts';
import { useText } from '../text/text.ts';
import { ValuePicture } from '../ui/ValuePicture.tsx';
import css from './Together.module.css';

/** What the team recognises people for, and when each value fits. */
export const Values = ({ values }: { values: readonly Value[] }) => {
  const t = useText('together');
  return (
    <ul className={css.values}>
      {values.map(({ id, name, criterion, example, picture, colour }) => (
        <li key={id} className={css.value}>
          <ValuePicture picture={picture} tile={colour} />
          <div className={css.words} dir="auto">
            <h3 className={css.name}>{name}</h3>
            {criterion && <p>{criterion}</p>}
            {example && <p className={css.quiet}>{t('example', { example })}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
};
