import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { network } from "hardhat";
import { Keystore } from "ox";
import { z } from "zod";
import { localPrivateKey } from "#deploy/local/accounts.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { placeAggregator } from "#deploy/local/providers/place-aggregator.ts";
import { placeSafe } from "./place-safe.ts";

const root = join(import.meta.dirname, "../../..");
const password = "correct horse";
const failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

export const exampleSettings = join(root, "profiles/examples/settings.yaml");

/** A chain that calls itself sepolia, an empty folder with a key, and `npm run deploy` in it. */
export async function createDeployCommand() {
  const server = await network.createServer({ network: "local", override: { chainId: 11_155_111 } }, "127.0.0.1", 0);
  const rpc = `http://127.0.0.1:${(await server.listen()).port}`;
  const client = createLocalClient(rpc);
  await placeSafe(client);
  await placeAggregator(client);
  const directory = await mkdtemp(join(tmpdir(), "althing-command-"));
  const [key, options] = Keystore.pbkdf2({ password, iterations: 1_000 });
  const keystore = join(directory, "keystore.json");
  await writeFile(keystore, JSON.stringify(Keystore.encrypt(localPrivateKey(0), key, options)));
  return {
    rpc,
    directory,
    async run(args: string[], env: Record<string, string> = {}, node = rpc) {
      const signer = { ALTHING_KEYSTORE: keystore, ALTHING_KEYSTORE_PASSWORD: password };
      const script = join(root, "deploy/deploy.ts");
      const run = promisify(execFile)(process.execPath, [script, ...args, "--rpc", node], {
        cwd: directory,
        env: { ...process.env, ...signer, ...env },
      });
      return run.then(
        ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
        (error: unknown) => failed.parse(error),
      );
    },
    async close() {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

export type DeployCommand = Awaited<ReturnType<typeof createDeployCommand>>;
