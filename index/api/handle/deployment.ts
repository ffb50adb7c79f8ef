import type { RouteHandler } from "@hono/zod-openapi";
import { committeeContracts } from "#proposals/committee/committee-contracts.ts";
import { contractAddress } from "#proposals/deployment.ts";
import { sentinel } from "#proposals/sentinel.ts";
import { committeeReading } from "../../committee/committee-reading.ts";
import { chainTime } from "../../query/chain-time.ts";
import { readings } from "../../query/readings.ts";
import { readingKey } from "../../readings/reading-keys.ts";
import { localAccounts } from "../../view/local-accounts.ts";
import type { ApiContext } from "../api-context.ts";
import type { deploymentRoute } from "../routes.ts";

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
