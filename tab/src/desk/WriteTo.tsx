import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { chatWith } from '../client/reach.ts';
import { useText } from '../text/text.ts';

/** Opens a Teams chat with these people, or says plainly that this client can't. */
export const WriteTo = ({
  people,
  label,
  primary = false,
  small = false,
}: {
  people: readonly Person[];
  label: string;
  primary?: boolean;
  small?: boolean;
}) => {
  const t = useText('file');
  const [unsupported, setUnsupported] = useState(false);
  const write = async () => {
    const ids = people.map(({ id }) => id);
    const opened = await chatWith(ids, '').catch(() => 'not-supported' as const);
    setUnsupported(opened === 'not-supported');
  };
  return (
    <div>
      <Button appearance={primary ? 'primary' : 'secondary'} size={small ? 'small' : 'medium'} onClick={write}>
        {label}
      </Button>
      {unsupported && <p role="status">{t('write.notSupported')}</p>}
    </div>
  );
};
