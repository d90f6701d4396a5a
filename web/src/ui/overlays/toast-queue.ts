export type Toast = {
  id: number;
  message: string;
  /** A button that undoes or tries again. Pressing it takes the toast away. */
  action?: { label: string; onPress: () => void };
  /** Called when the toast has gone and its action was not pressed. */
  onGone?: () => void;
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
  const all = [...toasts, { ...rest, tone, id: lastId }];
  publish(all.slice(-maxToasts));
  for (const { onGone } of all.slice(0, -maxToasts)) onGone?.();
  return lastId;
}

export function dismissToast(id: number): void {
  const left = toasts.find((toast) => toast.id === id);
  publish(toasts.filter((toast) => toast.id !== id));
  left?.onGone?.();
}

/** Presses the action of a toast, which takes it away. */
export function takeAction(id: number): void {
  const taken = toasts.find((toast) => toast.id === id);
  publish(toasts.filter((toast) => toast.id !== id));
  taken?.action?.onPress();
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
