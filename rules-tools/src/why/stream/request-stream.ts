import { WebSocket } from 'ws';
import { parseEvaluation } from './observed-evaluation.ts';
import { isDenied, isUndecided, ObservedRequests, type ObservedRequest } from './observed-requests.ts';
import { isScratchProject } from '../scratch-project.ts';
import { streamMarker } from './stream-marker.ts';

/** How long after its last evaluation a request counts as decided, and as decided though documents never came. */
const decidedMs = 250;
const undecidedMs = 2000;
const reconnectMs = 500;
/** A new listener is greeted with the last requests; a busy emulator sometimes forgets one, and then for good. */
const greetingMs = 2000;
/** After so many in a row it is broken: many requests at once can break the list it greets with (1.19.9). */
const mostForgotten = 5;

export type RequestStreamOptions = {
  /** Of the emulator, `127.0.0.1:8080`. */
  readonly host: string;
  /** The emulator's `websocketPort` in firebase.json: `ws://127.0.0.1:9150/requests`. */
  readonly websocketUrl: string;
  /** Of this project alone; else of all but those in which denials are explained. */
  readonly projectId?: string;
  readonly onDenied: (request: ObservedRequest) => void;
  /** A lost connection, once until it is back; a message that cannot be understood. */
  readonly onProblem: (message: string) => void;
};

export type RequestStream = {
  /** When the emulator is listened to for the first time. */
  readonly opened: Promise<void>;
  /** Resolves when every request answered before the call has come and is decided. */
  quiet(): Promise<void>;
  close(): void;
};

/** Listens to the requests of a Firestore emulator, also after it was started anew, and picks out those denied. */
export function listenToRequests(options: RequestStreamOptions): RequestStream {
  const { host, websocketUrl, projectId, onDenied, onProblem } = options;
  const marker = streamMarker(host);
  const requests = new ObservedRequests();
  const timers = new Map<ObservedRequest, NodeJS.Timeout>();
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let socket: WebSocket | null = null;
  let reconnection: NodeJS.Timeout | null = null;
  let isLost = false;
  let isClosed = false;
  let forgotten = 0;

  const take = (text: string): void => {
    // Whole rules files come with every message: those of others need no parsing.
    const isOther = projectId !== undefined && !text.includes(`projects/${projectId}/`);
    if (isOther && !text.includes(marker.projectId)) return;
    const evaluation = parseEvaluation(text);
    if (evaluation?.projectId === marker.projectId) marker.arrived(evaluation.path);
    if (evaluation === null || isScratchProject(evaluation.projectId)) return;
    if (projectId !== undefined && evaluation.projectId !== projectId) return;
    const request = requests.add(evaluation);
    clearTimeout(timers.get(request));
    const decide = (): void => {
      timers.delete(request);
      requests.close(request);
      if (isDenied(request)) onDenied(request);
    };
    timers.set(request, setTimeout(decide, isUndecided(request) ? undecidedMs : decidedMs));
  };

  const connect = (): void => {
    const connection = new WebSocket(websocketUrl);
    socket = connection;
    let isDeaf = false;
    const greeting = setTimeout(() => {
      isDeaf = connection.readyState === WebSocket.OPEN;
      forgotten += isDeaf ? 1 : 0;
      if (isDeaf && forgotten === mostForgotten)
        onProblem(`${websocketUrl} takes listeners and tells them nothing: start the emulator anew.`);
      connection.terminate();
    }, greetingMs);
    connection.on('message', (data: Buffer) => {
      clearTimeout(greeting);
      isLost = false;
      forgotten = 0;
      open();
      try {
        take(data.toString('utf8'));
      } catch (error) {
        onProblem(`A message of ${websocketUrl} is not understood: ${String(error)}`);
      }
    });
    // Every error is followed by a close.
    connection.on('error', () => undefined);
    connection.on('close', () => {
      clearTimeout(greeting);
      if (isClosed) return;
      if (!isLost && !isDeaf) onProblem(`${websocketUrl} does not answer; it is tried again until it does.`);
      isLost ||= !isDeaf;
      reconnection = setTimeout(connect, reconnectMs);
    });
  };
  connect();

  return {
    opened,
    async quiet() {
      await marker.pass();
      while (timers.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close() {
      isClosed = true;
      if (reconnection !== null) clearTimeout(reconnection);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      socket?.close();
      open();
    },
  };
}
