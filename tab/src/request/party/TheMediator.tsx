import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { chatWith } from '../../client/reach.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { Block } from '../path/Block.tsx';
import { Said } from '../voices/Said.tsx';
import css from './TheMediator.module.css';

/** Who would listen, what they do and do not do, and what they tell everybody first. */
export const TheMediator = ({ mediator, disclosures }: { mediator: Person; disclosures: readonly string[] }) => {
  const t = useText('party');
  const [notOpened, setNotOpened] = useState(false);
  const name = mediator.displayName;
  const write = async () => {
    const opened = await chatWith([mediator.id], '').catch(() => 'not-supported' as const);
    setNotOpened(opened === 'not-supported');
  };
  return (
    <Block title={t('mediator.title')}>
      <div className={css.person}>
        <PersonFace person={mediator} size={48} />
        <div className={css.words}>
          <bdi className={css.name}>{name}</bdi>
          <p className={css.does}>{t('mediator.does')}</p>
          <div>
            <Button onClick={write}>{t('mediator.write', { name })}</Button>
          </div>
          <p role="status" className={css.status}>
            {notOpened && t('mediator.notOpened', { name })}
          </p>
        </div>
      </div>
      {disclosures.length > 0 && (
        <div className={css.disclosed}>
          <h3 className={css.title}>{t('disclosed.title', { name })}</h3>
          {disclosures.map((text) => (
            <Said key={text}>{text}</Said>
          ))}
          <p className={css.does}>{t('disclosed.note')}</p>
        </div>
      )}
    </Block>
  );
};
