/**
 * Every call of the HTTP interface, one row each: its method, its path below `/api`, and the headers it demands.
 * Free of schemas, so that the tab's first chunk carries the table and nothing else; `routes.ts` adds the shapes.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  readonly method: Method;
  readonly path: string;
  /** `Idempotency-Key` is required: a repeat with the same key and body gives the first answer again. */
  readonly once?: true;
  /** `If-Match` is required: the caller says which version it has seen. */
  readonly ifMatch?: true;
  /** Answered without a token. */
  readonly open?: true;
}

const wall = '/teams/:teamId/channels/:channelId';

export const calls = {
  // Everyone
  getHealth: { method: 'GET', path: '/health', open: true },
  getOpenApi: { method: 'GET', path: '/openapi.json' },
  getMe: { method: 'GET', path: '/me' },
  putPreferences: { method: 'PUT', path: '/me/preferences', ifMatch: true },
  listMyRecognitions: { method: 'GET', path: '/me/recognitions' },
  exportMine: { method: 'GET', path: '/me/export' },
  leave: { method: 'POST', path: '/me/leave' },

  // The wall
  listMembers: { method: 'GET', path: `${wall}/members` },
  listRecognitions: { method: 'GET', path: `${wall}/recognitions` },
  postRecognition: { method: 'POST', path: `${wall}/recognitions`, once: true },
  getRecognition: { method: 'GET', path: `${wall}/recognitions/:id` },
  editRecognition: { method: 'PATCH', path: `${wall}/recognitions/:id`, ifMatch: true },
  deleteRecognition: { method: 'DELETE', path: `${wall}/recognitions/:id` },
  decideConsent: { method: 'POST', path: `${wall}/recognitions/:id/consent` },
  listReactions: { method: 'GET', path: `${wall}/recognitions/:id/reactions` },
  addReaction: { method: 'PUT', path: `${wall}/recognitions/:id/reactions/:kind` },
  removeReaction: { method: 'DELETE', path: `${wall}/recognitions/:id/reactions/:kind` },
  listComments: { method: 'GET', path: `${wall}/recognitions/:id/comments` },
  postComment: { method: 'POST', path: `${wall}/recognitions/:id/comments`, once: true },
  deleteComment: { method: 'DELETE', path: `${wall}/recognitions/:id/comments/:commentId` },
  reportRecognition: { method: 'POST', path: `${wall}/recognitions/:id/reports` },
  listReports: { method: 'GET', path: `${wall}/reports` },
  moderateRecognition: { method: 'POST', path: `${wall}/recognitions/:id/moderation` },
  getFairness: { method: 'GET', path: `${wall}/fairness` },
  getPhoto: { method: 'GET', path: '/people/:id/photo' },
  getAddress: { method: 'GET', path: '/people/:id/address' },
  getTeamSettings: { method: 'GET', path: '/teams/:teamId/settings' },
  putTeamSettings: { method: 'PUT', path: '/teams/:teamId/settings', ifMatch: true },
  listGuidelineVersions: { method: 'GET', path: '/teams/:teamId/settings/guidelines' },

  // Conflict requests
  startRequest: { method: 'POST', path: '/requests', once: true },
  listRequests: { method: 'GET', path: '/requests' },
  getRequest: { method: 'GET', path: '/requests/:id' },
  saveRequest: { method: 'PATCH', path: '/requests/:id', ifMatch: true },
  deleteDraft: { method: 'DELETE', path: '/requests/:id' },
  recordAttempt: { method: 'POST', path: '/requests/:id/attempts', once: true },
  listTalkTimes: { method: 'GET', path: '/requests/:id/talk-times' },
  settleDirectly: { method: 'POST', path: '/requests/:id/settle', ifMatch: true },
  listChoosableMediators: { method: 'GET', path: '/requests/:id/mediators' },
  submitRequest: { method: 'POST', path: '/requests/:id/submit', once: true, ifMatch: true },
  chooseMediator: { method: 'POST', path: '/requests/:id/mediator', ifMatch: true },
  addInformation: { method: 'POST', path: '/requests/:id/information', once: true },
  turnIntoFull: { method: 'POST', path: '/requests/:id/full', ifMatch: true },
  withdrawRequest: { method: 'POST', path: '/requests/:id/withdraw', ifMatch: true },
  referRequest: { method: 'POST', path: '/requests/:id/refer', ifMatch: true },
  getDocument: { method: 'GET', path: '/requests/:id/document' },

  // Mediation
  getQueue: { method: 'GET', path: '/queue' },
  declareNeutrality: { method: 'POST', path: '/requests/:id/declaration', ifMatch: true },
  answerDisclosure: { method: 'POST', path: '/requests/:id/declaration/answer', ifMatch: true },
  putSummary: { method: 'PUT', path: '/requests/:id/summary', ifMatch: true },
  releaseSummary: { method: 'POST', path: '/requests/:id/summary/release', ifMatch: true },
  goOn: { method: 'POST', path: '/requests/:id/go-on', ifMatch: true },
  keepGoing: { method: 'POST', path: '/requests/:id/keep-going', ifMatch: true },
  inviteParty: { method: 'POST', path: '/requests/:id/parties/:personId/invitation', ifMatch: true },
  answerInvitation: { method: 'POST', path: '/requests/:id/parties/:personId/invitation/answer', ifMatch: true },
  leaveRequest: { method: 'POST', path: '/requests/:id/leave', ifMatch: true },
  objectToMediator: { method: 'POST', path: '/requests/:id/objection', ifMatch: true },
  getPerspective: { method: 'GET', path: '/requests/:id/perspectives/:personId' },
  putPerspective: { method: 'PUT', path: '/requests/:id/perspectives/:personId', ifMatch: true },
  deletePerspective: { method: 'DELETE', path: '/requests/:id/perspectives/:personId' },
  handInPerspective: { method: 'POST', path: '/requests/:id/perspectives/:personId/hand-in', ifMatch: true },
  releasePerspective: { method: 'POST', path: '/requests/:id/perspectives/:personId/release' },
  putReflection: { method: 'PUT', path: '/requests/:id/perspectives/:personId/reflection', ifMatch: true },
  answerReflection: { method: 'POST', path: '/requests/:id/perspectives/:personId/reflection/answer', ifMatch: true },
  getSessionTimes: { method: 'GET', path: '/requests/:id/session-times' },
  putAgreement: { method: 'PUT', path: '/requests/:id/agreement', ifMatch: true },
  confirmAgreement: { method: 'POST', path: '/requests/:id/agreement/confirmation', ifMatch: true },
  answerCheckIn: { method: 'POST', path: '/requests/:id/check-ins/:n/answer' },
  putCommitment: { method: 'PUT', path: '/requests/:id/commitments/:n', ifMatch: true },
  getNotes: { method: 'GET', path: '/requests/:id/notes' },
  putNotes: { method: 'PUT', path: '/requests/:id/notes', ifMatch: true },
  closeRequest: { method: 'POST', path: '/requests/:id/close', ifMatch: true },
  reopenRequest: { method: 'POST', path: '/requests/:id/reopen', ifMatch: true },
  answerReferral: { method: 'POST', path: '/requests/:id/refer/answer', ifMatch: true },

  // The organisation
  listEffects: { method: 'GET', path: '/effects' },
  replayEffect: { method: 'POST', path: '/effects/:id/replay' },
  listMediators: { method: 'GET', path: '/mediators' },
  putMediator: { method: 'PUT', path: '/mediators/:personId' },
  removeMediator: { method: 'DELETE', path: '/mediators/:personId' },
  putMyMediator: { method: 'PUT', path: '/me/mediator', ifMatch: true },
  getOrganisationSettings: { method: 'GET', path: '/organisation/settings' },
  putOrganisationSettings: { method: 'PUT', path: '/organisation/settings', ifMatch: true },
  listHolds: { method: 'GET', path: '/organisation/holds' },
  stopClock: { method: 'POST', path: '/organisation/holds' },
  startClock: { method: 'DELETE', path: '/organisation/holds/:receipt' },
  getInstallation: { method: 'GET', path: '/organisation/installation' },
  getListsRebuild: { method: 'GET', path: '/organisation/lists/rebuild' },
  rebuildLists: { method: 'POST', path: '/organisation/lists/rebuild' },
  getFigures: { method: 'GET', path: '/organisation/figures' },
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof calls;

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters in a call's path, by name. */
export type ParamsOf<Name extends CallName> = { readonly [P in Names<(typeof calls)[Name]['path']>]: string };

/** Fills a call's path with percent-encoded parameters: `pathOf('getRequest', {id})` gives `/requests/…`. */
export const pathOf = <Name extends CallName>(name: Name, params: ParamsOf<Name>): string =>
  calls[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent((params as Record<string, string>)[key] ?? ''),
  );
