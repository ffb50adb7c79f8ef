import type { LocalClient } from "#deploy/local/local-client.ts";
import { settleClock } from "#deploy/local/settle-clock.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { seed } from "./seed.ts";

/** Seeds the chain that `npm start` runs, with the actions of this folder; from then on it mines by the clock. */
export async function seedLocal(client: LocalClient, deployment: Deployment, now: number): Promise<void> {
  await seed(client, deployment, createCatalogue(deployment, await readActionFiles()), now);
  await settleClock(client);
}
