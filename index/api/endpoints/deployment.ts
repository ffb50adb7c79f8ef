import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import { committeeReading } from "#index/committee/committee-reading.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { joiningModules } from "#index/query/joining-modules.ts";
import { readings } from "#index/query/readings.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { DeploymentViewSchema } from "#index/schema/deployment.ts";
import { NoQuery } from "#index/schema/query.ts";
import { localAccounts } from "#index/view/local-accounts.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";

const deploymentRoute = createRoute({
  method: "get",
  path: "/api/deployment",
  summary: "Contracts, assets, token and the profile's figures",
  request: { query: NoQuery },
  responses: { 200: json("Deployment", DeploymentViewSchema), ...refused },
});

function handleDeployment(context: ApiContext): RouteHandler<typeof deploymentRoute> {
  const { deployment, profile, actionFiles, store, model, rpcUrl, draftReports } = context;
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
        joining: await joiningModules(store, deployment),
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
        draftReports: draftReports !== null,
      },
      200,
    );
  };
}

export const deploymentEndpoints = [endpoint(deploymentRoute, handleDeployment)];
