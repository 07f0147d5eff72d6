// Pages that the tab is measured against: one without any script, and what the toolkits' *hello world* with a backend does until its
// first words stand there: React, Fluent's provider and a few of its components, and the context of teams-js before it shows anything.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const title = 'Hello, world';

const helloSource = `
import { Button, FluentProvider, Image, Tab, TabList, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { app, authentication } from '@microsoft/teams-js';
import { createElement as element, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const steps = ['Build', 'Deploy', 'Publish'];

const Hello = () => {
  const [step, setStep] = useState(steps[0]);
  return element('main', {},
    element(Image, { src: 'data:,' }),
    element('h1', {}, '${title}'),
    element('p', {}, 'It runs.'),
    element(TabList, { selectedValue: step, onTabSelect: (_, { value }) => setStep(value) },
      ...steps.map((value) => element(Tab, { value, key: value }, value))),
    element(Button, { appearance: 'primary', onClick: () => authentication.getAuthToken() }, 'Call the backend'));
};

const App = () => {
  const [theme, setTheme] = useState();
  useEffect(() => {
    app.initialize().then(() => app.getContext()).then((context) => {
      setTheme(context.app.theme);
      app.notifySuccess();
    });
  }, []);
  return element(FluentProvider, { theme: themes[theme] ?? teamsLightTheme }, theme && element(Hello));
};

createRoot(document.getElementById('root')).render(element(App));
`;

const id = 'hello-world.js';

const helloScript = async (): Promise<string> => {
  const built = await build({
    root: join(import.meta.dirname, '../../tab'),
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: id,
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? helloSource : null),
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rolldownOptions: { input: id, output: { codeSplitting: false } } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The hello world could not be built.');
  return chunk.code;
};

const page = (body: string) => `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`;

export type PeerName = 'plain' | 'hello';

export interface Peers {
  /** Of each page; `quiet` is another of the same origin with nothing on it. */
  readonly urls: Readonly<Record<PeerName | 'quiet', string>>;
  readonly helloKilobytes: number;
  close(): Promise<void>;
}

export const servePeers = async (): Promise<Peers> => {
  const script = brotliCompressSync(await helloScript());
  const contents: Record<string, string | Buffer> = {
    '/quiet': page(''),
    '/plain': page(`<h1>${title}</h1>`),
    '/hello': page('<div id="root"></div><script type="module" src="/hello.js"></script>'),
    '/hello.js': script,
  };
  const server = createServer(({ url = '' }, response) => {
    const isScript = url === '/hello.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) response.setHeader('Content-Encoding', 'br');
    response.statusCode = contents[url] === undefined ? 404 : 200;
    response.end(contents[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urls: { quiet: `${origin}/quiet`, plain: `${origin}/plain`, hello: `${origin}/hello` },
    helloKilobytes: script.byteLength / 1024,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
