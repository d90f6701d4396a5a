import { randomUUID } from 'node:crypto';
import { emulatorProject, type EmulatorProject } from '../emulator/emulator.ts';

const prefix = 'demo-why-';
/** An emulator keeps every project it has seen until it ends, so they are used again. */
const free: string[] = [];

/** Runs an action in a project nobody else uses; without documents before and after. */
export async function withScratchProject<T>(
  host: string,
  action: (project: EmulatorProject) => Promise<T>,
): Promise<T> {
  const projectId = free.pop() ?? scratchProjectId();
  const project = emulatorProject(host, projectId);
  try {
    return await action(project);
  } finally {
    // Rules that do not compile answer even this with an error.
    await project.loadRules(allowNothing);
    await project.clear();
    free.push(projectId);
  }
}

export function scratchProjectId(): string {
  return `${prefix}${randomUUID().slice(0, 8)}`;
}

export function isScratchProject(projectId: string): boolean {
  return projectId.startsWith(prefix);
}

const allowNothing = `rules_version = '2';
service cloud.firestore { match /{path=**} { allow read, write: if false; } }`;
