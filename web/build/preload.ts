/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { firstPageSize, maxListed } from '../src/data/base/max-listed.ts';
import { askEarly, type EarlyConfig } from './ask-early.ts';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** Chunks by name (`chunk-of.ts`); what they import comes along. */
const wanted = {
  /** Whatever somebody signed in opens: what reads the first documents, and the SDKs. */
  early: ['early'],
  sdks: ['auth', 'data'],
  home: ['home'],
  group: ['group', 'expense-list'],
  balances: ['group', 'balances'],
  landing: ['landing'],
  entrance: ['entrance'],
  ko: ['messages-ko'],
  en: ['messages-en'],
} as const;

/** From here on the list and the balances stand beside each other (`app/group/group-page.tsx`). */
const wide = '(min-width: 1024px)';

/** The scripts that index.html begins with. A build has one file of them: each would be a request before anything is painted. */
const begun = ['recover.js', 'preferences.js'] as const;

/**
 * Writes `start.js`, which a built index.html runs first: after those it asks for the code that the address will need while
 * the entry is still on its way, and for the documents (`ask-early.ts`). The way in asks for nothing of Firestore.
 */
export function preload(): Plugin {
  let env: Readonly<Record<string, string>> = {};
  let publicDir = '';
  return {
    name: 'nbbang:preload',
    apply: 'build',
    configResolved: (config) => {
      ({ env, publicDir } = config);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.fromEntries(
          Object.entries(wanted).map(([name, chunks]) => [name, filesOf(chunks, bundle)]),
        );
        const isAsked = `(${askEarly.toString()})(${JSON.stringify(earlyConfig(env))})`;
        const before = begun.map((name) => readFileSync(join(publicDir, name), 'utf8'));
        const asking = `(${ask.toString()})(${JSON.stringify(files)}, ${JSON.stringify(wide)}, ${isAsked});\n`;
        const source = [...before, asking].join('\n');
        this.emitFile({ type: 'asset', fileName: 'start.js', source });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const tags = html.match(/ *<script src="[^"]+"><\/script>\n/g) ?? [];
        if (tags.length !== begun.length)
          throw new Error('index.html names other scripts: see build/preload.ts');
        const [first = '', ...others] = tags;
        const whole = html.replace(first, '    <script src="/start.js"></script>\n');
        return others.reduce((rest, tag) => rest.replace(tag, ''), whole);
      },
    },
  };
}

/** By what `src/data/base/config.ts` goes by. */
function earlyConfig(env: Readonly<Record<string, string>>): EarlyConfig {
  const { projectId, apiKey } = JSON.parse(env['VITE_FIREBASE_CONFIG'] ?? '{}') as Record<string, string>;
  const { host, firestore } = JSON.parse(env['VITE_EMULATORS'] ?? '{}') as Record<string, string | number>;
  return {
    origin: host === undefined ? 'https://firestore.googleapis.com/v1' : `http://${host}:${firestore}/v1`,
    root: `projects/${projectId}/databases/(default)/documents`,
    authKey: `firebase:authUser:${apiKey}:[DEFAULT]`,
    maxGroups: maxListed.groups,
    firstPageSize,
    wideMedia: wide,
  };
}

/** Without what the entry imports, which index.html names itself. */
function filesOf(names: readonly string[], bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const closure = (roots: readonly Chunk[]): Set<Chunk> => {
    const found = new Set(roots);
    for (const chunk of found)
      for (const file of chunk.imports) {
        const imported = byFile.get(file);
        if (imported) found.add(imported);
      }
    return found;
  };
  const initial = closure(chunks.filter(({ isEntry }) => isEntry));
  const asked = closure(
    names.map((name) => {
      const chunk = chunks.find((one) => one.name === name);
      if (!chunk) throw new Error(`there is no chunk ${name}: see build/preload.ts`);
      return chunk;
    }),
  );
  const sheets = new Set<string>();
  const scripts: string[] = [];
  for (const chunk of asked) {
    if (initial.has(chunk)) continue;
    scripts.push(chunk.fileName);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) sheets.add(sheet);
  }
  return [...sheets, ...scripts].map((file) => `/${file}`);
}

/**
 * Runs in the page, as it stands here: what it uses must be in it. Where the first documents come early the SDKs are left to
 * the entry: on a slow line they would come instead of what shows those.
 */
function ask(files: Record<keyof typeof wanted, string[]>, wideMedia: string, isAskedEarly: boolean): void {
  const kept = (key: string): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const path = location.pathname;
  const ofOne = path.endsWith('/balances') ? files.balances : files.group;
  const ofGroup = matchMedia(wideMedia).matches ? [...files.group, ...files.balances] : ofOne;
  const ofScreen = path.startsWith('/groups/') ? ofGroup : path === '/' ? files.home : [];
  const isSignedIn = kept('nbbang.session') !== null;
  const isKorean = (kept('nbbang.locale') ?? navigator.language).replace('"', '').startsWith('ko');
  const needed = [
    ...(isKorean ? files.ko : files.en),
    ...(isSignedIn
      ? [...ofScreen, ...files.early, ...(isAskedEarly ? [] : files.sdks)]
      : path === '/'
        ? files.landing
        : files.entrance),
  ];
  for (const file of new Set(needed)) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
    if (file.endsWith('.css')) link.as = 'style';
    // As what asks for it later does, or it would come twice.
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}
