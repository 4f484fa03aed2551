// One project for what runs everywhere, one for each program that not every machine has; test/run.mjs chooses.
const swc = (jsc) => [
  '@swc/jest',
  { jsc: { target: 'es2022', ...jsc }, module: { type: 'commonjs' } },
];

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/node-globals.ts'],
  // A global of a jest sandbox is looked up through an interceptor, every time; handed in, it is a variable. None that a
  // test replaces (Date, fetch, timers) may stand here, nor one that a package declares for itself (Map, Set, Symbol).
  sandboxInjectedGlobals: ['Array', 'BigInt', 'JSON', 'Math', 'Number', 'Object', 'String'],
  transform: {
    '^.+\\.(ts|mjs|js)$': swc({ parser: { syntax: 'typescript' } }),
    '^.+\\.tsx$': swc({
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    }),
  },
  // These are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|jose|@noble/hashes)/)'],
};

export default {
  // Not a judgement of speed: a machine that is busy with something else is slow.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/soffice/',
        '\\.(dynoxide|java|browser)\\.test\\.ts$',
      ],
    },
    {
      ...common,
      displayName: 'dynoxide',
      testMatch: ['<rootDir>/test/**/*.dynoxide.test.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/**/*.browser.test.ts'],
    },
    { ...common, displayName: 'java', testMatch: ['<rootDir>/test/**/*.java.test.ts'] },
    { ...common, displayName: 'soffice', testMatch: ['<rootDir>/test/soffice/**/*.test.ts'] },
  ],
};
