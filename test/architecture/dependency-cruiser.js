// The walls of the house. Which package and which feature may import what.
import { readdirSync } from 'node:fs';

// Each group imports only from groups to its left.
const order = [
  ['access', 'activity'],
  ['clients', 'contacts', 'addresses', 'options'],
  ['mail'],
  ['notes'],
  ['tasks', 'assets'],
  ['files'],
  ['replies'],
  ['billing'],
  ['enrichment', 'portal'],
  ['feed', 'notifications', 'profile', 'search'],
];
const features = order.flat();
const unnamed = readdirSync(new URL('../../server/src/features', import.meta.url)).filter(
  (folder) => !features.includes(folder),
);
if (unnamed.length > 0) throw new Error(`No wall stands around ${unnamed.join(', ')}: name each feature in the order.`);

const src = (name) => `^packages/${name}/src`;
const tests = String.raw`\.(test|stories)\.ts$`;

const featureRules = order.slice(0, -1).map((group, index) => ({
  name: `feature-order-${group.join('-')}`,
  comment:
    'A feature imports only from features to its left: access · activity → clients · contacts · addresses · options → mail → notes → tasks · assets → files → replies → billing → enrichment · portal → feed · notifications · profile · search.',
  severity: 'error',
  from: { path: `^server/src/features/(${group.join('|')})/`, pathNot: tests },
  to: {
    path: `^server/src/features/(${order
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [tests, '/testing/'] },
  to: { pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'contract-imports',
      src('contract'),
      [src('contract'), 'node_modules/zod'],
      'The contract stands on zod alone.',
    ),
    {
      name: 'contract-rules',
      comment:
        'Browsers download the rules that page and server share: they stand on nothing, and know the schemas by their types only.',
      severity: 'error',
      from: { path: `${src('contract')}/rules/`, pathNot: tests },
      to: { pathNot: `${src('contract')}/rules/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-imports',
      comment:
        "The client stands on nothing: it speaks tRPC's wire format itself (a test holds it against tRPC's own client), and knows the contract by its types only, so that zod never reaches a browser.",
      severity: 'error',
      from: { path: src('client'), pathNot: [tests, '/testing/'] },
      to: { pathNot: [src('client')], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-imports',
      comment: 'Primitives know no client and no invoice.',
      severity: 'error',
      from: { path: src('ui'), pathNot: [tests, '/testing/'] },
      to: { pathNot: [src('ui'), 'node_modules/lit'] },
    },
    {
      name: 'elements-imports',
      comment:
        'Elements stand on lit, the client, ui and the rules of the contract; they know the rest of it by its types only.',
      severity: 'error',
      from: { path: src('elements'), pathNot: [tests, '/testing/'] },
      to: {
        pathNot: [
          src('elements'),
          src('client'),
          src('ui'),
          `${src('contract')}/rules/`,
          'node_modules/lit',
          'node_modules/@lit/context',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'elements-alone',
      comment:
        'An element imports no other element: what several need stands in record/, controllers/ or events/, and what they ask of each other goes through scope.requests.',
      severity: 'error',
      from: {
        path: `${src('elements')}/(directory|detail-sheet|profile|provider|workspace)/`,
        pathNot: [tests, 'test-page'],
      },
      to: {
        path: `${src('elements')}/(directory|detail-sheet|profile|provider|workspace)/`,
        pathNot: `${src('elements')}/$1/`,
      },
    },
    {
      name: 'no-circular-types',
      comment:
        'Files that know each other, be it by their types, are one idea: make them one file, or put what both know below them.',
      severity: 'error',
      from: { path: `${src('elements')}/`, pathNot: tests },
      to: { circular: true },
    },
    {
      name: 'server-imports',
      comment: 'Of the other packages the server knows the contract.',
      severity: 'error',
      from: { path: '^server/src' },
      to: { path: '^(packages/(client|ui|elements)|examples|storybook|test)/' },
    },
    {
      name: 'one-way-out',
      comment:
        'Requests to other servers leave through safeFetch, which checks address, name and connection. The linter forbids fetch, and what node:http and node:net can open.',
      severity: 'error',
      from: {
        path: '^server/src',
        pathNot: [
          '^server/src/outbound/',
          '^server/src/adapters/(dns-resolver|compatible-language-model|smtp-mailer)',
          tests,
          '/testing/',
        ],
      },
      to: { path: '^(node:)?(https|http2|tls|dgram|dns|dns/promises)$|node_modules/(undici|@ai-sdk|nodemailer)/' },
    },
    {
      name: 'published-entry-points',
      comment: 'Examples and tests use what a host uses. A relative path into another package is a deep import.',
      severity: 'error',
      from: { path: '^(examples|storybook|test)/' },
      to: { path: '^(packages|server)/', dependencyTypes: ['local'] },
    },
    {
      name: 'feature-doors',
      comment: `Another feature is entered through its index.ts (verbs) or table.ts (joins).`,
      severity: 'error',
      from: { path: `^server/src/features/(${features.join('|')})/`, pathNot: tests },
      to: {
        path: `^server/src/features/(${features.join('|')})/`,
        pathNot: ['^server/src/features/$1/', '/(index|table)\\.ts$', '^server/src/features/activity/record\\.ts$'],
      },
    },
    ...featureRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', 'server/migrations'] },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
