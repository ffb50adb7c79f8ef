import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { formatUnits } from "viem";
import { z } from "zod";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { latestOutflows } from "#index/query/outflows.ts";
import { readings } from "#index/query/readings.ts";
import { spendingCaps } from "#index/query/spending-caps.ts";
import { storedHardCap } from "#index/readings/hard-cap-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { NoQuery } from "#index/schema/query.ts";
import { TreasurySchema } from "#index/schema/treasury.ts";
import { hardCapView } from "#index/view/hard-cap-view.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";

const treasuryRoute = createRoute({
  method: "get",
  path: "/api/treasury",
  summary: "Balances of the treasury, its caps, and what left by them",
  request: { query: NoQuery },
  responses: { 200: json("Treasury", TreasurySchema), ...refused },
});

const spendingSchema = z.object({ spentTokens: z.string(), periodEndsAt: z.int() });

function handleTreasury(context: ApiContext): RouteHandler<typeof treasuryRoute> {
  const { store, deployment } = context;
  return async (c) => {
    const now = await chainTime(context);
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
        hardCap: deployment.assets.flatMap((asset) => {
          const reading = current.get(readingKey.hardCap(asset.address));
          return reading === undefined ? [] : hardCapView(asset, storedHardCap(reading.value), now);
        }),
        outflows: await latestOutflows(store, deployment.assets),
      },
      200,
    );
  };
}

export const treasuryEndpoints = [endpoint(treasuryRoute, handleTreasury)];
