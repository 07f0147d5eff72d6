import type { Operations } from '../platform/http/operation.ts';
import { deleteComment, listComments, postComment } from './operations/comment.ts';
import { decideConsent } from './operations/decide-consent.ts';
import { deleteRecognition } from './operations/delete-recognition.ts';
import { editRecognition } from './operations/edit-recognition.ts';
import { listMembers } from './operations/find-members.ts';
import { listReports, moderateRecognition } from './operations/moderate.ts';
import { postRecognition } from './operations/post-recognition.ts';
import { addReaction, listReactions, removeReaction } from './operations/react.ts';
import { getRecognition, listRecognitions } from './operations/read-wall.ts';
import { reportRecognition } from './operations/report-recognition.ts';
import { getFairness } from './operations/see-fairness.ts';
import { listMyRecognitions } from './operations/see-my-recognitions.ts';

export const recognitionCalls = {
  addReaction,
  decideConsent,
  deleteComment,
  deleteRecognition,
  editRecognition,
  getFairness,
  getRecognition,
  listComments,
  listMembers,
  listMyRecognitions,
  listReactions,
  listRecognitions,
  listReports,
  moderateRecognition,
  postComment,
  postRecognition,
  removeReaction,
  reportRecognition,
} satisfies Operations;
