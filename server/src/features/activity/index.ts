export { recordErasure } from './record-erasure.ts';
