import { drawing } from './icon.ts';
import { paths } from './paths.ts';

/** Icons that only some elements draw, or a host's own actions: who imports this file loads all of them. */
const others = {
  box: 'M10 2.8 16.5 6v8L10 17.2 3.5 14V6L10 2.8ZM3.8 6.1 10 9.2l6.2-3.1M10 9.2v8',
  calendar:
    'M4.5 4.5h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1ZM3.5 8.5h13M7 2.5v4M13 2.5v4',
  'chevron-right': 'm7.5 5 5 5-5 5',
  copy: 'M8 7h7.5a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM13 7V4.5a1 1 0 0 0-1-1H4.5a1 1 0 0 0-1 1V12a1 1 0 0 0 1 1H7',
  'external-link': 'M11.5 3.5h5v5M16.5 3.5l-7 7M8 4.5H4.5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V12',
  mail: 'M3.5 4.5h13a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM2.8 5.2l7.2 5.3 7.2-5.3',
  'map-pin':
    'M10 17.5c-3.6-3.4-5.5-6.3-5.5-9a5.5 5.5 0 1 1 11 0c0 2.7-1.9 5.6-5.5 9ZM10 6.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  minus: 'M4.5 10h11',
  phone:
    'M4 3.5h2.6a1 1 0 0 1 1 .8l.5 2.5a1 1 0 0 1-.3.9L6.4 9a11 11 0 0 0 4.6 4.6l1.3-1.4a1 1 0 0 1 .9-.3l2.5.5a1 1 0 0 1 .8 1V16a1 1 0 0 1-1 1A12.5 12.5 0 0 1 3 4.5a1 1 0 0 1 1-1Z',
  tag: 'M3.5 4.5v5.2a1 1 0 0 0 .3.7l6 6a1 1 0 0 0 1.4 0l5.2-5.2a1 1 0 0 0 0-1.4l-6-6a1 1 0 0 0-.7-.3H4.5a1 1 0 0 0-1 1ZM7 7v.01',
  pin: 'M7 3h6M8 3l-.6 5.2-2.4 2.3v1.5h10v-1.5l-2.4-2.3L12 3M10 12v5',
  file: 'M5.5 2.5h6l4 4v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1ZM11.5 2.5v4h4',
  upload: 'M10 12.5V3m-4 4 4-4 4 4M3.5 13.5v2a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-2',
  note: 'M4.5 3.5h11a1 1 0 0 1 1 1v7l-5 5h-7a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM16.5 11.5h-4a1 1 0 0 0-1 1v4M6.5 7h7M6.5 10h3',
  message: 'M4.5 4h11a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H9l-3.5 3v-3h-1a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM7 7.2h6M7 10h3.5',
  task: 'M4.5 3.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1Zm2.5 6.5 2.2 2.2L13.5 8',
  users:
    'M7.5 4a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8ZM2 16.2c.4-2.7 2.6-4.2 5.5-4.2s5.1 1.5 5.5 4.2M13 4.3a2.6 2.6 0 0 1 0 5.1M15 12.4c1.7.6 2.8 1.9 3 3.8',
} as const;

const all = { ...paths, ...others };

export type AnyIconName = keyof typeof all;
export const anyIconNames = Object.keys(all) as AnyIconName[];

/** As `icon`, with every name that there is. */
export function anyIcon(name: AnyIconName) {
  return drawing(name, all[name]);
}
