/**
 * What the linter asks, and the import map: who may import whom. The map has one constant a wall, and a folder
 * names the walls that stand around it. The last override that matches a file decides, so every folder names all
 * of its walls. An import that no wall may forbid needs no exception here: change the structure.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing depends on what only builds, starts or tests. */
const noToolsOrTests = { group: ['**/tools/**', '**/tests/**'], message: 'Nothing imports tools or tests.' };

/** The domain is plain TypeScript: it could leave Firebase, and this repository. */
const nothingButValibot = {
  regex: '^([^.v]|v[^a]|va[^l])',
  message: 'domain imports nothing but valibot and itself.',
};
/** CSV is read by a library, in one file. */
const nothingButPapaparse = {
  regex: '^([^.p]|p[^a]|pa[^p])',
  message: 'csv-rows.ts imports nothing but papaparse and the domain.',
};
const noFirebaseNorOtherParts = {
  group: ['firebase**', 'firebase/**', 'firebase-*/**', '@nbbang/web/**', '@nbbang/functions/**'],
  message: 'domain imports no Firebase and no other part.',
};

/** rules-tools is for anybody's rules. */
const nothingOfNbbang = {
  group: [
    ...['@nbbang/**', '**/tools/**', '**/tests/**', '**/domain/**', '**/web/**', '**/functions/**'],
    ...['firebase', 'firebase/**', 'firebase-*/**'],
  ],
  message: 'rules-tools knows nothing of Nbbang, and needs no SDK.',
};

const noWeb = {
  group: ['@nbbang/web', '@nbbang/web/**', '**/web/src/**', '#*', '#*/**'],
  message: 'Web and functions never import each other.',
};
const noClientSdk = { group: ['firebase', 'firebase/**'], message: 'The client SDK is for web.' };
const noFirebaseInPlans = {
  group: [
    ...['firebase', 'firebase/**', 'firebase-admin', 'firebase-admin/**'],
    ...['firebase-functions', 'firebase-functions/**', '@google-cloud/**'],
  ],
  message: 'A plan is pure: no Firebase.',
};
const noStoreInPlans = {
  group: ['../firestore/**', '../triggers/**', '../https/**'],
  message: 'A plan is below these.',
};

const noFunctions = {
  group: [
    ...['@nbbang/functions', '@nbbang/functions/**', '**/functions/src/**'],
    ...['firebase-admin', 'firebase-admin/**', 'firebase-functions', 'firebase-functions/**'],
  ],
  message: 'Web and functions never import each other.',
};
const onlyDataSeesFirebase = {
  group: ['firebase', 'firebase/**', '@firebase/**'],
  message: 'Only src/data imports Firebase.',
};
const oneEntryOfFirestore = {
  group: ['firebase/firestore/*', '@firebase/**'],
  message: 'firebase/firestore alone: queries of another entry would escape tests/indexes.',
};
const noClimbing = { group: ['../**'], message: 'Import by #folder/file, or ./file of the same folder.' };
/** @param {string} name */
const noOtherFeature = (name) => ({
  group: ['#app/**', '#features/**', `!#features/${name}/**`],
  message: 'Features do not import features; app composes them.',
});
const belowFeatures = {
  group: ['#features/**', '#app/**'],
  message: 'What every screen of a group shares knows no screen.',
};
const belowData = {
  group: ['#features/**', '#app/**', '#group/**', '#ui/**'],
  message: 'data is below these.',
};
const onlyWhatPaintsFirst = {
  group: ['#data/*.ts', '#data/firestore/**', '#data/auth/**'],
  allowTypeImports: true,
  message: 'The first paint comes before the SDKs: of data it imports shell, local and base.',
};
const belowShell = { group: ['#data/shell/**'], message: 'The shell loads what is below it.' };
const belowSubjects = {
  group: ['#data/*.ts', '!#data/firebase-app.ts', '#data/shell/**'],
  message: 'The subjects of data are above these.',
};
const knowsThisDeviceAlone = {
  group: ['firebase', 'firebase/**', '#data/*.ts', '#data/shell/**', '#data/firestore/**', '#data/auth/**'],
  message: 'local and base know this device, not Firebase.',
};
const onlyPresents = {
  group: ['#features/**', '#app/**', '#group/**', '#data/**'],
  message: 'ui only presents: no data, no features.',
};
const belowAll = {
  group: ['#features/**', '#app/**', '#group/**', '#data/**', '#ui/**'],
  message: 'i18n is below these.',
};

