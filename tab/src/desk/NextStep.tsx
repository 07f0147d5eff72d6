import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { now } from '../client/clock.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import css from './NextStep.module.css';
import { nextStep, type Spot, stepOf, waysOut } from './steps.ts';
import { WriteTo } from './WriteTo.tsx';

/** What comes next, in a sentence, with one button that leads there. */
export const NextStep = ({ request, onGo }: { request: MediatorView; onGo: (spot: Spot) => void }) => {
  const t = useText('file');
  const format = useFormat();
  const { requester, promisedBy, referral } = request;
  const name = requester.displayName;
  if (request.state === 'closed') return <Closed request={request} onGo={onGo} />;
  const { says, who, spot, isMine, at } = stepOf(request, now());
  const values = {
    name,
    who: format.list(who.map(({ displayName }) => displayName)),
    when: at ? format.date(at) : '',
  };
  const late = promisedBy !== undefined && new Date(promisedBy) < now();
  return (
    <section
      id={nextStep}
      tabIndex={-1}
      className={`${css.banner} ${isMine ? css.mine : ''}`}
      aria-labelledby="next-step"
    >
      <h2 id="next-step" className={css.what}>
        {t('next.title')}
      </h2>
      <div aria-live="polite">
        <p className={css.title}>{t(`next.${says}`, values)}</p>
        <p>{t(`next.${says}Text`, values)}</p>
      </div>
      {promisedBy && (
        <p className={late ? css.late : css.quiet}>
          {t(late ? 'next.overdue' : 'next.promised', { by: format.dateTime(promisedBy) })}
        </p>
      )}
      {referral?.answer === 'waiting' && (
        <p className={css.quiet}>
          {referral.contact
            ? t('next.referral', { name, contact: referral.contact.name })
            : t('next.referralOpen', { name })}
        </p>
      )}
      {says === 'talk' && <WriteTo people={who} label={t('write.to', { name })} primary />}
      {spot && says !== 'talk' && says !== 'none' && (
        <div>
          <Button appearance={isMine ? 'primary' : 'secondary'} onClick={() => onGo(spot)}>
            {t(`next.${says}Do`)}
          </Button>
        </div>
      )}
    </section>
  );
};

const Closed = ({ request, onGo }: { request: MediatorView; onGo: (spot: Spot) => void }) => {
  const t = useText('file');
  return (
    <section id={nextStep} tabIndex={-1} className={css.banner} aria-label={t('next.title')}>
      <p className={css.title}>{t(`next.closed.${request.outcome ?? 'ended'}`)}</p>
      {request.can.reopen && (
        <>
          <p>{t('next.closedReopen')}</p>
          <div>
            <Button onClick={() => onGo({ view: 'overview', at: waysOut })}>{t('next.closedDo')}</Button>
          </div>
        </>
      )}
    </section>
  );
};
