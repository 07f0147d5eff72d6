export { recognitionsOf } from './operations/everything-of-mine.ts';
