import { Button } from '@fluentui/react-components';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import css from './Receipt.module.css';

/** The number to say on the phone: in groups, in signs that do not sound alike, and copied with one tap. */
export const Receipt = ({ receipt }: { receipt: string }) => {
  const t = useText('request');
  const copy = async () => {
    if (await copyText(receipt)) announce(t('reach.copied'));
  };
  return (
    <span className={css.receipt}>
      <span>
        {t('follow.receiptLabel')}{' '}
        <bdi className={css.number} dir="ltr">
          {receipt}
        </bdi>
      </span>
      <Button appearance="subtle" size="small" onClick={copy} aria-label={t('follow.receiptCopyName')}>
        {t('follow.receiptCopy')}
      </Button>
    </span>
  );
};
