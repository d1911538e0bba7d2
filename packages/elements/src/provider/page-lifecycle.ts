import type { Clientele } from '@clientele/client';

/** Tells a client what the page notices: that it may have slept or be left, and whether the device has a network. */
export function forwardPageLifecycle({ session, connection, live, preferences }: Clientele, signal: AbortSignal): void {
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') session.wakeUp();
      void preferences.flush();
      live.hint(document.visibilityState);
    },
    { signal },
  );
  window.addEventListener(
    'online',
    () => {
      connection.hint('online');
      session.wakeUp();
    },
    { signal },
  );
  window.addEventListener('offline', () => connection.hint('offline'), { signal });
}
