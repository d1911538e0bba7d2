import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { elementManifest } from './build/element-manifest.ts';
import { storyServer } from './build/story-server.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./pages/*.mdx', './pages/*.stories.ts', '../packages/*/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    // Storybook takes the folder above, from where its own packages cannot be seen.
    root: fileURLToPath(new URL('.', import.meta.url)),
    define: { ...vite.define, ELEMENT_MANIFEST: JSON.stringify(elementManifest()) },
    plugins: [...(vite.plugins ?? []), storyServer()],
    // An older target would write light-dark() away.
    build: { ...vite.build, cssTarget: 'chrome125', chunkSizeWarningLimit: 2000, reportCompressedSize: false },
  }),
};

export default config;
