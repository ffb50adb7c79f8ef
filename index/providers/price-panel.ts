import type { Client } from "viem";
import { z } from "zod";
import type { PlannedReading } from "#index/readings/planned-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { priceReportsAbi as abi } from "#protocol/chain/abi/PriceReports.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import type { Store } from "#store/schema/database.ts";

/** Who reports the token's price, in lower case, how many make a price, and for how long a round is open. */
export const pricePanelSchema = z.object({
  reporters: z.array(z.string()),
  quorum: z.int(),
  roundSeconds: z.int(),
});
export type PricePanel = z.infer<typeof pricePanelSchema>;

export function pricePanelReadings(deployment: Deployment): PlannedReading[] {
  const contracts = providerContracts(deployment);
  if (contracts === null) return [];
  const reports = { address: contracts.priceReports, abi } as const;
  return [
    {
      key: readingKey.pricePanel,
      async read(client: Client, blockNumber: bigint) {
        const [reporters, quorum, roundSeconds] = await readMany(
          client,
          [
            { ...reports, functionName: "reporters" },
            { ...reports, functionName: "quorum" },
            { ...reports, functionName: "ROUND_SECONDS" },
          ],
          blockNumber,
        );
        const panel: PricePanel = {
          reporters: reporters.map((reporter) => reporter.toLowerCase()),
          quorum: Number(quorum),
          roundSeconds: Number(roundSeconds),
        };
        return JSON.stringify(panel);
      },
    },
  ];
}

/** Undefined until it was first read. */
export async function pricePanel(store: Store): Promise<PricePanel | undefined> {
  const row = await store
    .selectFrom("readings")
    .select("value")
    .where("key", "=", readingKey.pricePanel)
    .executeTakeFirst();
  return row === undefined ? undefined : pricePanelSchema.parse(JSON.parse(row.value));
}
