import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { callForFile } from '../../client/call.ts';
import { queryOf } from '../../client/queries.ts';
import { copyText } from '../../host/copyText.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Chip } from '../Chip.tsx';
import { isMine, isPart } from '../saving/door.ts';
import css from './DocumentPage.module.css';
import { keepFile } from './keepFile.ts';

/**
 * The request on paper (C9): shown as it prints. Printing and saving are the browser's; a phone's Teams that has
 * neither still shows every word. The page runs no script of its own, and nothing of it is kept after leaving.
 */
const DocumentPage = () => {
  const t = useText('request');
  const { id = '' } = useParams<{ id: string }>();
  const [, navigate] = useLocation();
  const { locale } = useLanguage();
  const sheet = useRef<HTMLIFrameElement>(null);
  const [kept, setKept] = useState<boolean>();
  const { data: request } = useQuery(queryOf('getRequest', { params: { id } }));
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['getDocument', id, locale],
    queryFn: async ({ signal }) =>
      (await callForFile('getDocument', { params: { id }, query: { language: locale }, signal })).text(),
    gcTime: 0,
    staleTime: 0,
  });
  const receipt = request && 'receipt' in request ? request.receipt : undefined;
  const save = async () => data && setKept(await keepFile(`common-ground${receipt ? `-${receipt}` : ''}.html`, data));
  const copy = async () => {
    const shown = sheet.current?.contentDocument;
    const selected = shown?.getSelection();
    if (!shown || !selected) return;
    // As a person would select it: with its lines.
    selected.selectAllChildren(shown.body);
    const words = selected.toString();
    selected.removeAllRanges();
    if (words && (await copyText(words))) announce(t('reach.copied'));
  };
  return (
    <main className={css.page}>
      <h1 className={css.title}>{t('document.title')}</h1>
      <div className={css.bar}>
        {request && (isMine(request) || isPart(request)) && <Chip request={request} />}
        {data && (
          <>
            <Button appearance="primary" onClick={() => sheet.current?.contentWindow?.print()}>
              {t('document.print')}
            </Button>
            <Button onClick={save}>{t('document.save')}</Button>
            <Button onClick={copy}>{t('document.copy')}</Button>
          </>
        )}
        <Button appearance="subtle" onClick={() => navigate(`/requests/${id}`)}>
          {t('document.back')}
        </Button>
      </div>
      <p className={css.note} role="status">
        {t(kept === false ? 'document.notKept' : 'document.note')}
      </p>
      {isPending && <PageSkeleton rows={4} />}
      {error && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data && (
        <iframe
          ref={sheet}
          className={css.sheet}
          title={t('document.title')}
          srcDoc={data}
          // Its own words only: no script, no form, no way out. Printing needs the same origin and the print dialog.
          sandbox="allow-same-origin allow-modals"
        />
      )}
    </main>
  );
};

export default DocumentPage;
