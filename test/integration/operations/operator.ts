import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { openKeystore, parseKeystore } from "#operator/keys/keystore-file.ts";
import { copyOfRepository } from "#test/copy-of-repository.ts";

export interface Ended {
  code: number | null;
  output: string;
}

export type Operator = ReturnType<typeof hireOperator>;
export type Started = ReturnType<Operator["start"]>;

/** Somebody with a checkout and a shell, who types what is written. */
export function hireOperator(root: string, environment: Readonly<Record<string, string>>) {
  const checkout = copyOfRepository(root);
  const { PATH = "" } = process.env;
  const cache = join(checkout, "node-compile-cache");
  const env: Record<string, string> = {
    PATH,
    HOME: checkout,
    NODE_COMPILE_CACHE: cache,
    LOG_FORMAT: "text",
    ...environment,
  };
  const running = new Set<ChildProcessWithoutNullStreams>();

  function spawnShell(command: string): { child: ChildProcessWithoutNullStreams; output: () => string } {
    // A group of its own, so that it can be stopped as Ctrl-C stops what stands in the foreground.
    const child = spawn("bash", ["-euo", "pipefail", "-c", command], { cwd: checkout, env, detached: true });
    child.stdin.end();
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.once("exit", () => running.delete(child));
    return { child, output: () => output };
  }

  return {
    checkout,
    /** Types a command and waits for its end. What is exported stays for the next ones. */
    async type(command: string): Promise<Ended> {
      const [, exported] = /^export (.*)$/.exec(command) ?? [];
      if (exported !== undefined) {
        for (const [, name = "", value = ""] of exported.matchAll(/(\w+)=(\S+)/g)) env[name] = value;
        return { code: 0, output: "" };
      }
      const { child, output } = spawnShell(command);
      const [code] = await once(child, "close");
      return { code, output: output() };
    },
    /** Types a command that goes on until it is stopped. */
    start(command: string) {
      const { child, output } = spawnShell(command);
      const closed = once(child, "close");
      return {
        output,
        async stop(): Promise<void> {
          signal(child, "SIGINT");
          await closed;
        },
      };
    },
    /** The key that a keystore of the checkout holds, for a wallet. */
    async wallet(name: string): Promise<PrivateKeyAccount> {
      const [keystore, password] = await Promise.all(
        ["json", "password"].map((ending) => readFile(join(checkout, `${name}.${ending}`), "utf8")),
      );
      return privateKeyToAccount(await openKeystore(parseKeystore(keystore ?? "", name), (password ?? "").trimEnd()));
    },
    async leave(): Promise<void> {
      for (const child of running) {
        signal(child, "SIGKILL");
        await once(child, "close");
      }
      await rm(checkout, { recursive: true, force: true });
    },
  };
}

function signal({ pid }: ChildProcessWithoutNullStreams, name: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, name);
}
