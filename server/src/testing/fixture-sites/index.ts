import type { CompanySite } from './fixture-site.ts';
import { oddSites } from './odd-sites.ts';
import { usualSites } from './usual-sites.ts';

export type { CompanySite } from './fixture-site.ts';

export const companySites: readonly CompanySite[] = [...usualSites, ...oddSites];
