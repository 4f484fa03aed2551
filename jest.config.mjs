// One project for what runs everywhere, one for each program that not every machine has; test/run.mjs chooses.
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
  // These are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|jose|@noble/hashes)/)'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/soffice/',
        '\\.(dynoxide|java)\\.test\\.ts$',
      ],
    },
    {
      ...common,
      displayName: 'dynoxide',
      testMatch: ['<rootDir>/test/**/*.dynoxide.test.ts'],
    },
    { ...common, displayName: 'java', testMatch: ['<rootDir>/test/**/*.java.test.ts'] },
    { ...common, displayName: 'soffice', testMatch: ['<rootDir>/test/soffice/**/*.test.ts'] },
  ],
};
