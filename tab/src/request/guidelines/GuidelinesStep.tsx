import type { GuidelinesStep as Words } from '@common-ground/api/contract/shapes/conflict.ts';
import { Checkbox } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { WordsField } from '../../ui/WordsField.tsx';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import type { Draft, Saver } from '../saving/draft.ts';
import css from './GuidelinesStep.module.css';

/** Step 2 (C4): the team's guidelines as they were when the request began; everything is optional. */
export const GuidelinesStep = ({ draft, saver }: { draft: Draft; saver: Saver }) => {
  const t = useText('request');
  const { version, items } = draft.request.guidelinesInForce;
  const words = draft.sections.guidelines ?? {};
  const applied = words.appliedIds ?? [];
  const change = (part: Partial<Words>) =>
    saver.edit('guidelines', { ...saver.current().sections.guidelines, version, ...part });
  return (
    <Screen title={t('guidelines.title')} lead={t('guidelines.lead')}>
      {items.length === 0 ? (
        <p>{t('guidelines.none')}</p>
      ) : (
        <Block title={t('guidelines.apply')} why={t('guidelines.apply.why')}>
          <ol className={css.list}>
            {items.map(({ id, title, text }) => (
              <li key={id} className={css.guideline}>
                <Checkbox
                  checked={applied.includes(id)}
                  onChange={(_, { checked }) =>
                    change({ appliedIds: checked ? [...applied, id] : applied.filter((other) => other !== id) })
                  }
                  label={
                    <span className={css.label}>
                      <span className={css.title}>{title}</span>
                      <span>{text}</span>
                    </span>
                  }
                />
              </li>
            ))}
          </ol>
          <p className={css.version}>{t('guidelines.version', { version })}</p>
        </Block>
      )}
      <WordsField
        label={t('guidelines.tried')}
        why={t('guidelines.tried.why')}
        value={words.tried}
        onChange={(tried) => change({ tried })}
        optional
      />
      <WordsField
        label={t('guidelines.whyNotEnough')}
        why={t('guidelines.whyNotEnough.why')}
        value={words.whyNotEnough}
        onChange={(whyNotEnough) => change({ whyNotEnough })}
        optional
      />
    </Screen>
  );
};
