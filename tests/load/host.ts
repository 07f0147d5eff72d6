// The least that shows a page as Teams does. It costs the page's processor next to nothing: Teams itself works in another process.

const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { app: {}, pages: { config: {}, currentApp: {} }, people: {} },
});

/** Runs in a quiet page: shows another page of its origin and answers what teams-js asks for at the start. */
export const hosting = (address: string, context: object, token: string): string => `{
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'Common Ground', width: 1200, height: 800, src: ${JSON.stringify(address)} });
  const answers = {
    initialize: ['content', 'web', ${JSON.stringify(runtime)}, '2.0.8'],
    getContext: [${JSON.stringify(context)}],
    'authentication.getAuthToken': [true, ${JSON.stringify(token)}],
  };
  addEventListener('message', ({ source, data: { id, uuidAsString, func } }) => {
    if (source === frame.contentWindow && answers[func]) source.postMessage({ id, uuidAsString, args: answers[func] }, location.origin);
  });
  document.body.replaceChildren(frame);
}`;
