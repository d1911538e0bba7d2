/** Put in its place by the build: see `build/element-manifest.ts`. */
declare const ELEMENT_MANIFEST: unknown;

declare module '*.css';
