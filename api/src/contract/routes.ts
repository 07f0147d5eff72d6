import { z } from 'zod';
import { type Call, type CallName, calls } from './calls.ts';
import type { ErrorCode } from './errors.ts';
import { pageOf, pageQuery } from './shapes/common.ts';
import * as conflict from './shapes/conflict.ts';
import * as views from './shapes/conflict-views.ts';
import * as hearing from './shapes/hearing.ts';
import * as mediation from './shapes/mediation.ts';
import * as mine from './shapes/mine.ts';
import * as organisation from './shapes/organisation.ts';
import * as people from './shapes/people.ts';
import * as recognition from './shapes/recognition.ts';

/** What a call takes and gives; `status` is that of its success, 200 where none is named, 204 where there is no reply. */
export interface Shape {
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply?: z.ZodType;
  /** The media type of a reply that is not JSON. */
  readonly file?: 'text/html' | 'image/*';
  readonly status?: 200 | 201 | 204;
  /** The rules (422, 409) it may answer with, beside those that every call shares. */
  readonly errors?: readonly ErrorCode[];
}

const noQuery = z.strictObject({});
const anyBody = z.looseObject({});

const writtenErrors = ['message-blank', 'message-too-long', 'unknown-value'] as const;
const written = ['move-not-allowed', 'message-blank', 'text-too-long'] as const;
const moved = { reply: views.RequestView, errors: ['move-not-allowed'] } as const satisfies Shape;

