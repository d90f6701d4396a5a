import type { AuthFailure } from '#data/auth/auth-client.ts';

/** Stricter than Firebase, whose own minimum is 6. */
const minPasswordLength = 8;

/** Only what cannot be an address is refused here; whether it is one, the mail that arrives tells. */
export function emailProblem(email: string): 'missing' | 'invalid' | null {
  if (email.trim() === '') return 'missing';
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()) ? null : 'invalid';
}

export function newPasswordProblem(password: string): 'missing' | 'too-short' | null {
  if (password === '') return 'missing';
  return password.length < minPasswordLength ? 'too-short' : null;
}

/** Beside which field a failure is told; undefined: it concerns the whole form. */
export function fieldOfFailure(reason: AuthFailure): 'email' | 'password' | undefined {
  if (reason === 'weak-password') return 'password';
  return reason === 'email-in-use' || reason === 'invalid-email' ? 'email' : undefined;
}
