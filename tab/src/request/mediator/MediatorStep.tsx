import type { Details } from '@common-ground/api/contract/shapes/conflict.ts';
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { WordsField } from '../../ui/WordsField.tsx';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import type { Draft, Saver } from '../saving/draft.ts';
import { MediatorList } from './MediatorList.tsx';
import { Needs } from './Needs.tsx';
import { OtherParties } from './OtherParties.tsx';
import { SeverityQuestions } from './SeverityQuestions.tsx';

const formats = ['separate', 'video', 'written'] as const;

/** Step 3 (C5, C6): who it is about, what is hoped for, how soon, and the mediator. */
export const MediatorStep = ({ draft, saver }: { draft: Draft; saver: Saver }) => {
  const t = useText('request');
  const details = draft.sections.details ?? {};
  const change = (part: Partial<Details>) => saver.edit('details', { ...saver.current().sections.details, ...part });
  return (
    <Screen title={t('mediator.title')} lead={t('mediator.lead')}>
      <OtherParties
        request={draft.request}
        ids={details.otherPartyIds ?? []}
        onChange={(otherPartyIds) => change({ otherPartyIds })}
      />
      <WordsField
        label={t('hope.title')}
        why={t('hope.why')}
        value={details.outcomeHopedFor}
        onChange={(outcomeHopedFor) => change({ outcomeHopedFor })}
      />
      <SeverityQuestions draft={draft} onChange={(severity) => change({ severity })} />
      <Block title={t('format.title')} why={t('format.why')}>
        <RadioGroup
          aria-label={t('format.title')}
          value={details.format ?? 'any'}
          onChange={(_, { value }) => change({ format: formats.find((format) => format === value) })}
        >
          {formats.map((format) => (
            <Radio key={format} value={format} label={t(`format.${format}`)} />
          ))}
          <Radio value="any" label={t('format.any')} />
        </RadioGroup>
      </Block>
      <Needs needs={details.needs ?? {}} onChange={(needs) => change({ needs })} />
      <MediatorList
        requestId={draft.request.id}
        basis={draft.request.details}
        chosenId={details.mediatorId}
        onChoose={(mediatorId) => change({ mediatorId })}
        ruledOutIds={details.ruledOutIds ?? []}
        onRuleOut={(ruledOutIds) =>
          change({
            ruledOutIds,
            ...(details.mediatorId && ruledOutIds.includes(details.mediatorId) && { mediatorId: undefined }),
          })
        }
      />
    </Screen>
  );
};
