export { createApp, type AppOptions } from './app.ts';
export { ConfigError, demoSecretKey, readConfig, type Config } from './config.ts';
export { connect, type Database } from './db/connect.ts';
export { DatabaseRefused } from './db/database-refused.ts';
export { migrate } from './db/migrate.ts';
export { purgeExpired, registerKey } from './features/access/index.ts';
export { createLog } from './http/create-log.ts';
export { listen, type RunningServer } from './http/listen.ts';
export { serve } from './http/serve.ts';
