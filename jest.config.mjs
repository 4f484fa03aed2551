// One project for what runs everywhere, one for what needs LibreOffice; test/run.mjs chooses.
const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These two are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@noble/hashes)/)'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/soffice/'],
    },
    { ...common, displayName: 'soffice', testMatch: ['<rootDir>/test/soffice/**/*.test.ts'] },
  ],
};
