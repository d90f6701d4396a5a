#!/usr/bin/env node
// The commands and the configurations they load are TypeScript; a configuration may be CommonJS or an ES module.
import { register as registerRequire } from 'tsx/cjs/api';
import { register } from 'tsx/esm/api';

registerRequire();
register();
const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
