import { activity } from './en/activity.ts';
import { Namespace } from './namespace.ts';

export const activityMessages = new Namespace('activity', activity, {
  de: () => import('./de/activity.ts'),
  ar: () => import('./ar/activity.ts'),
});