const shapes = {
  getHealth: {
    reply: z.strictObject({
      status: z.enum(['ok', 'down']),
      version: z.string(),
      checks: z.strictObject({ tables: z.enum(['ok', 'down']), queue: z.enum(['ok', 'down']) }),
    }),
  },
  getOpenApi: { reply: anyBody },
  getMe: { reply: people.Me },
  putPreferences: { body: people.NewPreferences, reply: people.Preferences, errors: ['unknown-time-zone'] },
  listMyRecognitions: {
    query: z.strictObject({ ...pageQuery, direction: z.enum(['received', 'given', 'awaiting-consent']) }),
    reply: pageOf(recognition.Recognition),
  },
  exportMine: { reply: mine.Export },
  leave: { body: mine.Leaving, status: 204 },

  listMembers: {
    query: z.strictObject({ ...pageQuery, search: z.string().max(200).optional() }),
    reply: pageOf(people.Member),
  },
  listRecognitions: { query: recognition.WallQuery, reply: pageOf(recognition.Recognition) },
  postRecognition: {
    body: recognition.NewRecognition,
    reply: recognition.Recognition,
    status: 201,
    errors: [
      ...writtenErrors,
      'cannot-recognise-yourself',
      'not-a-member',
      'no-recipient',
      'too-many-recipients',
      'duplicate-recipient',
    ],
  },
  getRecognition: { reply: recognition.Recognition },
  editRecognition: { body: recognition.EditedRecognition, reply: recognition.Recognition, errors: [...writtenErrors] },
  deleteRecognition: { status: 204 },
  decideConsent: { body: recognition.Consent, status: 204 },
  listReactions: { query: z.strictObject(pageQuery), reply: pageOf(recognition.Reactor) },
  addReaction: { reply: recognition.Reactions },
  removeReaction: { reply: recognition.Reactions },
  listComments: { query: z.strictObject(pageQuery), reply: pageOf(recognition.Comment) },
  postComment: {
    body: recognition.NewComment,
    reply: recognition.Comment,
    status: 201,
    errors: ['message-blank', 'message-too-long'],
  },
  deleteComment: { status: 204 },
  reportRecognition: { body: recognition.NewReport, reply: recognition.Reported, errors: ['message-too-long'] },
  listReports: { query: recognition.ReportsQuery, reply: pageOf(recognition.ReportedCard) },
  moderateRecognition: {
    body: recognition.Moderation,
    reply: recognition.ReportedCard,
    errors: ['message-too-long'],
  },
  getFairness: { reply: recognition.Fairness },
  getPhoto: { file: 'image/*' },
  getAddress: { reply: people.Address },
  getTeamSettings: { query: organisation.TeamSettingsQuery, reply: organisation.TeamSettings },
  listGuidelineVersions: {
    query: organisation.GuidelineVersionsQuery,
    reply: pageOf(organisation.GuidelineVersion),
  },
  putTeamSettings: { body: organisation.NewTeamSettings, reply: organisation.TeamSettings, errors: ['rule-broken'] },

  startRequest: {
    body: conflict.NewRequest,
    reply: views.RequestView,
    status: 201,
    errors: ['safety-choice-missing'],
  },
  listRequests: { query: views.RequestListQuery, reply: pageOf(views.RequestListItem) },
  getRequest: { reply: views.RequestView },
  saveRequest: {
    ...moved,
    body: conflict.SavedSections,
    errors: ['move-not-allowed', 'text-too-long', 'safety-choice-missing'],
  },
  deleteDraft: { status: 204, errors: ['move-not-allowed'] },
  recordAttempt: {
    body: conflict.NewAttempt,
    reply: conflict.Attempt,
    status: 201,
    errors: ['attempt-still-to-come', 'move-not-allowed', 'text-too-long', 'rule-broken'],
  },
  listTalkTimes: {
    query: conflict.TalkTimesQuery,
    reply: conflict.TalkTimes,
    errors: ['unknown-person', 'unknown-time-zone'],
  },
  settleDirectly: { ...moved, body: conflict.Settlement, errors: ['move-not-allowed', 'text-too-long'] },
  listChoosableMediators: { reply: views.ChoosableMediators },
  submitRequest: {
    body: conflict.Submission,
    reply: views.RequestView,
    errors: [
      'move-not-allowed',
      'step-missing',
      'consent-missing',
      'safety-choice-missing',
      'unknown-guideline',
      'too-many-parties',
      'party-is-requester',
      'unknown-person',
      'too-many-open-requests',
      'text-too-long',
      'mediator-not-neutral',
      'mediator-not-available',
    ],
  },
  chooseMediator: {
    body: conflict.MediatorChoice,
    reply: views.RequestView,
    errors: ['move-not-allowed', 'mediator-not-neutral', 'mediator-not-available'],
  },
  addInformation: {
    body: conflict.NewInformation,
    reply: conflict.Information,
    status: 201,
    errors: ['move-not-allowed', 'message-blank', 'text-too-long', 'rule-broken'],
  },
  turnIntoFull: {
    ...moved,
    body: conflict.FullRequest,
    errors: ['move-not-allowed', 'safety-choice-missing', 'step-missing'],
  },
  withdrawRequest: moved,
  referRequest: {
    body: conflict.NewReferral,
    reply: views.RequestView,
    errors: ['move-not-allowed', 'rule-broken', 'message-blank', 'text-too-long'],
  },
  getDocument: { query: views.DocumentQuery, file: 'text/html' },

  getQueue: { query: mediation.QueueQuery, reply: pageOf(mediation.QueueItem) },
  declareNeutrality: {
    ...moved,
    body: mediation.Declaration,
    errors: ['move-not-allowed', 'message-blank', 'text-too-long'],
  },
  answerDisclosure: { ...moved, body: mediation.DisclosureAnswer },
  putSummary: { body: hearing.NewSummary, reply: hearing.Summary, errors: [...written] },
  releaseSummary: moved,
  goOn: moved,
  keepGoing: moved,
  inviteParty: { ...moved, errors: ['move-not-allowed', 'unknown-person'] },
  answerInvitation: { ...moved, body: hearing.InvitationAnswer },
  leaveRequest: { status: 204, errors: ['move-not-allowed'] },
  objectToMediator: moved,
  getPerspective: { reply: hearing.Perspective },
  putPerspective: { body: hearing.NewPerspective, reply: hearing.Perspective, errors: [...written] },
  deletePerspective: { status: 204 },
  handInPerspective: { reply: hearing.Perspective, errors: ['move-not-allowed', 'message-blank'] },
  releasePerspective: {
    body: hearing.Release,
    reply: hearing.Perspective,
    errors: ['move-not-allowed', 'not-taking-part'],
  },
  putReflection: { body: hearing.NewReflection, reply: hearing.Perspective, errors: [...written, 'rule-broken'] },
  answerReflection: { body: hearing.ReflectionAnswer, reply: hearing.Perspective, errors: [...written] },
  getSessionTimes: { query: hearing.SessionTimesQuery, reply: hearing.SessionTimes, errors: ['move-not-allowed'] },
  putAgreement: {
    body: hearing.NewAgreement,
    reply: hearing.Agreement,
    errors: [...written, 'step-missing', 'too-many-commitments', 'not-taking-part', 'due-in-the-past', 'due-too-far'],
  },
  confirmAgreement: moved,
  answerCheckIn: {
    body: hearing.CheckInAnswer,
    reply: hearing.CheckInAnswered,
    errors: ['move-not-allowed', 'text-too-long'],
  },
  putCommitment: { body: hearing.CommitmentMark, reply: hearing.Agreement, errors: ['move-not-allowed'] },
  getNotes: { reply: hearing.Notes },
  putNotes: { body: hearing.NewNotes, reply: hearing.Notes, errors: ['move-not-allowed', 'text-too-long'] },
  closeRequest: { ...moved, body: hearing.Closing },
  reopenRequest: moved,
  answerReferral: { ...moved, body: hearing.ReferralAnswer },

  listEffects: {
    query: z.strictObject({ ...pageQuery, state: z.enum(['parked']).default('parked') }),
    reply: pageOf(organisation.ParkedEffect),
  },
  replayEffect: { status: 204 },
  listMediators: { reply: z.strictObject({ items: z.array(organisation.Mediator), nextCursor: z.null() }) },
  putMediator: {
    body: organisation.NewMediator,
    reply: organisation.Mediator,
    errors: ['unknown-person', 'unknown-time-zone', 'no-working-time'],
  },
  removeMediator: { status: 204 },
  putMyMediator: {
    body: organisation.MyMediator,
    reply: organisation.Mediator,
    errors: ['unknown-time-zone', 'no-working-time'],
  },
  getOrganisationSettings: { reply: organisation.OrganisationSettings },
  putOrganisationSettings: { body: organisation.NewOrganisationSettings, reply: organisation.OrganisationSettings },
  listHolds: { query: z.strictObject(pageQuery), reply: pageOf(organisation.Hold) },
  stopClock: {
    body: organisation.NewHold,
    reply: organisation.Hold,
    status: 201,
    errors: ['not-a-receipt', 'already-stopped', 'message-blank'],
  },
  startClock: { status: 204 },
  getInstallation: { reply: organisation.Installation },
  getListsRebuild: { reply: organisation.ListsRebuild },
  rebuildLists: { reply: organisation.ListsRebuild },
  getFigures: { reply: organisation.Figures },
} as const satisfies Record<CallName, Shape>;

