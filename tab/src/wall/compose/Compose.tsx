import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useQuery } from '@tanstack/react-query';
import { useContext, useRef, useState } from 'react';
import { queryOf } from '../../client/queries.ts';
import { useHost } from '../../host/context.tsx';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { useMediaWidth } from '../../ui/useMediaWidth.ts';
import { TheWall } from '../TheWall.ts';
import { useTeamSettings } from '../useTeamSettings.ts';
import css from './Compose.module.css';
import { isEmptyDraft, missingIn, type Part } from './draft.ts';
import { Form } from './Form.tsx';
import { Preview } from './Preview.tsx';
import { previewOf } from './preview.ts';
import { refusedPart } from './refused.ts';
import { useDraft } from './useDraft.ts';
import { usePost } from './usePost.ts';

/** From this width the preview stands beside the form. */
const besideFrom = 720;

/** Writing a recognition, with the card as it will be. Closing keeps the words; so does everything that goes wrong. */
export default function Compose({
  open,
  onClose,
  onOpen,
  onPosted,
}: {
  open: boolean;
  onClose: () => void;
  onOpen: () => void;
  /** `quietly` when not all of it is on the wall. */
  onPosted: (quietly: boolean) => void;
}) {
  const t = useText('compose');
  const shell = useText('shell');
  const { userId } = useHost();
  const { params } = useContext(TheWall);
  const { draft, edit, clear, sent, stored, unkept } = useDraft(userId, params.channelId);
  const { post, posting, problem, forget } = usePost();
  const [asked, setAsked] = useState(false);
  const sending = useRef(false);
  const [page, setPage] = useState<'write' | 'preview'>('write');
  const [measured, width] = useMediaWidth<HTMLDivElement>();
  const settings = useTeamSettings();
  const me = useQuery(queryOf('getMe', {}));

  const beside = width >= besideFrom;
  const missing = missingIn(draft);
  const values = settings.data?.values ?? [];
  const shown = previewOf(draft, values, me.data);
  const refused = refusedPart(problem);

  /** Once the dialog has gone, its words are on this device: a reload in the same breath finds them. */
  const leave = async () => {
    await stored();
    onClose();
  };

  const send = async () => {
    // The second click of two comes while the first is still leaving.
    if (sending.current) return;
    setAsked(true);
    if (missing.length > 0) {
      setPage('write');
      return;
    }
    sending.current = true;
    await leave();
    const posted = await post(draft, { ...shown, id: crypto.randomUUID() });
    sending.current = false;
    if (!posted) {
      setPage('write');
      onOpen();
      return;
    }
    setAsked(false);
    sent(draft);
    const quietly = posted.visibility !== 'wall' || posted.recipients.length < draft.recipients.length;
    announce(t(quietly ? 'postedQuietly' : 'posted'));
    onPosted(quietly);
  };

  const wrong = (part: Part): string | undefined => {
    if (refused === part) return explain(problem, shell).text;
    // What is too long says so itself, with its count.
    return asked && part !== 'effect' && missing.includes(part) ? t(`missing.${part}`) : undefined;
  };

  const form = (
    <Form
      draft={draft}
      values={values}
      onEdit={(change) => {
        forget();
        edit(change);
      }}
      wrong={wrong}
    />
  );
  const preview = <Preview draft={draft} card={shown} />;

  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && void leave()}>
      <DialogSurface className={css.surface}>
        <DialogBody className={css.dialog}>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label={t('close')}
                icon={<DismissRegular />}
                onClick={() => void leave()}
              />
            }
          >
            {t(draft.kind === 'achievement' ? 'titleAchievement' : 'title')}
          </DialogTitle>
          <DialogContent ref={measured} className={css.content}>
            {problem !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>
                  {t('notPosted')} {refused ? '' : explain(problem, shell).text}
                </MessageBarBody>
              </MessageBar>
            )}
            {settings.isError && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{explain(settings.error, shell).text}</MessageBarBody>
              </MessageBar>
            )}
            {beside ? (
              <div className={css.beside}>
                {form}
                {preview}
              </div>
            ) : (
              <>
                <TabList
                  selectedValue={page}
                  onTabSelect={(_, { value }) => setPage(value === 'preview' ? 'preview' : 'write')}
                >
                  <Tab value="write">{t('write')}</Tab>
                  <Tab value="preview">{t('preview')}</Tab>
                </TabList>
                {page === 'write' ? form : preview}
              </>
            )}
          </DialogContent>
          <DialogActions fluid className={css.actions}>
            <span className={css.kept}>{!isEmptyDraft(draft) && t(unkept ? 'notKept' : 'kept')}</span>
            <Button appearance="subtle" disabledFocusable={isEmptyDraft(draft)} onClick={clear}>
              {t('clear')}
            </Button>
            <Button appearance="primary" disabled={posting} onClick={() => void send()}>
              {t(posting ? 'posting' : draft.kind === 'achievement' ? 'postAchievement' : 'post')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
