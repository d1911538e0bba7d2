// Every table, for drizzle-kit and for the tools that walk the whole database.
export * from '../features/access/table.ts';
export * from '../features/activity/table.ts';
export * from '../features/addresses/table.ts';
export * from '../features/assets/table.ts';
export * from '../features/billing/table.ts';
export * from '../features/clients/table.ts';
export * from '../features/contacts/table.ts';
export * from '../features/enrichment/table.ts';
export * from '../features/mail/table.ts';
export * from '../features/notes/table.ts';
export * from '../features/portal/table.ts';
export * from '../features/replies/table.ts';
export * from '../features/options/table.ts';
export * from '../features/tasks/table.ts';
export * from '../features/files/table.ts';
export * from '../core/job-table.ts';
