import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { useText } from '../../text/text.ts';
import { Names } from '../../ui/Names.tsx';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { voiceOf } from '../steps.ts';
import { Rounds } from './Rounds.tsx';
import { SayBack } from './SayBack.tsx';
import css from './Voice.module.css';

/** One party's account as they handed it in, and beside it what the mediator heard, round by round (M5). */
export const Voice = ({
  requestId,
  person,
  perspective,
}: {
  requestId: string;
  person: Person;
  perspective: Perspective | undefined;
}) => {
  const t = useText('file');
  const name = person.displayName;
  const at = voiceOf(person);
  const title = `${at}-title`;
  return (
    <section id={at} tabIndex={-1} aria-labelledby={title} className={css.voice}>
      <h3 id={title} className={css.name}>
        <PersonFace person={person} size={28} />
        <bdi>{name}</bdi>
      </h3>
      {perspective ? (
        <div className={css.columns}>
          <div className={css.column}>
            <h4 className={css.label}>{t('heard.perspective')}</h4>
            <blockquote className={css.words} dir="auto">
              {perspective.text}
            </blockquote>
            <p className={css.quiet}>
              {perspective.releasedTo.length === 0 ? (
                t('heard.onlyYou')
              ) : (
                <>
                  {t('heard.releasedTo')} <Names people={perspective.releasedTo} max={5} />
                </>
              )}
            </p>
          </div>
          <div className={css.column}>
            <h4 className={css.label}>{t('heard.back')}</h4>
            <Rounds rounds={perspective.reflections} name={name} />
            <SayBack requestId={requestId} perspective={perspective} />
          </div>
        </div>
      ) : (
        <p className={css.quiet}>{t('heard.notYet', { name })}</p>
      )}
    </section>
  );
};
