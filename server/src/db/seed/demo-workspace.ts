import type { Role } from '@clientele/contract';

/** The workspace that a seed makes. Fixed, so that a demo can name it before it exists. */
export const demoWorkspaceId = 'wsp_01hzdemo0000000000000000000';

interface DemoUser {
  readonly id: string;
  /** What the demo's host calls them. */
  readonly hostId: string;
  readonly name: string;
  readonly role: Role;
}

/** One person of each role, from most to least. */
export const demoUsers = [
  { id: 'usr_01hzdemo0000000000000000001', hostId: 'olivia@tidewater.example', name: 'Olivia Brandt', role: 'owner' },
  { id: 'usr_01hzdemo0000000000000000002', hostId: 'adam@tidewater.example', name: 'Adam Okafor', role: 'admin' },
  { id: 'usr_01hzdemo0000000000000000003', hostId: 'mia@tidewater.example', name: 'Mia Lindqvist', role: 'manager' },
  { id: 'usr_01hzdemo0000000000000000004', hostId: 'anna@tidewater.example', name: 'Anna Kowalska', role: 'agent' },
  { id: 'usr_01hzdemo0000000000000000005', hostId: 'walt@tidewater.example', name: 'Walt Hoffmann', role: 'watcher' },
] as const satisfies readonly DemoUser[];

/** The rest of the team: they own clients, and nobody signs in as them. */
export const demoColleagues: readonly DemoUser[] = [
  { id: 'usr_01hzdemo0000000000000000006', hostId: 'tom@tidewater.example', name: 'Tom Fischer', role: 'agent' },
  { id: 'usr_01hzdemo0000000000000000007', hostId: 'ines@tidewater.example', name: 'Inès Moreau', role: 'agent' },
  { id: 'usr_01hzdemo0000000000000000008', hostId: 'soren@tidewater.example', name: 'Søren Bjørnsen', role: 'agent' },
  { id: 'usr_01hzdemo0000000000000000009', hostId: 'aoi@tidewater.example', name: '田中 葵', role: 'agent' },
];

export const demoStatuses = {
  active: 'opt_01hzdemo0000000000000000001',
  onHold: 'opt_01hzdemo0000000000000000002',
  churned: 'opt_01hzdemo0000000000000000003',
} as const;

export const demoTagNames = [
  'VIP',
  'Retainer',
  'Referral',
  'Newsletter',
  'Nonprofit',
  'Enterprise',
  'Start-up',
  'Prepaid',
  'Print',
  'Förderprojekt',
];
