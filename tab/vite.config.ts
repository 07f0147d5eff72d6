import { readFileSync } from 'node:fs';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

type Theme = Readonly<Record<string, string | number>>;

/** Message catalogues are compiled here, so that the browser carries no parser of the message format. */
const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/text\/[^/]+\/[^/]+\.json$/ },
    handler: (json) => {
      const messages = Object.entries(JSON.parse(json) as Record<string, string>);
      return JSON.stringify(Object.fromEntries(messages.map(([key, text]) => [key, compileMessageOrThrow(text)])));
    },
  },
});

/** The Fluent tokens that some CSS uses, as custom properties of one theme; of another than `base`, what differs. */
const tokensUsed = (css: string, theme: Theme, base: Theme = {}): string =>
  Object.entries(theme)
    .filter(([name, value]) => value !== base[name] && css.includes(`var(--${name})`))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * The three Teams themes as far as the first paint needs them. Until Teams has named the theme, the system's
 * preference decides; Fluent's provider, which comes with the first Fluent component, has all tokens.
 */
const themesFor = (css: string): string => {
  const [base, ...others] = [teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme] as unknown as Theme[];
  const light = tokensUsed(css, base ?? {});
  const [dark, contrast] = others.map((theme) => tokensUsed(css, theme, base));
  return `:root{${light}}@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}:root[data-theme=dark]{${dark}}:root[data-theme=contrast]{${contrast}}`;
};

const bones = readFileSync(new URL('src/wall/card-bones.html', import.meta.url), 'utf8');

/** The cards of the skeleton that the page shows before any script has come. */
const skeleton = (): Plugin => ({
  name: 'skeleton',
  transformIndexHtml: (html) => html.replace('%CARDS%', () => `<li>${bones.replace(/\s*\n\s*/g, '')}</li>`.repeat(6)),
});

/** Puts the styles of the first chunk into the page itself: they show the skeleton before any script has come. */
const stylesInPage = (): Plugin => {
  /** Style sheets that are in the page, each with the script that is there as surely. */
  const inPage = new Map<string, string>();
  return {
    name: 'styles-in-page',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, chunk }) => {
        const sheets = [...html.matchAll(/\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g)];
        const css = sheets.map(([, file = '']) => {
          const asset = bundle?.[file];
          delete bundle?.[file];
          inPage.set(file, chunk?.fileName ?? '');
          return asset?.type === 'asset' ? String(asset.source) : '';
        });
        const later = Object.values(bundle ?? {}).filter(({ fileName }) => fileName.endsWith('.css'));
        const all = bundle
          ? [...css, ...later.map((asset) => (asset.type === 'asset' ? asset.source : ''))].join()
          : allTokens;
        const page = sheets.reduce((text, [link]) => text.replace(link, ''), html);
        return page.replace('</head>', () => `<style>${themesFor(all)}${css.join('')}</style></head>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        // Later parts name the sheet among the files that they need first: what they need is there already.
        for (const part of Object.values(bundle)) {
          if (part.type !== 'chunk') continue;
          for (const [sheet, script] of inPage) part.code = part.code.replaceAll(`"${sheet}"`, `"${script}"`);
        }
      },
    },
  };
};

/**
 * teams-js writes the local time into a log that is off. With it the browser loads all it knows of dates before anything
 * else may run: a tenth of the time to the first cards. The tab does it while it waits for them.
 */
const withoutTimeInLog = (): Plugin => {
  const localTime = '(new Date).toLocaleString()';
  return {
    name: 'without-time-in-log',
    transform: {
      filter: { id: /teams-js\/.+\/public\/app\/app\.js$/ },
      handler: (code) => {
        if (!code.includes(localTime)) throw new Error('teams-js no longer logs the local time: take this plugin out.');
        return code.replace(localTime, "''");
      },
    },
  };
};

/** In development the styles come one by one, so the page gets every token. */
const allTokens = Object.keys(teamsLightTheme)
  .map((name) => `var(--${name})`)
  .join();

/** `Card.module.css` and `head` make `Card-head`: readable, and the skeleton in index.html can use them. */
const className = (name: string, file: string): string =>
  `${file.split('?')[0]?.match(/([^/\\]+)\.module\.css$/)?.[1] ?? ''}-${name}`;

/**
 * Every file is a request, and a bad connection makes each of them felt. What the first cards need is one file; of what
 * places share later, most lies in a few: left to itself it would be up to seventy for a place, half of them below a kilobyte.
 */
const filesByUse = [
  { name: 'first', tags: ['$initial' as const] },
  { name: 'react-query', test: /[\\/]@tanstack[\\/]/ },
  { name: 'icons', test: /[\\/]react-icons[\\/]/, minShareCount: 2 },
  // Of teams-js a place needs a call or two: they stay with it.
  { name: 'fluent', test: /[\\/]node_modules[\\/](?!@microsoft[\\/])/, minShareCount: 5 },
  { name: 'pieces', test: /[\\/]tab[\\/]src[\\/]ui[\\/]/, minShareCount: 3 },
];

export default defineConfig({
  plugins: [compiledMessages(), withoutTimeInLog(), react(), skeleton(), stylesInPage()],
  // React has it itself by now; wouter's stand-in for older versions would only weigh.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim.*/, replacement: 'react' }] },
  css: { modules: { generateScopedName: className } },
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: filesByUse } },
    },
  },
});
