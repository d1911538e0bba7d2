import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';
import { demoSecretKey } from './settings.ts';

const goodKey = 'sk_9fK2mQ7xVbT4wLzR8cHnJ5pYdG3aEu6s';

describe('readConfig', () => {
  it('works without any setting', () => {
    assert.deepEqual(readConfig({}), {
      port: 4400,
      host: 'localhost',
      databaseUrl: 'data/clientele.db',
      secretKey: undefined,
      publicUrl: 'http://localhost:4400',
      logLevel: 'info',
      trustedProxies: [],
      clientsPerWorkspace: undefined,
      bytesPerWorkspace: undefined,
      bytesPerFile: 100_000_000,
      removedDays: 30,
      files: { folder: undefined },
      addressServiceUrl: undefined,
      mapLink: undefined,
      enrichmentContact: undefined,
      registers: {},
      languageModel: undefined,
      portalUrl: undefined,
      smtp: undefined,
      mapTiles: undefined,
    });
  });

  it('reads each setting', () => {
    const config = readConfig({
      PORT: '80',
      HOST: '::',
      DATABASE_URL: 'postgres://db/clientele',
      CLIENTELE_SECRET_KEY: goodKey,
      CLIENTELE_PUBLIC_URL: 'https://clients.example.com/',
      LOG_LEVEL: 'warn',
      CLIENTELE_TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8,127.0.0.1',
      CLIENTELE_CLIENTS_PER_WORKSPACE: '50000',
      CLIENTELE_BYTES_PER_WORKSPACE: '5000000000',
      CLIENTELE_BYTES_PER_FILE: '5000000',
      CLIENTELE_REMOVED_DAYS: '90',
      CLIENTELE_FILES_DIR: '/var/lib/clientele/files',
      CLIENTELE_ADDRESS_SERVICE_URL: 'https://photon.example.com/api',
      CLIENTELE_MAP_LINK: 'https://maps.example.com/?q={address}',
      CLIENTELE_ENRICHMENT_CONTACT: 'mailto:bot@example.com',
      CLIENTELE_ENRICHMENT_REGISTERS: 'vies, gleif,peppol',
      CLIENTELE_VIES_REQUESTER: 'de 136 695 976',
      CLIENTELE_MODEL_URL: 'https://models.example.com/v1',
      CLIENTELE_MODEL: 'qwen3:8b',
      CLIENTELE_MODEL_KEY: ' sk-model ',
      CLIENTELE_MODEL_TOKENS_PER_DAY: '500000',
      CLIENTELE_PORTAL_URL: 'https://portal.example.com/clients',
      CLIENTELE_SMTP_URL: 'smtps://clientele:p%40ss@smtp.example.com',
      CLIENTELE_MAIL_FROM: 'clients@example.com',
      CLIENTELE_MAP_TILES: 'https://tiles.example.com/{z}/{x}/{y}{r}.png',
      CLIENTELE_MAP_ATTRIBUTION: '© Example Maps https://maps.example.com/copyright',
      CLIENTELE_MAP_MAX_ZOOM: '18',
      NODE_ENV: 'production',
    });
    assert.deepEqual(config, {
      port: 80,
      host: '::',
      databaseUrl: 'postgres://db/clientele',
      secretKey: goodKey,
      publicUrl: 'https://clients.example.com',
      logLevel: 'warn',
      trustedProxies: ['10.0.0.0/8', 'fd00::/8', '127.0.0.1'],
      clientsPerWorkspace: 50_000,
      bytesPerWorkspace: 5_000_000_000,
      bytesPerFile: 5_000_000,
      removedDays: 90,
      files: { folder: '/var/lib/clientele/files' },
      addressServiceUrl: 'https://photon.example.com/api',
      mapLink: 'https://maps.example.com/?q={address}',
      enrichmentContact: 'mailto:bot@example.com',
      registers: { vies: { requester: 'DE136695976' }, gleif: true, peppol: true },
      languageModel: {
        url: 'https://models.example.com/v1',
        model: 'qwen3:8b',
        key: 'sk-model',
        tokensPerDay: 500_000,
      },
      portalUrl: 'https://portal.example.com/clients',
      smtp: { url: 'smtps://clientele:p%40ss@smtp.example.com', from: 'clients@example.com' },
      mapTiles: {
        url: 'https://tiles.example.com/{z}/{x}/{y}{r}.png',
        attribution: '© Example Maps',
        attributionLink: 'https://maps.example.com/copyright',
        maxZoom: 18,
      },
    });
  });

  it('takes an empty setting for one that is not set', () => {
    assert.equal(readConfig({ PORT: '', LOG_LEVEL: ' ' }).port, 4400);
  });

  it('[L05] names every wrong setting at once', () => {
    const message = refusalOf({
      PORT: 'http',
      LOG_LEVEL: 'loud',
      CLIENTELE_PUBLIC_URL: 'clients',
      CLIENTELE_SECRET_KEY: 'x',
      CLIENTELE_ENRICHMENT_CONTACT: 'me',
    });
    for (const name of [
      'CLIENTELE_ENRICHMENT_CONTACT',
      'PORT',
      'LOG_LEVEL',
      'CLIENTELE_PUBLIC_URL',
      'CLIENTELE_SECRET_KEY',
    ])
      assert.match(message, new RegExp(`- ${name}: `));
  });

  it('[L05] refuses a database of another kind and a host that is none, without showing a password', () => {
    for (const [settings, message] of [
      [{ DATABASE_URL: 'mysql://u:hidden@h/db' }, /- DATABASE_URL: mysql: is no kind of database/],
      [{ DATABASE_URL: ':memory:' }, /- DATABASE_URL: A database in memory would be gone/],
      [{ HOST: 'no host' }, /- HOST: Give an address or a name/],
      [{ HOST: 'http://localhost' }, /- HOST: Give an address or a name/],
    ] as const) {
      assert.match(refusalOf(settings), message);
      assert.doesNotMatch(refusalOf(settings), /hidden/);
    }
  });

  it('says where this machine reaches it, whatever it listens on', () => {
    const urls = ['localhost', '0.0.0.0', '::', '::1', '192.0.2.7'].map((HOST) => readConfig({ HOST }).publicUrl);
    assert.deepEqual(urls, [
      'http://localhost:4400',
      'http://localhost:4400',
      'http://localhost:4400',
      'http://[::1]:4400',
      'http://192.0.2.7:4400',
    ]);
  });

  it('[L05] refuses short, example and demo keys', () => {
    const keys = [
      'sk_short',
      'changeme',
      `sk_${'a'.repeat(40)}`,
      'sk_your_secret_key_goes_here_1234567890',
      goodKey.slice(3),
      demoSecretKey,
    ];
    for (const key of keys)
      assert.match(refusalOf({ CLIENTELE_SECRET_KEY: key }), /CLIENTELE_SECRET_KEY: .*create-key/);
  });

  it('stands in with the demo key in demo mode alone', () => {
    assert.equal(readConfig({}, { demo: true }).secretKey, demoSecretKey);
    assert.equal(readConfig({ CLIENTELE_SECRET_KEY: goodKey }, { demo: true }).secretKey, goodKey);
  });

  it('[L05] demands https in production, but for the machine itself', () => {
    const production = (url: string) => ({ NODE_ENV: 'production', CLIENTELE_PUBLIC_URL: url });
    assert.match(refusalOf(production('http://clients.example.com')), /CLIENTELE_PUBLIC_URL: .*https/);
    assert.match(refusalOf(production('http://localhost.evil.example')), /CLIENTELE_PUBLIC_URL/);
    assert.equal(readConfig(production('http://localhost:4400')).publicUrl, 'http://localhost:4400');
  });

  it('[L05] refuses a public address with a path', () => {
    assert.match(
      refusalOf({ CLIENTELE_PUBLIC_URL: 'https://example.com/app' }),
      /CLIENTELE_PUBLIC_URL: .*without a path/,
    );
  });

  it('reads the bucket of files, whole or not at all', () => {
    const bucket = {
      CLIENTELE_FILES_S3_URL: 'https://s3.example.com/files/clientele',
      CLIENTELE_FILES_S3_KEY_ID: 'id',
      CLIENTELE_FILES_S3_SECRET: 'the-other-half',
    };
    const { files } = readConfig({ ...bucket, CLIENTELE_FILES_S3_REGION: 'eu-central-1' });
    const access = { region: 'eu-central-1', accessKeyId: 'id', secretAccessKey: 'the-other-half' };
    assert.deepEqual(files, { s3: { url: bucket.CLIENTELE_FILES_S3_URL, ...access } });
    const half = refusalOf({ ...bucket, CLIENTELE_FILES_S3_SECRET: '' });
    assert.match(half, /CLIENTELE_FILES_S3_SECRET: Give it too/);
    assert.doesNotMatch(refusalOf({ ...bucket, CLIENTELE_FILES_S3_KEY_ID: '' }), /the-other-half/);
    assert.match(refusalOf({ ...bucket, CLIENTELE_FILES_DIR: '/files' }), /CLIENTELE_FILES_DIR: .*one of them/);
    for (const url of ['files', 'http://s3.example.com/files', 'https://s3.example.com', 'https://s3.example.com/a?b'])
      assert.match(refusalOf({ ...bucket, CLIENTELE_FILES_S3_URL: url }), /CLIENTELE_FILES_S3_URL: .*bucket/);
  });

  it('[L05] sends addresses over https alone, and links to maps with a place for the address', () => {
    for (const [name, wrong] of [
      ['CLIENTELE_ADDRESS_SERVICE_URL', 'http://photon.example.com/api'],
      ['CLIENTELE_ADDRESS_SERVICE_URL', 'https://user@photon.example.com/api'],
      ['CLIENTELE_MAP_LINK', 'https://maps.example.com/'],
      ['CLIENTELE_MAP_LINK', 'javascript:alert({address})'],
      ['CLIENTELE_MAP_LINK', 'https://maps.example.com/?{latitude}'],
    ] as const)
      assert.match(refusalOf({ [name]: wrong }), new RegExp(`- ${name}: `));
    const local = 'http://127.0.0.1:2322/api';
    assert.equal(readConfig({ CLIENTELE_ADDRESS_SERVICE_URL: local }).addressServiceUrl, local);
  });

  it('[L05] asks registers that it knows, and none of them without saying who asks', () => {
    const contact = { CLIENTELE_ENRICHMENT_CONTACT: 'https://example.com/bot' };
    const vies = { CLIENTELE_ENRICHMENT_REGISTERS: 'vies' };
    assert.deepEqual(readConfig({ ...contact, ...vies }).registers, { vies: { requester: undefined } });
    assert.deepEqual(readConfig(contact).registers, {});
    assert.match(refusalOf(vies), /- CLIENTELE_ENRICHMENT_CONTACT: Give it too/);
    assert.match(refusalOf({ ...contact, CLIENTELE_ENRICHMENT_REGISTERS: 'schufa' }), /REGISTERS: List some of vies/);
    assert.match(refusalOf({ ...contact, CLIENTELE_VIES_REQUESTER: 'DE136695976' }), /VIES_REQUESTER: It is for vies/);
    assert.match(refusalOf({ ...contact, ...vies, CLIENTELE_VIES_REQUESTER: '136' }), /VIES_REQUESTER: Give your own/);
  });

  it('[L05] asks a language model that is named in full, over https or where no public network is on the way, with its key over https alone', () => {
    const given = {
      CLIENTELE_ENRICHMENT_CONTACT: 'https://example.com/bot',
      CLIENTELE_MODEL_URL: 'https://models.example.com/v1',
      CLIENTELE_MODEL: 'small-1',
    };
    for (const url of [
      'http://localhost:11434/v1',
      'http://ollama:11434/v1',
      'http://10.0.0.5/v1',
      'http://models.internal/v1',
    ])
      assert.equal(readConfig({ ...given, CLIENTELE_MODEL_URL: url }).languageModel?.url, url);
    for (const name of Object.keys(given))
      assert.match(refusalOf({ ...given, [name]: '' }), new RegExp(`- ${name}: Give it too`));
    assert.match(
      refusalOf({ CLIENTELE_MODEL_KEY: 'sk-model' }),
      /MODEL_URL: Give it too, or leave out CLIENTELE_MODEL_KEY/,
    );
    for (const url of [
      'http://models.example.com/v1',
      'https://user@models.example.com/v1',
      'https://models.example.com/v1?key=1',
      'models',
    ])
      assert.match(refusalOf({ ...given, CLIENTELE_MODEL_URL: url }), /- CLIENTELE_MODEL_URL: Give the https address/);
    const keyed = { ...given, CLIENTELE_MODEL_KEY: 'sk-model' };
    assert.match(
      refusalOf({ ...keyed, CLIENTELE_MODEL_URL: 'http://ollama:11434/v1' }),
      /URL: With a key this must start with https/,
    );
    assert.ok(readConfig({ ...keyed, CLIENTELE_MODEL_URL: 'http://127.0.0.1:8000/v1' }).languageModel);
    assert.match(refusalOf({ ...keyed, CLIENTELE_MODEL_KEY: 'two words' }), /MODEL_KEY: Give the key/);
    assert.match(refusalOf({ ...keyed, CLIENTELE_MODEL_TOKENS_PER_DAY: '0' }), /TOKENS_PER_DAY: Give a whole number/);
    assert.doesNotMatch(refusalOf({ ...keyed, CLIENTELE_MODEL: '' }), /sk-model/);
  });

  it('[L05] draws maps from tiles over https alone, with places for a tile and whom to name', () => {
    for (const [name, wrong] of [
      ['CLIENTELE_PORTAL_URL', 'http://portal.example.com/'],
      ['CLIENTELE_PORTAL_URL', 'https://portal.example.com/#link'],
      ['CLIENTELE_MAP_TILES', 'http://tiles.example.com/{z}/{x}/{y}.png'],
      ['CLIENTELE_MAP_TILES', 'https://tiles.example.com/{z}/{x}.png'],
      ['CLIENTELE_MAP_TILES', 'https://{s}.tiles.example.com/{z}/{x}/{y}.png'],
      ['CLIENTELE_MAP_MAX_ZOOM', '99'],
    ] as const)
      assert.match(refusalOf({ CLIENTELE_MAP_ATTRIBUTION: '©', [name]: wrong }), new RegExp(`- ${name}: `));
    const url = 'http://127.0.0.1:1/{z}/{x}/{y}.png';
    assert.match(refusalOf({ CLIENTELE_MAP_TILES: url }), /- CLIENTELE_MAP_ATTRIBUTION: Give it too/);
    assert.match(refusalOf({ CLIENTELE_MAP_ATTRIBUTION: '©' }), /- CLIENTELE_MAP_TILES: Give it too/);
    const { mapTiles } = readConfig({ CLIENTELE_MAP_TILES: url, CLIENTELE_MAP_ATTRIBUTION: '© Us' });
    assert.deepEqual(mapTiles, { url, attribution: '© Us', attributionLink: null, maxZoom: 19 });
  });

  it('takes a mail server and the address that mails come from together, and shows no password', () => {
    const url = 'smtp://clientele:hidden@smtp.example.com:587';
    const from = 'clients@example.com';
    assert.deepEqual(readConfig({ CLIENTELE_SMTP_URL: url, CLIENTELE_MAIL_FROM: from }).smtp, { url, from });
    assert.match(refusalOf({ CLIENTELE_SMTP_URL: url }), /- CLIENTELE_MAIL_FROM: Give it too/);
    assert.match(refusalOf({ CLIENTELE_MAIL_FROM: from }), /- CLIENTELE_SMTP_URL: Give it too/);
    for (const wrong of [
      'smtp.example.com',
      'https://smtp.example.com',
      'smtp://clientele:hidden@smtp.example.com/path',
      'smtp://clientele:hidden@smtp.example.com?pool=true',
      'smtp://clientele:%hidden@smtp.example.com',
      'smtp://:hidden@smtp.example.com',
    ]) {
      const message = refusalOf({ CLIENTELE_SMTP_URL: wrong, CLIENTELE_MAIL_FROM: from });
      assert.match(message, /- CLIENTELE_SMTP_URL: Give the address of an SMTP server/, wrong);
      assert.doesNotMatch(message, /hidden/);
    }
    for (const wrong of [
      'Clients <clients@example.com>',
      'clients@example.com, b@example.com',
      'clients',
      'a@b\r\nBcc: c@d',
    ])
      assert.match(refusalOf({ CLIENTELE_SMTP_URL: url, CLIENTELE_MAIL_FROM: wrong }), /- CLIENTELE_MAIL_FROM: Give/);
  });

  it('[L05] refuses to trust every proxy', () => {
    for (const list of ['true', '0.0.0.0/0', '::/0', '10.0.0.0/33', '::ffff:10.0.0.0/104', 'loopback', '10.0.0.1/8/8'])
      assert.match(refusalOf({ CLIENTELE_TRUSTED_PROXIES: list }), /CLIENTELE_TRUSTED_PROXIES: .*CIDR/, list);
  });
});

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    assert(error instanceof ConfigError);
    return error.message;
  }
  assert.fail('The settings were taken.');
}
