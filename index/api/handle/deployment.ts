import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { deploymentRoute } from "#index/api/routes.ts";
import { committeeReading } from "#index/committee/committee-reading.ts";
import { chainTime } from "#index/query/chain-time.ts";
import { readings } from "#index/query/readings.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { localAccounts } from "#index/view/local-accounts.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";

export function handleDeployment(context: ApiContext): RouteHandler<typeof deploymentRoute> {
  const { deployment, profile, actionFiles, store, model, rpcUrl } = context;
  const { chainId, networkName, genesisHash, startBlock, local, contracts, assets } = deployment;
  const token = contractAddress(deployment, "AlthingToken");
  const sitting = async () => {
    if (committeeContracts(deployment) === null) return null;
    return new Set((await committeeReading(store))?.seats.map(({ account }) => account));
  };
  return async (c) => {
    const current = await readings(store);
    const { supply } = await model.facts.get();
    const asset = assets.find(({ address }) => address === token);
    return c.json(
      {
        chainId,
        networkName,
        genesisHash,
        startBlock,
        local,
        rpcUrl,
        profile,
        contracts,
        assets,
        token: {
          name: current.get(readingKey.tokenName)?.value ?? asset?.symbol ?? "Token",
          symbol: current.get(readingKey.tokenSymbol)?.value ?? asset?.symbol ?? "",
          decimals: asset?.decimals ?? 18,
          address: token,
          sentinel,
          totalSupply: supply.totalAt(await chainTime(context)).toString(),
        },
        accounts: local ? localAccounts(await sitting()) : [],
        actionFiles,
      },
      200,
    );
  };
}
