import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployLocal } from "#deploy/local/deploy-local.ts";
import { genesisTime } from "#deploy/local/emissions/genesis-time.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { seed } from "#deploy/local/seed/seed.ts";
import { settleClock } from "#deploy/local/settle-clock.ts";
import { startChain } from "#deploy/local/start-chain.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";

/** The local chain as `npm start` makes it, in this process and without the other rooms. */
export async function createSeededChain() {
  const now = Math.floor(Date.now() / 1000);
  const chain = await startChain(0, genesisTime((await readLocalProfile("fluence")).settings.emissions, now));
  const directory = await mkdtemp(join(tmpdir(), "althing-local-"));
  const client = createLocalClient(chain.rpc);
  const deployment = await deployLocal({
    client,
    rpc: chain.rpc,
    directory,
    profile: "fluence",
  });
  const catalogue = createCatalogue(deployment, await readActionFiles());
  await seed(client, deployment, catalogue, now);
  await settleClock(client);
  return {
    client,
    deployment,
    catalogue,
    directory,
    now,
    async close() {
      await chain.close();
      await rm(directory, { recursive: true });
    },
  };
}

export type SeededChain = Awaited<ReturnType<typeof createSeededChain>>;
