import { notifications } from './en/notifications.ts';
import { Namespace } from './namespace.ts';

export const notificationsMessages = new Namespace('notifications', notifications, {
  de: () => import('./de/notifications.ts'),
  ar: () => import('./ar/notifications.ts'),
});
