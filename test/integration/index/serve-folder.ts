import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { patience } from "#test/patience.ts";

const root = join(import.meta.dirname, "../../..");

export type Running = ReturnType<typeof watched>;
export type ServeFolder = Awaited<ReturnType<typeof openServeFolder>>;

/** A folder with a deployment, in which the commands of a DAO run, several at once if wanted. */
export async function openServeFolder({ deployment, rpcUrl }: { deployment: Deployment; rpcUrl: string }) {
  const directory = await mkdtemp(join(tmpdir(), "althing-serve-"));
  const folder = join(directory, "deployments", String(deployment.chainId));
  await mkdir(folder, { recursive: true });
  const { contracts, ...rest } = deployment;
  await writeFile(join(folder, "addresses.json"), JSON.stringify(contracts));
  await writeFile(join(folder, "deployment.json"), JSON.stringify(rest));
  await writeFile(join(folder, "profile.json"), JSON.stringify({ id: "fluence", name: "Fluence", figures: [] }));
  const running: ChildProcessWithoutNullStreams[] = [];
  function run(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(process.execPath, [join(root, file), ...args], {
      cwd: directory,
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        PORT: "0",
        LOG_FORMAT: "text",
        RPC_URL: rpcUrl,
        ...env,
      },
    });
    running.push(child);
    return watched(child);
  }
  return {
    directory,
    run,
    serve: (args: string[], env: Record<string, string> = {}) => run("index/serve.ts", args, env),
    async remove() {
      for (const child of running) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      await rm(directory, { recursive: true });
    },
  };
}

function watched(child: ChildProcessWithoutNullStreams) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return {
    child,
    output: () => output,
    async ended() {
      const isOver = child.exitCode !== null || child.signalCode !== null;
      const [code] = isOver ? [child.exitCode] : await once(child, "exit");
      return { code, output };
    },
    async api(): Promise<string> {
      await vi.waitFor(() => expect(output).toMatch(/^listening /m), patience);
      return JSON.parse(/^listening (.*)$/m.exec(output)?.[1] ?? "{}").api;
    },
  };
}

export async function statusAt(api: string): Promise<string> {
  const response = await fetch(`${api}/api/health`);
  return (await response.json()).status;
}
