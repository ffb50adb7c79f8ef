import type { RouteHandler } from "@hono/zod-openapi";
import { formatUnits } from "viem";
import { z } from "zod";
import type { ApiContext } from "#index/api/api-context.ts";
import type { treasuryRoute } from "#index/api/routes.ts";
import { readings } from "#index/query/readings.ts";
import { spendingCaps } from "#index/query/spending-caps.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";

const spendingSchema = z.object({ spentTokens: z.string(), periodEndsAt: z.int() });

export function handleTreasury({ store, deployment }: ApiContext): RouteHandler<typeof treasuryRoute> {
  return async (c) => {
    const current = await readings(store);
    const caps = await spendingCaps(store);
    return c.json(
      {
        address: contractAddress(deployment, "TimelockController"),
        asOfBlock: current.get(readingKey.balance(null))?.block ?? null,
        assets: deployment.assets.map((asset) => {
          const balance = current.get(readingKey.balance(asset.address))?.value ?? null;
          const human = balance === null ? null : `${formatUnits(BigInt(balance), asset.decimals)} ${asset.symbol}`;
          return { ...asset, balance, human };
        }),
        spending: deployment.assets.map(({ address, symbol, decimals }) => {
          const reading = current.get(readingKey.spending(address));
          const spent = reading === undefined ? undefined : spendingSchema.parse(JSON.parse(reading.value));
          return {
            asset: address,
            symbol,
            decimals,
            capTokens: caps.get(address) ?? "0",
            spentTokens: spent?.spentTokens ?? null,
            periodEndsAt: spent?.periodEndsAt ?? null,
          };
        }),
      },
      200,
    );
  };
}