const ariaBySubpath = {
  name: 'react-aria-components',
  message: 'Import a subpath: the root puts 68 kB into the entry.',
};
const queriesInOnePlace = {
  name: 'firebase/firestore',
  importNames: [
    ...['collection', 'collectionGroup', 'query', 'namedQuery'],
    ...['getCountFromServer', 'getAggregateFromServer'],
  ],
  message: 'Queries are built in firestore/queries.ts, where tests/indexes sees them.',
};
const readsAreCounted = {
  name: 'firebase/firestore',
  importNames: [
    ...['onSnapshot', 'onSnapshotResume', 'getDoc', 'getDocs', 'getDocFromServer', 'getDocsFromServer'],
    ...['getDocFromCache', 'getDocsFromCache', 'runTransaction'],
  ],
  message: 'Reads are made in firestore/listen.ts and fetch.ts, where the read meter counts them.',
};
const readsInOnePlace = [queriesInOnePlace, readsAreCounted];

/** @param {string[]} properties */
const noQueryBy = (properties) => [
  'error',
  ...properties.map((property) => ({
    property,
    message: 'Queries are built in firestore/queries.ts, where tests/indexes sees them.',
  })),
];

/**
 * @param {string[]} files
 * @param {object[]} patterns
 * @param {object[]} paths
 */
const walls = (files, patterns, paths = []) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { paths, patterns }] },
});
/** @param {string[]} files @param {object[]} patterns @param {object[]} paths */
const webWalls = (files, patterns, paths = []) =>
  walls(files, [noFunctions, noToolsOrTests, noClimbing, ...patterns], [ariaBySubpath, ...paths]);

const features = readdirSync(join(import.meta.dirname, 'web/src/features'));

export default {
  plugins: ['eslint', 'typescript', 'import', 'unicorn', 'oxc', 'promise', 'react', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['node_modules', '.local', '**/dist'],
  rules: {
    'eslint/no-empty': ['error', { allowEmptyCatch: false }],
    'eslint/no-console': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/await-thenable': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'unicorn/no-useless-spread': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/valid-expect': 'off',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
  },
  overrides: [
    {
      files: ['**/*.mjs', '**/*.cjs', 'web/public/*.js'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },

    walls(['domain/src/**'], [nothingButValibot, noToolsOrTests]),
    walls(['domain/src/import/csv-rows.ts'], [nothingButPapaparse, noToolsOrTests]),
    walls(['domain/src/**/*.test.ts', 'domain/src/**/testing/**'], [noFirebaseNorOtherParts, noToolsOrTests]),

    walls(['rules-tools/src/**'], [nothingOfNbbang]),

    walls(['functions/src/**'], [noWeb, noToolsOrTests, noClientSdk]),
    walls(
      ['functions/src/**/plan-*.ts'],
      [noWeb, noToolsOrTests, noClientSdk, noFirebaseInPlans, noStoreInPlans],
    ),
    {
      files: ['functions/src/**'],
      excludeFiles: [
        ...['functions/src/firestore/queries.ts', 'functions/src/testing/**', 'functions/src/**/*.test.ts'],
      ],
      rules: {
        'no-restricted-properties': noQueryBy(['collection', 'collectionGroup', 'listCollections', 'parent']),
      },
    },

    webWalls(
      ['web/src/app/**', 'web/src/*.ts', 'web/src/*.tsx'],
      [onlyDataSeesFirebase, onlyWhatPaintsFirst],
    ),
    ...features.map((name) =>
      webWalls([`web/src/features/${name}/**`], [onlyDataSeesFirebase, noOtherFeature(name)]),
    ),
    webWalls(['web/src/group/**'], [onlyDataSeesFirebase, belowFeatures]),
    webWalls(['web/src/ui/**'], [onlyDataSeesFirebase, onlyPresents]),
    webWalls(['web/src/i18n/**'], [onlyDataSeesFirebase, belowAll]),
    webWalls(['web/src/data/*.ts'], [oneEntryOfFirestore, belowData, belowShell], readsInOnePlace),
    webWalls(
      ['web/src/data/firestore/**', 'web/src/data/auth/**'],
      [oneEntryOfFirestore, belowData, belowSubjects],
      readsInOnePlace,
    ),
    // Where queries are built, and where reads are made and counted.
    webWalls(
      ['web/src/data/firestore/queries.ts'],
      [oneEntryOfFirestore, belowData, belowSubjects],
      [readsAreCounted],
    ),
    webWalls(
      ['web/src/data/firestore/listen.ts', 'web/src/data/firestore/fetch.ts'],
      [oneEntryOfFirestore, belowData, belowSubjects],
      [queriesInOnePlace],
    ),
    webWalls(['web/src/data/shell/**'], [onlyDataSeesFirebase, belowData, onlyWhatPaintsFirst]),
    // The only place where the first paint and the SDKs meet, by `import()`.
    webWalls(['web/src/data/shell/chunks.ts'], [onlyDataSeesFirebase, belowData]),
    webWalls(['web/src/data/local/**', 'web/src/data/base/**'], [belowData, knowsThisDeviceAlone]),
    webWalls(['web/src/data/**/*.test.ts'], [belowData]),
    {
      files: ['web/src/data/**'],
      rules: {
        'no-restricted-properties': noQueryBy(['parent', 'collection', 'collectionGroup', 'namedQuery']),
      },
    },
  ],
};
