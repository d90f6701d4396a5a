'use strict';
// Loaded into the firebase-tools process alone (node --require), not into what it starts.
const childProcess = require('node:child_process');
const Module = require('node:module');

// When the launcher is gone (killed, crashed), its end of this channel closes: shut down as on Ctrl-C, Java and
// function workers included. Nobody reads our output any more, so writing it must not be an error.
process.on('disconnect', () => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.kill(process.pid, 'SIGTERM');
});

// What firebase-tools started ends with it, even when it is stopped half-way through its start.
const children = new Set();
const spawn = childProcess.spawn;
childProcess.spawn = function (...args) {
  const child = spawn.apply(this, args);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
};
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

// The Auth emulator compiles a validator for every request of its OpenAPI document at start: 9 to 12 s of CPU.
// exegesis can do so at the first use instead. Should its shape change, it is left alone and only slower.
const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request !== 'exegesis-express' || typeof loaded.middleware !== 'function') return loaded;
  return {
    ...loaded,
    middleware: (document, options) =>
      loaded.middleware(document, { ...options, lazyCompileValidationSchemas: true }),
  };
};
