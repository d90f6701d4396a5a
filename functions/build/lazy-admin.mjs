import { createRequire } from 'node:module';

const { resolve: resolveCommonJs } = createRequire(import.meta.url);

/** What firebase-functions takes of firebase-admin, all of it functions that it calls while handling a request. */
const usedBySdk = {
  app: ['applicationDefault', 'deleteApp', 'getApp', 'initializeApp'],
  'app-check': ['getAppCheck'],
  auth: ['getAuth'],
  firestore: ['getFirestore'],
};

/**
 * Keeps firebase-admin out of the cold start of a function that does not use it (`hello` none of it, a trigger
 * not its auth): firebase-functions imports all of it at once, here each part is loaded by its first call.
 *
 * It also takes the CommonJS files of firebase-admin. Its ES wrappers read every export while they load, among
 * them a getter that loads all of gRPC.
 *
 * @type {import('esbuild').Plugin}
 */
export const lazyAdmin = {
  name: 'lazy-admin',
  setup(build) {
    build.onResolve({ filter: /^firebase-admin\// }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]firebase-functions[\\/]/.test(importer)
        ? { path, namespace: 'lazy-admin' }
        : { path: resolveCommonJs(path) },
    );
    build.onLoad({ filter: /./, namespace: 'lazy-admin' }, ({ path }) => {
      const names = usedBySdk[path.slice('firebase-admin/'.length)] ?? [];
      const file = JSON.stringify(resolveCommonJs(path));
      return {
        contents: names
          .map((name) => `export const ${name} = (...args) => require(${file}).${name}(...args);`)
          .join('\n'),
        resolveDir: import.meta.dirname,
      };
    });
  },
};