type Shapes = typeof shapes;

/** The table that serving, the typed client, the OpenAPI document and the tests are derived from: one row per call. */
export type Routes = { readonly [Name in CallName]: Call & Shape };
const row = (name: CallName): [CallName, Call & Shape] => [name, { query: noQuery, ...calls[name], ...shapes[name] }];
export const routes = Object.fromEntries((Object.keys(calls) as CallName[]).map(row)) as Routes;

type Output<S, Key extends string> = S extends { readonly [K in Key]: infer T }
  ? T extends z.ZodType
    ? z.output<T>
    : undefined
  : undefined;
type Input<S, Key extends string> = S extends { readonly [K in Key]: infer T }
  ? T extends z.ZodType
    ? z.input<T>
    : undefined
  : undefined;

/** A call's parsed body, as its operation receives it. */
export type BodyOf<Name extends CallName> = Output<Shapes[Name], 'body'>;
/** A call's parsed query, as its operation receives it. */
export type QueryOf<Name extends CallName> = Output<Shapes[Name], 'query'>;
/** What a call answers with on success. */
export type ReplyOf<Name extends CallName> = Output<Shapes[Name], 'reply'>;
/** What a client sends. */
export type SentBodyOf<Name extends CallName> = Input<Shapes[Name], 'body'>;
export type SentQueryOf<Name extends CallName> = Input<Shapes[Name], 'query'>;
