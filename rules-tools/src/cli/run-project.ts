/** The name of the projects of one run of a command, so that two runs against one emulator do not meet. */
export function runProject(command: string): string {
  return `demo-rules-${command}-${process.pid}`;
}
