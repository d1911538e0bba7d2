import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { emptyState } from './empty-state.ts';

const meta: Meta = { title: 'Primitives/Empty state' };
export default meta;

export const NothingFound: StoryObj = {
  render: () =>
    framed(
      emptyState({
        icon: 'search',
        heading: 'Nothing found for “acmee”',
        text: 'Try fewer letters, or look among the archived ones.',
        actions: html`<button class="button">Clear filters</button>`,
      }),
    ),
};

export const Failed: StoryObj = {
  render: () =>
    framed(
      emptyState({
        icon: 'alert',
        heading: 'This could not be loaded',
        part: 'error',
        actions: html`<button class="button">Retry</button>`,
      }),
    ),
};

export const NotAllowed: StoryObj = {
  render: () =>
    framed(
      emptyState({
        icon: 'lock',
        heading: 'You may not see this',
        text: 'An owner can give you the permission “view”.',
      }),
    ),
};

export const FirstRun: StoryObj = {
  render: () =>
    framed(
      emptyState({
        icon: 'building',
        heading: 'Nothing here yet',
        text: 'What you create appears here.',
        actions: html`<button class="button button-primary">Create</button>`,
      }),
    ),
};

export const RightToLeft: StoryObj = {
  globals: { locale: 'ar' },
  render: () => framed(emptyState({ icon: 'search', heading: 'لا شيء هنا', text: 'جرّب حروفًا أقل.' })),
};
