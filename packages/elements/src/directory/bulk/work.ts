import type { Scope } from '../../context.ts';
import type { BulkHost } from './bulk-context.ts';
import type { Batch, Doing } from './act.ts';
import { outcomeText } from './outcome-text.ts';
import { progressText } from './progress-bar.ts';
import { Run } from './run.ts';
import type { Conflict } from './run.ts';
import { undoOf } from './undo.ts';

/** Shows a message for some seconds. */
type Tell = (scope: Scope, text: string, undo?: () => void) => void;

/** One run at a time, what is said of it, and what comes of it. */
export class Work {
  /** The run that is under way, or that has ended with more to say than a message for some seconds can hold. */
  run: Run | null = null;
  doing: Doing = 'update';
  /** For those who listen: calmly, at each quarter, and only of what takes long. */
  said = '';
  /** It takes so long that a person wants to see how far it is. */
  isLong = false;
  #quarter = -1;
  /** Under way for so long that silence would be a riddle. */
  #isNoticed = false;
  #host: BulkHost;
  #tell: Tell;
  /** Of the last run: after the list has left the page what was done can still be undone. */
  #scope: Scope | undefined;

  constructor(host: BulkHost, tell: Tell) {
    this.#host = host;
    this.#tell = tell;
  }

  begin(doing: Doing, batches: readonly Batch[], conflicts: readonly Conflict[] = []) {
    const scope = this.#latestScope();
    if (!scope || this.run?.isRunning || batches.length + conflicts.length === 0) return;
    this.doing = doing;
    this.run = new Run(scope.client, batches, conflicts, () => this.#onProgress());
    void this.goOn();
  }

  /** Begins, or takes up what was left. */
  goOn = async (): Promise<void> => {
    const { run } = this;
    if (!run || run.isRunning) return;
    const running = run.start();
    this.isLong = run.isLong;
    const timer = setTimeout(() => {
      this.isLong = true;
      this.#isNoticed = true;
      this.#onProgress();
    }, unnoticed);
    this.#onProgress();
    await running;
    clearTimeout(timer);
    this.#isNoticed = false;
    this.#end(run);
  };

  /** Once more for those that someone else changed, from how they are now. */
  again = () => {
    this.run?.retakeConflicts();
    void this.goOn();
  };

  /** Undefined where there is nothing to take back. */
  get undo(): (() => void) | undefined {
    const { run } = this;
    const records = this.#latestScope()?.client.records;
    if (!run || !records || this.doing === 'undo' || !run.done.some(({ undo }) => undo)) return undefined;
    return () => {
      const { batches, conflicts } = undoOf(run.done, records);
      this.begin('undo', batches, conflicts);
    };
  }

  close = () => {
    this.run = null;
    this.said = '';
    this.#host.requestUpdate();
  };

  #latestScope() {
    return (this.#scope = this.#host.context.scope() ?? this.#scope);
  }

  #onProgress() {
    const { run } = this;
    const scope = this.#latestScope();
    if (!run || !scope) return;
    const quarter = Math.floor((4 * (run.total - run.left)) / run.total);
    if (this.#isNoticed && quarter !== this.#quarter) {
      this.said = progressText(scope, this.doing, run);
      this.#quarter = quarter;
    }
    this.#host.requestUpdate();
  }

  #end(run: Run) {
    const scope = this.#latestScope();
    if (this.run !== run || !scope) return;
    this.#quarter = -1;
    // Rows leave, and come back to their places, by themselves: unless others were asked for meanwhile.
    const { list } = this.#host.context;
    if (run.movesRows && run.done.some(({ client }) => !list.has(client.id))) void list.refresh();
    const text = outcomeText(scope, this.doing, run);
    if (run.isWhole || !this.#host.isConnected) {
      const { undo } = this;
      this.close();
      this.#tell(scope, text, undo);
    } else {
      this.said = text;
      this.#host.requestUpdate();
    }
  }
}

export function textOfRun(scope: Scope, { run, doing }: Work) {
  if (!run) return '';
  return run.isRunning ? progressText(scope, doing, run) : outcomeText(scope, doing, run);
}

/** In milliseconds: a bar that shows for less time is a flicker. */
const unnoticed = 400;
