// The types of a story, from the one package that knows which Storybook it is.
export type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
