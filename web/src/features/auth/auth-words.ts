import { limits } from '@nbbang/domain/records/fields';
import { emailProblem, fieldOfFailure, newPasswordProblem } from './credentials.ts';
import { nameProblem } from '@nbbang/domain/group/name-problem';
import type { AuthResult } from '#data/auth/auth-client.ts';
import type { Messages } from '#i18n/locale.tsx';
import type { FormRefusal } from '#ui/fields/use-form.ts';

export function nameWords(name: string, m: Messages): string | undefined {
  const problem = nameProblem(name, limits.displayName);
  if (problem === 'missing') return m.auth.nameMissing;
  if (problem === 'mixed') return m.group.nameMixed;
  return problem === 'too-long' ? m.group.nameTooLong(limits.displayName) : undefined;
}

export function emailWords(email: string, m: Messages): string | undefined {
  const problem = emailProblem(email);
  if (problem === 'missing') return m.auth.emailMissing;
  return problem === 'invalid' ? m.auth.errors['invalid-email'] : undefined;
}

export function newPasswordWords(password: string, m: Messages): string | undefined {
  const problem = newPasswordProblem(password);
  if (problem === 'missing') return m.auth.passwordMissing;
  return problem === 'too-short' ? m.auth.errors['weak-password'] : undefined;
}

/** What Firebase refused, beside the field it concerns if the form has one. */
export function refusalWords(
  result: AuthResult,
  m: Messages,
): FormRefusal<{ email: string; password: string }> | null {
  if (result.ok) return null;
  return { field: fieldOfFailure(result.reason), message: m.auth.errors[result.reason] };
}
