// The same origin with hot reload: Vite serves the tab and the frame from their sources.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { root } from '../settings.ts';
import type { Pages } from './built.ts';
import { type Deployment, filled, tabFolder } from './tab.ts';

const frameFolder = join(root, 'local', 'microsoft365', 'teams-frame');
const frameBase = '/frame-assets/';

export interface DevPages {
  pages: Pages;
  close(): Promise<void>;
}

const serverFor = (
  folder: string,
  hotReload: { server: Server; path: string },
  ownRoot?: string,
): Promise<ViteDevServer> =>
  createServer({
    ...(ownRoot ? { root: ownRoot } : {}),
    configFile: join(folder, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: hotReload },
    logLevel: 'warn',
  });

/** Production's headers stay out: its content security policy forbids what hot reload needs. */
export const devPages = async (deployment: Deployment, server: Server): Promise<DevPages> => {
  const tab = await serverFor(tabFolder, { server, path: '/hot-tab' }, tabFolder);
  const frame = await serverFor(frameFolder, { server, path: '/hot-frame' });

  const page = async (vite: ViteDevServer, url: string, html: string) => vite.transformIndexHtml(url, html);
  const tabPage = (url: string) =>
    page(tab, url, filled(readFileSync(join(tabFolder, 'index.html'), 'utf8'), deployment));
  const framePage = () => page(frame, frameBase, readFileSync(join(frame.config.root, 'index.html'), 'utf8'));

  const pages: Pages = (request, response, path) => {
    const answer = (html: Promise<string>) =>
      html.then(
        (text) =>
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
            .end(text),
        (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
      );
    if (path === '/') return void answer(framePage());
    if (path.startsWith(frameBase)) return frame.middlewares(request, response, () => response.writeHead(404).end());
    tab.middlewares(request, response, () => answer(tabPage(request.url ?? '/')));
  };

  return {
    pages,
    close: async () => {
      await Promise.all([tab.close(), frame.close()]);
    },
  };
};
