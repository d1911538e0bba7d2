const tones = ['accent', 'danger', 'success', 'warning'] as const;

/** What can be set, and the private name under which styles read it. */
export const colours = [
  { token: 'surface', name: '--clientele-color-background', use: 'the ground of everything' },
  { token: 'surface-2', name: '--clientele-surface-2', use: 'bars, figures, a row under the pointer' },
  { token: 'surface-3', name: '--clientele-surface-3', use: 'segments, neutral badges' },
  { token: 'raised', name: '--clientele-raised', use: 'menus, dialogs, drawers' },
  { token: 'text', name: '--clientele-color-text', use: 'names, amounts, dates' },
  { token: 'text-muted', name: '--clientele-text-muted', use: 'labels and what matters less' },
  { token: 'border', name: '--clientele-border', use: 'lines between things' },
  { token: 'border-strong', name: '--clientele-border-strong', use: 'the edge of what can be used' },
  { token: 'focus-ring', name: '--clientele-focus-ring', use: 'around what has the focus' },
  ...tones.flatMap((tone) => [
    { token: tone, name: `--clientele-color-${tone}`, use: 'fills' },
    { token: `on-${tone}`, name: `--clientele-${tone}-text`, use: 'text on that fill' },
    { token: `${tone}-ink`, name: `--clientele-${tone}-ink`, use: 'the same hue as text' },
    { token: `${tone}-soft`, name: 'derived', use: 'a tint that the ink is readable on' },
  ]),
];

export const pairs = [
  ...['text', 'text-muted'].flatMap((text) =>
    ['surface', 'surface-2', 'surface-3', 'raised'].map((ground) => ({ text, ground, needs: '4.5 : 1' })),
  ),
  ...tones.flatMap((tone) => [
    { text: `on-${tone}`, ground: tone, needs: '4.5 : 1' },
    { text: `${tone}-ink`, ground: 'surface', needs: '4.5 : 1' },
    { text: `${tone}-ink`, ground: `${tone}-soft`, needs: '4.5 : 1' },
  ]),
  { text: 'border-strong', ground: 'surface', needs: '3 : 1' },
  { text: 'focus-ring', ground: 'surface', needs: '3 : 1' },
];

export const measures = [
  { token: 'space', name: '--clientele-space', use: 'the unit of every distance' },
  { token: 'radius', name: '--clientele-radius', use: 'corners' },
  { token: 'radius-small', name: 'derived', use: 'corners of small things' },
  { token: 'row-height', name: '--clientele-row-height', use: 'a row of a list; 32px when compact' },
  { token: 'control-height', name: '--clientele-control-height', use: 'buttons and fields' },
  { token: 'target', name: 'derived', use: 'the least that can be hit; 44px on a touch screen' },
];
