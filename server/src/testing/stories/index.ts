// What Storybook and its tests need: the real server, with a workspace for every state that is worth looking at.
export { openStoryServer, storyPath, type OpenedPlace, type StoryServer } from './story-server.ts';
export type { StoryWorkspace } from './story-workspaces.ts';
