/** The time of this machine: the one place that asks it, so that everything else can be given another. */
export function systemClock(): Date {
  return new Date();
}
