import type { CompanySite } from './fixture-site.ts';
import { farAndPublicSites } from './far-and-public-sites.ts';
import { handMadeSites } from './hand-made-sites.ts';
import { lookalikeSites } from './lookalike-sites.ts';
import { mistakableSites } from './mistakable-sites.ts';
import { oddSites } from './odd-sites.ts';
import { registeredSites } from './registered-sites.ts';
import { siteBuilderSites } from './site-builder-sites.ts';
import { supplierInstructionSites } from './supplier-instruction-sites.ts';
import { unseenSites } from './unseen-sites.ts';
import { usualSites } from './usual-sites.ts';

export type { CompanySite } from './fixture-site.ts';

/** The set that the code was written with, and three sets whose authors had not seen the code. */
export const siteSets: Readonly<Record<'first' | 'second' | 'third' | 'fourth', readonly CompanySite[]>> = {
  first: [...usualSites, ...oddSites],
  second: unseenSites,
  third: [...registeredSites, ...mistakableSites],
  fourth: [...siteBuilderSites, ...handMadeSites, ...supplierInstructionSites, ...farAndPublicSites, ...lookalikeSites],
};

export const companySites: readonly CompanySite[] = Object.values(siteSets).flat();
