import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../../text/text.ts';
import { Section } from '../Section.tsx';
import css from './Heard.module.css';
import { Voice } from './Voice.tsx';

/** Each perspective with what the mediator said back beside it (M5). */
export const Heard = ({ request }: { request: MediatorView }) => {
  const t = useText('file');
  const { requester, parties, perspectives } = request;
  const takingPart = parties.filter(({ standing }) => standing === 'taking-part').map(({ person }) => person);
  return (
    <Section id="file-heard" title={t('heard.title')} lead={t('heard.lead')}>
      <div className={css.people}>
        {[requester, ...takingPart].map((person) => (
          <Voice
            key={person.id}
            requestId={request.id}
            person={person}
            perspective={perspectives.find(({ author }) => author.id === person.id)}
          />
        ))}
      </div>
    </Section>
  );
};
