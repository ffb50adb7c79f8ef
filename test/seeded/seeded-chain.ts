import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployLocal } from "#deploy/local/deploy-local.ts";
import { genesisTime } from "#deploy/local/emissions/genesis-time.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { seed } from "#deploy/local/seed/seed.ts";
import { startChain } from "#deploy/local/start-chain.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";

/** The local chain as `npm start` makes it, in this process and without the other rooms; its history ends at `now`. */
export async function createSeededChain(now: number) {
  const profile = await readLocalProfile("fluence");
  const chain = await startChain(0, genesisTime(profile.settings.emissions, now));
  const directory = await mkdtemp(join(tmpdir(), "althing-local-"));
  const client = createLocalClient(chain.rpc);
  const deployment = await deployLocal({
    client,
    rpc: chain.rpc,
    directory,
    profile,
  });
  const catalogue = createCatalogue(deployment, await readActionFiles());
  await seed(client, deployment, catalogue, now);
  return {
    rpc: chain.rpc,
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
