import { Agreement } from './Agreement.tsx';
import { CheckIns } from './CheckIns.tsx';
import type { Shared } from './shared.ts';
import { isWritten } from './standing.ts';

/** What was agreed and whether it holds, for whoever takes part. */
export const Agreed = ({ request }: { request: Shared }) => {
  const { agreement } = request;
  return (
    <>
      <CheckIns request={request} />
      {isWritten(agreement) && <Agreement request={request} agreement={agreement} />}
    </>
  );
};
