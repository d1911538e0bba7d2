// drizzle-kit generate, once for each database: see .github/CONTRIBUTING.md.
import { defineConfig } from 'drizzle-kit';
import { dialectOf } from './src/db/dialect.ts';

const dialect = dialectOf(process.env['DATABASE_URL']);

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './src/db/schema.ts',
  out: `./migrations/${dialect}`,
});
