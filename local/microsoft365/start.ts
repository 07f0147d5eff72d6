// Starts the stand-ins for Microsoft 365: they sign and check each other's tokens and share the world's clock.
import type { Clock } from '../clock.ts';
import { closeServer, listenFrom } from '../ports.ts';
import { createEntra } from './entra.ts';
import { createGraph } from './graph.ts';

export interface Microsoft365 {
  urls: { entra: string; graph: string };
  /** The first port after theirs. */
  nextPort: number;
  close(): Promise<void>;
}

export interface Microsoft365Options {
  clock: Clock;
  firstPort: number;
  /** The origin of the frame, which asks for tokens and reads feeds. */
  origin: string;
  feedFile: string;
  /** Whether Graph keeps its published limits. */
  limited: boolean;
}

export const startMicrosoft365 = async (options: Microsoft365Options): Promise<Microsoft365> => {
  const { clock, firstPort, feedFile, limited } = options;
  const urls = { entra: '', graph: '' };
  const origin = () => options.origin;
  const entra = await createEntra(clock, () => urls.entra, origin);
  const graph = createGraph({ clock, keys: entra.keys, feedFile, base: () => urls.graph, origin, limited });
  const entraPort = await listenFrom(entra.server, firstPort);
  urls.entra = `http://127.0.0.1:${entraPort}`;
  const graphPort = await listenFrom(graph.server, entraPort + 1);
  urls.graph = `http://127.0.0.1:${graphPort}`;
  return {
    urls,
    nextPort: graphPort + 1,
    close: async () => {
      await Promise.all([closeServer(entra.server), closeServer(graph.server)]);
      await graph.feed.saved();
    },
  };
};
