/** The function, giving the same result again while its arguments stay the same. */
export function memo<Args extends unknown[], Result>(make: (...args: Args) => Result): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined;
  return (...args) => {
    if (!last || last.args.some((value, index) => value !== args[index])) last = { args, result: make(...args) };
    return last.result;
  };
}
