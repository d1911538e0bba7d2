import { portalPeople } from './en/portal-people.ts';
import { Namespace } from './namespace.ts';

export const portalPeopleMessages = new Namespace('portalPeople', portalPeople, {
  de: () => import('./de/portal-people.ts'),
  ar: () => import('./ar/portal-people.ts'),
});
