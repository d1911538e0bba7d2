// The first import of main.ts: the server's tables are chosen by DATABASE_URL when they are loaded.
process.env['DATABASE_URL'] ??= 'data/clientele.db';

export const databaseUrl = process.env['DATABASE_URL'];
export const port = Number(process.env['PORT'] ?? 4400);
export const publicUrl = process.env['CLIENTELE_PUBLIC_URL'] ?? `http://localhost:${port}`;
