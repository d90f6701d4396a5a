import { defaultPorts, type SuitePorts } from './ports.ts';

/** All that `npm start` or `npm run dev` listens on: the emulators, and `web`, the port of Vite. */
export type PortBlock = { emulators: SuitePorts; web: number };

/** The ports of firebase.json, and Vite's own. */
export const usualBlock: PortBlock = { emulators: defaultPorts, web: 5173 };

export const blockLength = 10;

/** `blockLength` ports in a row: the app on `base`, the emulators after it, Vite last. */
export function blockAt(base: number): PortBlock {
  return {
    emulators: {
      hosting: base,
      functions: base + 1,
      firestore: base + 2,
      firestoreWebsocket: base + 3,
      auth: base + 4,
      eventarc: base + 5,
      tasks: base + 6,
      hub: base + 7,
      logging: base + 8,
    },
    web: base + 9,
  };
}
