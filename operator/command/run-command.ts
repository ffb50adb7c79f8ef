/** Whether the command was asked what it takes; then it has said so. */
export function hasHelped(usage: string): boolean {
  if (!process.argv.slice(2).includes("--help")) return false;
  console.log(usage);
  return true;
}

/** Runs a command, or says what it takes; what goes wrong is told without a stack, and makes the exit code 1. */
export async function runCommand(usage: string, command: () => Promise<void>): Promise<void> {
  if (hasHelped(usage)) return;
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
