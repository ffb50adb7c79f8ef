import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

export interface Child {
  name: string;
  /** Resolves when the process has ended. */
  ended: Promise<Ending>;
  /** The JSON behind the first line that starts with `word`; fails when the process ends before it. */
  announcement(word: string): Promise<unknown>;
  /** Sends it a message. */
  tell(message: number): void;
  stop(): Promise<void>;
}

export interface ChildOptions {
  /** Where it runs; here without it. */
  directory?: string;
  /** File that keeps what it prints. */
  log?: string;
  env?: Record<string, string>;
}

export interface Ending {
  succeeded: boolean;
  /** How it ended, and the last it said. */
  reason: string;
}

/** Where Node keeps compiled modules, which halves what a start costs. */
export const compileCache = () => resolve("node_modules/.cache/node");

const linesKept = 30;
const graceMilliseconds = 5_000;

/**
 * Runs a script of this project in a process group of its own, so that a Ctrl-C in the terminal reaches the parent
 * alone and the parent decides the order in which all stop.
 */
export function startChild(name: string, script: string, args: string[], options: ChildOptions = {}): Child {
  const leash = new URL("./exit-with-parent.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", leash, resolve(script), ...args], {
    detached: true,
    cwd: options.directory,
    // A person reads their files, and their announcements are text.
    env: { NODE_COMPILE_CACHE: compileCache(), ...process.env, LOG_FORMAT: "text", ...options.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  const read = (line: string) => {
    if (options.log !== undefined) appendFileSync(options.log, `${line}\n`);
    lines.push(line);
    if (lines.length > linesKept) lines.shift();
    for (const notice of waiting) notice(line);
  };
  if (child.stdout) createInterface(child.stdout).on("line", read);
  if (child.stderr) createInterface(child.stderr).on("line", read);

  const ended = new Promise<Ending>((end) => {
    child.once("error", (error) => end({ succeeded: false, reason: `${name} could not be started: ${error.message}` }));
    child.once("close", (code, signal) =>
      end({ succeeded: code === 0, reason: describeEnd(name, code, signal, lines) }),
    );
  });
  // What the process started itself goes with it.
  child.once("exit", () => signalGroup(child, "SIGKILL"));
  const announcement = (word: string) =>
    new Promise<unknown>((announce, reject) => {
      const notice = (line: string) => {
        if (line.startsWith(`${word} `)) announce(JSON.parse(line.slice(word.length + 1)));
      };
      waiting.push(notice);
      lines.forEach(notice);
      void ended.then(({ reason }) => reject(new Error(reason)));
    });
  return { name, ended, announcement, tell: (message) => void child.send(message), stop: () => stop(child, ended) };
}

function describeEnd(name: string, code: number | null, signal: string | null, lines: string[]): string {
  const how = signal === null ? `exit code ${code}` : signal;
  return `${name} ended (${how})${lines.length === 0 ? "." : `. Its last lines:\n${lines.join("\n")}`}`;
}

async function stop(child: ChildProcess, ended: Promise<Ending>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signalGroup(child, "SIGTERM");
  await Promise.race([ended, delay(graceMilliseconds, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) signalGroup(child, "SIGKILL");
  await ended;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group ended by itself in the meantime.
  }
}
