export type Toast = {
  id: number;
  message: string;
  /** The way back: undo, try again. Pressing it takes the toast away. */
  action?: { label: string; onPress: () => void };
  tone: 'neutral' | 'success' | 'error';
};

export type ToastInput = Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] };

const maxToasts = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a message that leaves by itself after 6 s (8 s with an action). Returns the id to take it away early. */
export function showToast({ tone = 'neutral', ...rest }: ToastInput): number {
  lastId += 1;
  publish([...toasts, { ...rest, tone, id: lastId }].slice(-maxToasts));
  return lastId;
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
