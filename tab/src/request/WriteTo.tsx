import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { chatWith } from '../client/reach.ts';
import { useText } from '../text/text.ts';

/** Opens the Teams chat with somebody, or says that this client can't. */
export const WriteTo = ({ person }: { person: Person }) => {
  const t = useText('request');
  const [said, say] = useState(false);
  const write = async () => {
    const opened = await chatWith([person.id], '').catch(() => 'not-supported' as const);
    say(opened === 'not-supported');
  };
  return (
    <>
      <Button onClick={write}>{t('follow.writeTo', { name: person.displayName })}</Button>
      {said && <p role="status">{t('reach.notSupported')}</p>}
    </>
  );
};
