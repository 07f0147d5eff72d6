import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { CheckIn } from '@common-ground/api/contract/shapes/hearing.ts';
import { now } from '../../client/clock.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import css from './CheckIns.module.css';
import { ownersIn } from './owners.ts';

/** Whether it holds, by date: what each of them answered, for the mediator alone (M8). */
export const CheckIns = ({ request }: { request: MediatorView }) => {
  const t = useText('agreeing');
  const format = useFormat();
  const takingPart = ownersIn(request);

  /** Whoever takes part, and whoever answered while they did. */
  const peopleOf = ({ answers }: CheckIn) => {
    const known = new Set(takingPart.map(({ id }) => id));
    return [...takingPart, ...answers.map(({ person }) => person).filter(({ id }) => !known.has(id))];
  };
  const stateOf = (checkIn: CheckIn) => {
    if (new Date(checkIn.dueAt) > now()) return 'ahead';
    return request.state === 'follow-up' && checkIn.answers.length < peopleOf(checkIn).length ? 'current' : 'done';
  };

  return (
    <section aria-labelledby="file-check-ins" className={css.checkIns}>
      <h3 id="file-check-ins" className={css.title}>
        {t('checkIns')}
      </h3>
      <p className={css.quiet}>{t('checkIns.lead')}</p>
      <Timeline
        label={t('checkIns')}
        moments={request.checkIns.map((checkIn) => {
          const state = stateOf(checkIn);
          return {
            id: String(checkIn.n),
            state,
            title: t('checkIn.n', { n: checkIn.n, date: format.date(checkIn.dueAt) }),
            detail:
              state === 'ahead' ? (
                t('checkIn.ahead')
              ) : (
                <ul className={css.answers}>
                  {peopleOf(checkIn).map((person) => {
                    const answer = checkIn.answers.find((one) => one.person.id === person.id);
                    return (
                      <li key={person.id} className={css.answer}>
                        <PersonFace person={person} size={24} />
                        <div className={css.said}>
                          <p className={css.who}>
                            <bdi className={css.name}>{person.displayName}</bdi>
                            {answer && <span className={css.quiet}>{format.dateTime(answer.at)}</span>}
                          </p>
                          <p className={answer && css.words}>
                            {answer
                              ? t(`checkIn.${answer.holding}`)
                              : t(request.state === 'follow-up' ? 'checkIn.silent' : 'checkIn.never')}
                          </p>
                          {answer?.worse && <p className={css.worse}>{t('checkIn.worse')}</p>}
                          {answer?.text && (
                            <p dir="auto" className={css.words}>
                              {answer.text}
                            </p>
                          )}
                        </div>
                      </li>
                    );
                  })}
                </ul>
              ),
          };
        })}
      />
    </section>
  );
};
