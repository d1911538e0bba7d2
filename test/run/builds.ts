import { runCommand } from './run-command.ts';

/** What the processes that tests start are built from. No two of them write to the same folder. */
const commands = {
  // With the declarations that are published: packing runs no scripts then, and nothing is written while other suites read.
  server: 'pnpm --silent --filter @clientele/server prepack',
  packages: `pnpm --silent --recursive --filter './packages/*' --filter @clientele/example-react build`,
  storybook: 'pnpm --silent storybook:build',
} as const;

export type Build = keyof typeof commands;

export class Builds {
  readonly #signal: AbortSignal;
  readonly #made = new Map<Build, Promise<void>>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Resolves when they are there; each is made once in a run, however many suites need it. Rejects with what it printed. */
  async have(names: readonly Build[]): Promise<void> {
    for (const name of names) {
      const made = this.#made.get(name) ?? this.#make(name);
      this.#made.set(name, made);
      await made;
    }
  }

  async #make(name: Build): Promise<void> {
    const { output, code } = await runCommand(commands[name], {}, this.#signal);
    if (code !== 0) throw new Error(`${commands[name]} ended with ${code}:\n${output}`);
  }
}
