// The part of cli-progress that is used here: the package ships no types.
declare module 'cli-progress' {
  export const Presets: { shades_classic: object };
  export class SingleBar {
    constructor(options: { format: string }, preset: object);
    start(total: number, value: number): void;
    update(value: number): void;
    stop(): void;
  }
}
