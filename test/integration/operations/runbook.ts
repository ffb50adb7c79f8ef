import { readFileSync } from "node:fs";

interface Command {
  /** The headings that it stands under, the innermost last. */
  section: string;
  text: string;
  taken: boolean;
}

export type Runbook = ReturnType<typeof readRunbook>;

/** The shell commands of a page of the documentation, in its own words, and which of them were taken. */
export function readRunbook(path: string) {
  const commands = commandsOf(readFileSync(path, "utf8"));
  return {
    /** The one command of a section that fits. */
    take(section: string, pattern: RegExp): string {
      const found = commands.filter((command) => command.section === section && pattern.test(command.text));
      const [command] = found;
      if (command === undefined || found.length > 1) {
        throw new Error(`${path}: ${found.length} commands under "${section}" fit ${pattern}, expected one`);
      }
      command.taken = true;
      return command.text;
    },
    left: (but: readonly string[]): string[] =>
      commands.filter(({ section, taken }) => !taken && !but.includes(section)).map(({ text }) => text),
  };
}

function commandsOf(page: string): Command[] {
  const commands: Command[] = [];
  let section = "";
  let isShell = false;
  for (const line of page.split("\n")) {
    const [, heading] = /^#+ (.*)$/.exec(line) ?? [];
    const text = line.trim();
    if (text.startsWith("```")) isShell = text === "```sh" && !isShell;
    else if (isShell && text !== "" && !text.startsWith("#")) commands.push({ section, text, taken: false });
    else if (!isShell && heading !== undefined) section = heading;
  }
  return commands;
}
