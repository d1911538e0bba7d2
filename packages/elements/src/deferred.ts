/** A promise that is settled from outside, once, and that nobody needs to wait for. */
export function deferred() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const state = {
    promise,
    isSettled: false,
    resolve() {
      state.isSettled = true;
      resolve();
    },
    reject(error: Error) {
      state.isSettled = true;
      reject(error);
    },
  };
  promise.catch(() => {});
  return state;
}
