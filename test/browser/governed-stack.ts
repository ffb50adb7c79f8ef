import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { caughtUp } from "#test/integration/index/expect-equal.ts";
import { startGovernedChain } from "#test/integration/index/governed-chain.ts";
import { startIndex } from "#test/integration/index/indexed-chain.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type GovernedStack = Awaited<ReturnType<typeof startGovernedStack>>;

/** A bare chain with a governor, its index, and the interface built anew: for pages that need no seeded year. */
export async function startGovernedStack() {
  const governed = await startGovernedChain();
  await governed.skip(10);
  const index = await startIndex({
    deployment: governed.deployment,
    rpcUrls: [governed.rpcUrl],
    pace: { timeoutMs: 5_000 },
  });
  await promisify(execFile)(
    process.execPath,
    [
      "node_modules/vite/bin/vite.js",
      "build",
      "governance-ui",
      "--logLevel",
      "warn",
      "--outDir",
      join(index.directory, "ui"),
    ],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  await caughtUp(index, governed);
  return {
    ui: index.url,
    governed,
    index,
    async stop() {
      await index.stop();
      await governed.close();
    },
  };
}
