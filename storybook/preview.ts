import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { isWaiting } from './waiting.ts';
import './preview.css';

setCustomElementsManifest(ELEMENT_MANIFEST);

const languages = [
  { value: 'en', title: 'English' },
  { value: 'de', title: 'Deutsch' },
  { value: 'ar', title: 'العربية' },
];

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['auto', 'light', 'dark'], dynamicTitle: true },
    },
    density: {
      description: 'Density',
      toolbar: { icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    locale: {
      description: 'Language; Arabic is written from right to left',
      toolbar: { icon: 'globe', items: languages, dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the page; by default that of the language',
      toolbar: { icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'auto', density: 'comfortable', locale: 'en', direction: 'auto' },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: { order: ['Welcome', 'Theming', 'States', 'Accessibility', 'Architecture', 'Elements', 'Primitives'] },
    },
    viewport: {
      options: {
        narrow: { name: 'Narrow, 360', styles: { width: '360px', height: '740px' } },
        medium: { name: 'Medium, 1024', styles: { width: '1024px', height: '800px' } },
        wide: { name: 'Wide, 1440', styles: { width: '1440px', height: '900px' } },
      },
    },
  },
  decorators: [
    (story, { globals, viewMode }) => {
      const { theme, locale, direction } = globals;
      const root = document.documentElement;
      root.lang = String(locale);
      root.style.colorScheme = theme === 'auto' ? 'light dark' : String(theme);
      // A page of prose stays as it is written; a story takes the whole document.
      if (viewMode === 'story') root.dir = direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : String(direction);
      return story();
    },
  ],
  // For whoever takes pictures or measures: what is shown now is what the story is about.
  async afterEach({ canvasElement, parameters }) {
    const end = performance.now() + 10_000;
    while (isWaiting(canvasElement) !== Boolean(parameters['waits']) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    canvasElement.dataset['story'] = 'shown';
  },
};

export default preview;
