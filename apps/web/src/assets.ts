/** Addresses of what the pages load, with content hashes in their names. */
export interface SiteAssets {
  style: string;
  script: string;
  fonts: readonly string[];
}

declare const __SITE_ASSETS__: SiteAssets | undefined;

/** From the client build; plain names where the pages run from source, in tests. */
export const assets: SiteAssets =
  typeof __SITE_ASSETS__ === 'undefined'
    ? { style: '/assets/site.css', script: '/assets/islands.js', fonts: [] }
    : __SITE_ASSETS__;
