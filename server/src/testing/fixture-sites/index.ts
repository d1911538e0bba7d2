import type { CompanySite } from './fixture-site.ts';
import { careAndPublicSites } from './care-and-public-sites.ts';
import { farAndPublicSites } from './far-and-public-sites.ts';
import { handMadeSites } from './hand-made-sites.ts';
import { hotelAndAgencySites } from './hotel-and-agency-sites.ts';
import { lookalikeSites } from './lookalike-sites.ts';
import { mistakableSites } from './mistakable-sites.ts';
import { oddSites } from './odd-sites.ts';
import { otherCompanySites } from './other-company-sites.ts';
import { registeredSites } from './registered-sites.ts';
import { shopAndWholesaleSites } from './shop-and-wholesale-sites.ts';
import { siteBuilderSites } from './site-builder-sites.ts';
import { supplierInstructionSites } from './supplier-instruction-sites.ts';
import { tradeAndMakerSites } from './trade-and-maker-sites.ts';
import { unseenSites } from './unseen-sites.ts';
import { usualSites } from './usual-sites.ts';

export type { CompanySite } from './fixture-site.ts';

/**
 * The fifth set, held out as a whole: in none of {@link siteSets}. Its author had not seen the code, and nobody mends the code by what it
 * finds on these: they tell how it reads sites that it has never met.
 */
export const fifthSites: readonly CompanySite[] = [
  ...tradeAndMakerSites,
  ...shopAndWholesaleSites,
  ...careAndPublicSites,
  ...hotelAndAgencySites,
  ...otherCompanySites,
];

/** The set that the code was written with, and three sets whose authors had not seen the code. It has learnt from all of them since. */
export const siteSets: Readonly<Record<'first' | 'second' | 'third' | 'fourth', readonly CompanySite[]>> = {
  first: [...usualSites, ...oddSites],
  second: unseenSites,
  third: [...registeredSites, ...mistakableSites],
  fourth: [...siteBuilderSites, ...handMadeSites, ...supplierInstructionSites, ...farAndPublicSites, ...lookalikeSites],
};

export const companySites: readonly CompanySite[] = Object.values(siteSets).flat();
