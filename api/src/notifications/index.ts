export { type Compose, gather, gatheredEffects } from './gathering.ts';
export { tell } from './tell.ts';
