import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import type { ReadingSection } from '../ui/ReadingSections.tsx';

type Entry = ReadingSection['entries'][number];

const answers = ['observation', 'effect', 'myPart', 'cause', 'need', 'ask', 'commonGround', 'message'] as const;
const safetyAnswers = [
  'riskNow',
  'harassmentOrDiscrimination',
  'threatsOrUnlawful',
  'powerOver',
  'formalProcedure',
  'wantsRuling',
  'payOrContract',
] as const;

/** The requester's words as sections to read. */
export const useFile = (request: MediatorView): ReadingSection[] => {
  const t = useText('desk');
  const format = useFormat();
  const { details, openCommunication: talk, guidelines, safety } = request;

  const said = (label: string, words: string | undefined): Entry[] => (words?.trim() ? [{ label, words }] : []);
  const applied = request.guidelinesInForce.items.filter(({ id }) => guidelines?.appliedIds?.includes(id));
  const { needs } = details ?? {};

  return [
    {
      id: 'safety',
      title: t('file.safety'),
      entries: safetyAnswers.filter((name) => safety[name]).map((name) => ({ words: t(`file.safety.${name}`) })),
    },
    {
      id: 'hope',
      title: t('file.hope'),
      entries: details?.outcomeHopedFor?.trim() ? [{ words: details.outcomeHopedFor }] : [],
      empty: t('file.nothing'),
    },
    {
      id: 'needs',
      title: t('file.needs'),
      entries: [
        ...said(t('file.format'), details?.format && t(`format.${details.format}`)),
        ...said(t('file.language'), needs?.language),
        ...said(t('file.timeZone'), needs?.timeZone),
        ...said(t('file.supportPerson'), needs?.supportPerson),
        ...said(t('file.accessibility'), needs?.accessibility),
      ],
    },
    {
      id: 'talk',
      title: t('file.talk'),
      entries: [
        ...(talk?.skipped ? [{ words: t(`file.talkSkipped.${talk.skipped}`) }] : []),
        ...answers.flatMap((name) => said(t(`file.${name}`), talk?.[name])),
      ],
      empty: t('file.nothing'),
    },
    {
      id: 'attempts',
      title: t('file.attempts'),
      entries: request.attempts.map(({ at, how, outcome }) => ({
        label: t('file.attempt', { how: t(`file.how.${how}`), when: format.dateTime(at) }),
        words: outcome,
      })),
    },
    {
      id: 'guidelines',
      title: t('file.guidelines'),
      entries: [
        ...said(t('file.guidelinesApply'), applied.map(({ title }) => title).join('\n')),
        ...said(t('file.tried'), guidelines?.tried),
        ...said(t('file.whyNotEnough'), guidelines?.whyNotEnough),
      ],
    },
    {
      id: 'information',
      title: t('file.information'),
      entries: request.information.map(({ at, text }) => ({
        label: t('file.informationAt', { when: format.dateTime(at) }),
        words: text,
      })),
    },
    {
      id: 'disclosed',
      title: t('file.disclosed'),
      entries: request.disclosure ? [{ words: request.disclosure.text }] : [],
    },
  ];
};
