export { type Compose, gather, gatheredEffects } from './gathering.ts';
export { tell, tellAtWork } from './tell.ts';
