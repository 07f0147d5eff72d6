// What Graph checks about the body of an activity notification before it accepts it.
// Source: Microsoft Graph, "Send activity feed notifications"; the length of webUrl is from reports of refused calls.
import { isRecord } from '../../http.ts';
import type { ActivityType } from './manifest.ts';
import { badRequest } from './problem.ts';

const teamsLinks = 'https://teams.microsoft.com/';
const longestLink = 1024;
/** The reserved type with free text. */
const systemDefault: ActivityType = { templateText: '{systemDefaultText}', parameters: ['systemDefaultText'] };

export interface Checked {
  activityType: string;
  text: string;
  chainId?: number | string;
}

/** Which Graph objects each of the three calls may name as its topic. */
const topics = {
  team: /\/teams\/[^/]+(\/channels\/[^/]+(\/(messages|tabs)\/[^/]+)?)?$/,
  user: /\/users\/[^/]+\/teamwork\/installedApps\/[^/]+$/,
  recipients: /\/appCatalogs\/teamsApps\/[^/]+$/,
} as const;

export type Form = keyof typeof topics;

const checkTopic = (topic: unknown, form: Form) => {
  if (!isRecord(topic)) throw badRequest("The property 'topic' is required.");
  const { source, value, webUrl } = topic;
  if (typeof value !== 'string' || value === '') throw badRequest("The property 'topic.value' is required.");
  if (source === 'entityUrl') {
    if (!topics[form].test(value)) throw badRequest(`The topic '${value}' can't be the topic of this notification.`);
  } else if (source === 'text') {
    if (webUrl === undefined) throw badRequest("The property 'topic.webUrl' is required for topics of source 'text'.");
  } else throw badRequest("The property 'topic.source' must be 'entityUrl' or 'text'.");
  if (webUrl === undefined) return;
  if (typeof webUrl !== 'string' || !webUrl.startsWith(teamsLinks))
    throw badRequest(`The property 'topic.webUrl' must begin with ${teamsLinks}.`);
  if (webUrl.length > longestLink) throw badRequest('UnknownError');
};

const parametersIn = (body: Record<string, unknown>): Map<string, string> => {
  const { templateParameters = [] } = body;
  if (!Array.isArray(templateParameters)) throw badRequest("The property 'templateParameters' must be a list.");
  return new Map(
    templateParameters.map((parameter: unknown) => {
      const { name, value } = isRecord(parameter) ? parameter : {};
      if (typeof name !== 'string' || typeof value !== 'string')
        throw badRequest("Every template parameter needs a 'name' and a 'value'.");
      return [name, value];
    }),
  );
};

const checkPreview = ({ previewText }: Record<string, unknown>) => {
  if (previewText === undefined) return;
  if (!isRecord(previewText) || typeof previewText.content !== 'string')
    throw badRequest("The property 'previewText.content' must be text.");
};

const chainIn = ({ chainId }: Record<string, unknown>): { chainId?: number | string } => {
  if (chainId === undefined || chainId === null) return {};
  const isWhole =
    typeof chainId === 'number'
      ? Number.isInteger(chainId)
      : typeof chainId === 'string' && /^-?\d{1,19}$/.test(chainId);
  if (!isWhole) throw badRequest("The property 'chainId' must be a 64-bit integer.");
  return { chainId: chainId as number | string };
};

/** Checks everything but the recipient, and fills the template in. @throws GraphProblem 400 */
export const checkNotification = (
  body: Record<string, unknown>,
  form: Form,
  types: ReadonlyMap<string, ActivityType>,
): Checked => {
  checkTopic(body.topic, form);
  checkPreview(body);
  const { activityType } = body;
  if (typeof activityType !== 'string') throw badRequest("The property 'activityType' is required.");
  const type = activityType === 'systemDefault' ? systemDefault : types.get(activityType);
  if (!type) throw badRequest(`The activity type '${activityType}' is not in the app's manifest.`);
  const given = parametersIn(body);
  const missing = type.parameters.filter((name) => !given.get(name));
  if (missing.length) throw badRequest(`These template parameters are missing or empty: ${missing.join(', ')}.`);
  const text = type.templateText.replace(/\{(\w+)\}/g, (whole, name: string) => given.get(name) ?? whole);
  return { activityType, text, ...chainIn(body) };
};
