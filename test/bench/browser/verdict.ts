/** A line of a table that has a goal. */
export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly verdict: 'ok' | 'missed';
}

interface Most {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit?: string;
  /** What the goal is derived from: "1.2 × the Lit window". */
  readonly because?: string;
}

/** A figure beside the most that it may be. */
export function atMost({ what, value, most, unit = '', because }: Most): Verdict {
  const figure = (number: number) => `${Number(number.toFixed(number < 10 ? 2 : 0))}${unit && ` ${unit}`}`;
  return {
    what,
    measured: figure(value),
    goal: `≤ ${figure(most)}${because ? ` (${because})` : ''}`,
    verdict: value <= most ? 'ok' : 'missed',
  };
}
