import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/test/longest-first.ts';

const unitTests = ['domain', 'functions', 'rules-tools', 'web'].map(
  (name) => `${name}/{src,build}/**/*.test.{ts,tsx}`,
);

const streamTests = ['denial-stream', 'explain-failed-tests'].map(
  (name) => `rules-tools/src/why/stream/${name}.emulator.test.ts`,
);

export default defineConfig({
  test: {
    // Vitest leaves one core to itself: half of a machine with two.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // The laws of the domain and everything that needs no emulator. Web tests run against #imports of web.
        test: {
          name: 'unit',
          environment: 'node',
          include: [...unitTests, 'tools/**/*.test.ts', 'tests/{indexes,structure}/**/*.test.ts'],
          exclude: ['**/*.emulator.test.*', '**/node_modules/**'],
          // A law of 10,000 runs takes a few seconds; a loaded machine must not decide what is right.
          testTimeout: 120_000,
          slowTestThreshold: 10_000,
          // Loading the modules anew for each file takes half as long as all tests together. Whoever changes something
          // global puts it back; a test that needs a module as it is at first asks for it (`vi.resetModules`).
          isolate: false,
          pool: 'threads',
        },
      },
      {
        // What listens to the emulator's stream of requests. Many requests at once can break the stream for good, so
        // these run before the others.
        test: {
          name: 'stream',
          environment: 'node',
          include: [...streamTests],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          slowTestThreshold: 10_000,
        },
      },
      {
        // Rules and functions against the suite whose addresses the environment holds. Two files run at a time: each
        // file of rules has projects of its own, each test of functions its own accounts and groups.
        test: {
          name: 'emulator',
          environment: 'node',
          include: [
            'functions/src/**/*.emulator.test.ts',
            'rules-tools/src/**/*.emulator.test.ts',
            'tests/**/*.emulator.test.ts',
            'tests/rules/**/*.test.ts',
          ],
          exclude: [...streamTests, '**/node_modules/**'],
          // Far beyond what anything takes on an idle machine: a loaded one must not decide what is right.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          slowTestThreshold: 10_000,
        },
      },
    ],
  },
});
