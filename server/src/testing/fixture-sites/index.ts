import type { CompanySite } from './fixture-site.ts';
import { oddSites } from './odd-sites.ts';
import { unseenSites } from './unseen-sites.ts';
import { usualSites } from './usual-sites.ts';

export type { CompanySite } from './fixture-site.ts';

/** Both sets: the one that the code was written with, and the one whose authors had not seen the code. */
export const siteSets: Readonly<Record<'first' | 'second', readonly CompanySite[]>> = {
  first: [...usualSites, ...oddSites],
  second: unseenSites,
};

export const companySites: readonly CompanySite[] = [...siteSets.first, ...siteSets.second];
