import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['auto', 'light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'auto', direction: 'ltr' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.dir = String(globals['direction']);
      root.style.colorScheme = globals['theme'] === 'auto' ? 'light dark' : String(globals['theme']);
      return story();
    },
  ],
};

export default preview;
