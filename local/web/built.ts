// The built tab and the built Teams frame on one origin: `/` is the frame, everything else the tab.
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { root } from '../settings.ts';
import { Trouble } from '../trouble.ts';
import { filesOf, pageOf, sendFile } from './files.ts';
import { type Deployment, filled, tabDist, tabHeaders } from './tab.ts';

export type Pages = (request: IncomingMessage, response: ServerResponse, path: string) => void;

const frameDist = join(root, 'local', 'microsoft365', 'teams-frame', 'dist');
/** The frame's own files live where the tab has none. */
const frameAssets = '/frame-assets/';

const pageIn = (folder: string, what: string) => {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) throw new Trouble(`${what} is not built: run npm run build, or npm start, which does.`);
  return readFileSync(file, 'utf8');
};

export const builtPages = (deployment: Deployment): Pages => {
  const headers = tabHeaders(deployment);
  const tabPage = pageOf(filled(pageIn(tabDist, 'The tab'), deployment));
  const framePage = pageOf(pageIn(frameDist, 'The Teams frame'));
  const tabFile = filesOf(tabDist);
  const frameFile = filesOf(frameDist);

  return (request, response, path) => {
    if (path === '/') return sendFile(request, response, framePage);
    if (path.startsWith(frameAssets)) {
      const file = frameFile(path.slice(frameAssets.length));
      return file ? sendFile(request, response, file) : void response.writeHead(404).end();
    }
    const file = path === '/index.html' ? undefined : tabFile(path);
    if (file) return sendFile(request, response, file, headers);
    // The tab's places are paths of its own; a missing part of its code is none.
    if (path.startsWith('/assets/')) return void response.writeHead(404, headers).end();
    sendFile(request, response, tabPage, headers);
  };
};
