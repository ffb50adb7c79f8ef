import { join } from "node:path";
import { caughtUp } from "#test/integration/index/expect-equal.ts";
import { startGovernedChain } from "#test/integration/index/governed-chain.ts";
import { startIndex } from "#test/integration/index/indexed-chain.ts";
import { buildPage } from "./build-page.ts";

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
  await buildPage(join(index.directory, "ui"));
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
