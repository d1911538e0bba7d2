// The first import of main.ts: the server's tables are chosen by DATABASE_URL when they are loaded.
process.env['DATABASE_URL'] ??= 'data/clientele.db';

export const databaseUrl = process.env['DATABASE_URL'];
export const port = Number(process.env['PORT'] ?? 4400);
/** `localhost` is this machine alone: the demo lets anybody choose who is signed in. */
export const host = process.env['HOST'] ?? 'localhost';
