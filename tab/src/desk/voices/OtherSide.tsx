import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../../text/text.ts';
import { Section } from '../Section.tsx';
import { otherSide } from '../steps.ts';
import { OtherParty } from './OtherParty.tsx';
import css from './OtherSide.module.css';

/** Why nobody can be invited yet, in the order in which it is cleared. */
const waitsFor = ({ summary, asksToGoOn }: MediatorView) => {
  if (summary.text === '') return 'others.afterSummary';
  if (!summary.released) return 'others.afterRelease';
  return asksToGoOn ? 'others.afterGoOn' : undefined;
};

/** Each other party, how far they have come and what they need (M4). */
export const OtherSide = ({ request }: { request: MediatorView }) => {
  const t = useText('file');
  const { parties, requester, state } = request;
  const name = requester.displayName;
  const waits = state === 'accepted' || state === 'hearing' ? waitsFor(request) : undefined;
  if (parties.length === 0)
    return (
      <Section id={otherSide} title={t('others.title')}>
        <p>{t('others.none', { name })}</p>
      </Section>
    );
  return (
    <Section id={otherSide} title={t('others.title')} lead={waits && t(waits, { name })}>
      <ul className={css.people}>
        {parties.map((party) => (
          <li key={party.person.id}>
            <OtherParty request={request} party={party} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
