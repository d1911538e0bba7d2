// Tidewater, a made-up product with Clientele inside: its pages, its login, and the one endpoint that every host has.
import { databaseUrl, host as address, port } from './environment.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import express from 'express';
import {
  ConfigError,
  connect,
  configuredFiles,
  createApp,
  createPhotonAddresses,
  createLog,
  DatabaseRefused,
  localUrl,
  migrate,
  readConfig,
  registerKey,
  serve,
} from '@clientele/server';
import { demoUsers, demoWorkspaceId, openDemoEnrichment, seedDemo } from '@clientele/server/demo';
import { clientFeed } from './client-feed.ts';
import { signedIn, signIn } from './demo-login.ts';
import { demoInbox } from './demo-inbox.ts';
import { pages } from './pages.ts';
import { sessionEndpoint } from './session-endpoint.ts';

try {
  await start();
} catch (error) {
  // What a person can mend is said in words; anything else is a bug and shows where.
  console.error(error instanceof ConfigError || error instanceof DatabaseRefused ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const ownUrl = localUrl(address, port);
  const publicUrl = process.env['CLIENTELE_PUBLIC_URL'] ?? ownUrl;
  await migrate(databaseUrl);
  const database = await connect(databaseUrl);
  await seedDemo(database, databaseUrl, { clients: 400 });

  // A key for this run only: the demo needs none that outlives it.
  const secretKey = `sk_demo_${randomBytes(24).toString('hex')}`;
  const origins = [publicUrl, `http://127.0.0.1:${port}`];
  await registerKey(database, { workspaceId: demoWorkspaceId, name: 'Tidewater demo', secretKey, origins });

  const host = express();
  host.disable('x-powered-by');
  host.get('/api/demo', (request, response) => {
    response.json({ roles: demoUsers, current: signedIn(request).role });
  });
  host.post('/api/demo/role', express.json(), (request, response) => {
    const session = signIn(request.body?.role);
    if (session) response.set('set-cookie', session).sendStatus(204);
    else response.status(400).json({ error: `There is no role ${String(request.body?.role)}.` });
  });
  const clientele = { serverUrl: ownUrl, secretKey, workspaceId: demoWorkspaceId };
  const actorOf = (request: express.Request) => {
    const { hostId, role, name } = signedIn(request);
    return { userId: hostId, role, name };
  };
  host.post('/api/clientele-session', sessionEndpoint({ ...clientele, origins, actorOf }));
  const tellFeed = clientFeed(clientele);
  host.post('/api/invoice-drafts', express.json(), async (request, response) => {
    // A real host keeps the draft. What concerns a client is told where people look for it.
    const { clientId, client } = request.body;
    await tellFeed(actorOf(request), clientId, {
      type: 'tidewater.invoice-drafted',
      title: 'Invoice draft saved',
      link: `/invoices/new?${String(new URLSearchParams({ clientId, client }))}`,
      externalId: randomUUID(),
    });
    response.sendStatus(204);
  });
  const config = readConfig(process.env, { demo: true });
  const { mapLink, mapTiles, addressServiceUrl } = config;
  host.use(pages({ tiles: mapTiles?.url }));
  const inbox = demoInbox();
  host.use(inbox.pages);
  const addresses = addressServiceUrl === undefined ? undefined : createPhotonAddresses(addressServiceUrl);
  const files = await configuredFiles(config);
  const log = createLog('warn');
  // Tidewater reads no website and asks no register but those that come with it: nothing of the demo leaves this machine.
  const portalUrl = `${publicUrl}/portal`;
  const { mailer } = inbox;
  // Does the jobs of the outbox: mails, too.
  const enrichment = await openDemoEnrichment({ database, files, log, mailer, portalUrl });
  const { outbound, registers } = enrichment;
  const outward = { outbound, registers, mailer, portalUrl };
  const app = createApp({ database, files, addresses, mapLink, mapTiles, log, ...outward });
  host.use(app);
  await enrichment.start();

  await serve(host, {
    port,
    host: address,
    database,
    async onShutdown() {
      app.closeStreams();
      await enrichment.stop();
    },
  });
  console.log(`Mails that it sends arrive at ${publicUrl}/mail`);
  console.log(`Clientele is ready at ${publicUrl}`);
}
