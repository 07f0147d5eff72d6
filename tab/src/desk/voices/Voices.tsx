import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Heard } from './Heard.tsx';
import { NeutralSummary } from './NeutralSummary.tsx';
import { OtherSide } from './OtherSide.tsx';
import css from './Voices.module.css';

/** Everybody's voice: what is said to all in neutral words, who is asked, and who was heard (M4, M5). */
export const Voices = ({ request }: { request: MediatorView }) => (
  <div className={css.voices}>
    {!request.firstTalk && <NeutralSummary request={request} />}
    <OtherSide request={request} />
    {request.state !== 'accepted' && <Heard request={request} />}
  </div>
);
