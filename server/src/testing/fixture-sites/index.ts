import type { CompanySite } from './fixture-site.ts';
import { mistakableSites } from './mistakable-sites.ts';
import { oddSites } from './odd-sites.ts';
import { registeredSites } from './registered-sites.ts';
import { unseenSites } from './unseen-sites.ts';
import { usualSites } from './usual-sites.ts';

export type { CompanySite } from './fixture-site.ts';

/** The set that the code was written with, and two sets whose authors had not seen the code. */
export const siteSets: Readonly<Record<'first' | 'second' | 'third', readonly CompanySite[]>> = {
  first: [...usualSites, ...oddSites],
  second: unseenSites,
  third: [...registeredSites, ...mistakableSites],
};

export const companySites: readonly CompanySite[] = [...siteSets.first, ...siteSets.second, ...siteSets.third];
