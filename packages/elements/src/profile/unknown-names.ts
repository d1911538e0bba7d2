// Which names of a page mean nothing to a profile. Loaded where a page has set some.
import type { RefusesValues } from '@clientele/ui/property/property';
import type { RecordView } from '../record/record-view.ts';
import { idsIn, type HostSection, type HostSidebarItem } from './host-parts.ts';
import { sections } from './sections.ts';
import { sideBlocks } from './side-blocks.ts';

/** A profile, with what a page has set. */
interface Arranged extends RefusesValues {
  readonly sections?: string;
  readonly sidebar?: string;
  readonly hostSections: readonly HostSection[];
  readonly hostSidebar: readonly HostSidebarItem[];
}

/** Says each of them on the console, with those that it could be. */
export function tellUnknownNames(profile: Arranged, view: RecordView): void {
  const ids = ({ id }: { id: string }) => id;
  const names: [property: string, used: readonly string[], known: readonly string[]][] = [
    ['sections', idsIn(profile.sections ?? ''), [...sections, ...profile.hostSections].map(ids)],
    [
      'sidebar',
      // Fields of the workspace's own are known with its vocabulary.
      idsIn(profile.sidebar ?? '').filter((id) => view.scope.vocabulary || !id.startsWith('fld_')),
      [...sideBlocks.flatMap((block) => [block, ...block.fields(view)]), ...profile.hostSidebar].map(ids),
    ],
    [
      'hostSidebar block',
      profile.hostSidebar.flatMap(({ block }) => block ?? []),
      sideBlocks.filter(({ whole }) => !whole).map(ids),
    ],
  ];
  for (const [property, used, known] of names)
    for (const name of used) if (!known.includes(name)) profile.valueRefused(property, name, known);
}
