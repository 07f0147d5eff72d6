import type { TestProject } from 'vitest/node';
import { launchChromiumServer } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

/** One browser for the whole suite; every test opens a context of its own in it. */
export default async (project: TestProject) => {
  const server = await launchChromiumServer();
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
};
