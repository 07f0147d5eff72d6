import type { Operations } from '../platform/http/operation.ts';
import { addInformation } from './operations/add-information.ts';
import { confirmAgreement, putAgreement } from './operations/agreement/agree.ts';
import { closeRequest, reopenRequest } from './operations/agreement/close.ts';
import { answerCheckIn, putCommitment } from './operations/agreement/follow-up.ts';
import { getNotes, putNotes } from './operations/agreement/keep-notes.ts';
import { answerReferral } from './operations/agreement/refer.ts';
import { getSessionTimes } from './operations/agreement/see-session-times.ts';
import { answerDisclosure } from './operations/answer-disclosure.ts';
import { chooseMediator } from './operations/choose-mediator.ts';
import { declareNeutrality } from './operations/declare-neutrality.ts';
import { deleteDraft } from './operations/delete-draft.ts';
import { getDocument } from './operations/get-document.ts';
import { keepGoing } from './operations/keep-going.ts';
import { recordAttempt } from './operations/record-attempt.ts';
import { referRequest } from './operations/refer-request.ts';
import { saveRequest } from './operations/save-request.ts';
import { listChoosableMediators } from './operations/see-mediators.ts';
import { getQueue } from './operations/see-queue.ts';
import { getRequest, listRequests } from './operations/see-requests.ts';
import { listTalkTimes } from './operations/see-talk-times.ts';
import { settleDirectly } from './operations/settle-directly.ts';
import { startRequest } from './operations/start-request.ts';
import { submitRequest } from './operations/submit-request.ts';
import { turnIntoFull } from './operations/turn-into-full.ts';
import { answerInvitation, leaveRequest, objectToMediator } from './operations/voices/answer-invitation.ts';
import { inviteParty } from './operations/voices/invite-party.ts';
import { answerReflection, putReflection } from './operations/voices/reflect.ts';
import { releasePerspective } from './operations/voices/release-perspective.ts';
import { getPerspective } from './operations/voices/see-perspective.ts';
import { goOn, putSummary, releaseSummary } from './operations/voices/summarise.ts';
import { deletePerspective, handInPerspective, putPerspective } from './operations/voices/write-perspective.ts';
import { withdrawRequest } from './operations/withdraw-request.ts';

export const conflictCalls = {
  addInformation,
  answerCheckIn,
  answerDisclosure,
  answerInvitation,
  answerReferral,
  answerReflection,
  chooseMediator,
  closeRequest,
  confirmAgreement,
  declareNeutrality,
  deleteDraft,
  deletePerspective,
  getNotes,
  getPerspective,
  getDocument,
  getQueue,
  getRequest,
  getSessionTimes,
  goOn,
  keepGoing,
  handInPerspective,
  inviteParty,
  leaveRequest,
  listChoosableMediators,
  listRequests,
  listTalkTimes,
  objectToMediator,
  putAgreement,
  putCommitment,
  putNotes,
  putPerspective,
  putReflection,
  putSummary,
  recordAttempt,
  referRequest,
  releasePerspective,
  releaseSummary,
  reopenRequest,
  saveRequest,
  settleDirectly,
  startRequest,
  submitRequest,
  turnIntoFull,
  withdrawRequest,
} satisfies Operations;
