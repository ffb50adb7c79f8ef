import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { moduleNames } from "#protocol/modules/modules.ts";
import { answer } from "./answer.ts";
import { getJson } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const figure = z.object({
  key: z.string(),
  value: z.string(),
  unit: z.nullable(z.string()),
  source: z.string(),
  mark: z.string(),
});

const deployment = answer(
  "Deployment",
  z.object({
    chainId: z.number(),
    networkName: z.string(),
    profile: z.object({ id: z.string(), name: z.string(), figures: z.array(figure) }),
    contracts: z.record(z.string(), address),
    joining: z.array(z.enum(moduleNames)),
    assets: z.array(z.object({ address: z.nullable(address), symbol: z.string(), decimals: z.number() })),
    genesisHash: hex,
    startBlock: z.number(),
    rpcUrl: z.nullable(z.string()),
    local: z.boolean(),
    accounts: z.array(z.object({ address, label: z.string() })),
    actionFiles: z.array(z.record(z.string(), z.unknown())),
    draftReports: z.boolean(),
    token: z.object({
      name: z.string(),
      symbol: z.string(),
      decimals: z.number(),
      address,
      sentinel: z.nullable(address),
      totalSupply: integer,
    }),
  }),
);

export type DeploymentView = z.infer<typeof deployment>;

/** What `/api/deployment` answered when the page was published, for a host without the API. */
async function readBeside(unreachable: unknown): Promise<DeploymentView> {
  const response = await fetch(new URL("deployment.json", document.baseURI)).catch(() => null);
  const parsed = deployment.safeParse(response?.ok ? await response.json().catch(() => null) : null);
  if (!parsed.success) throw unreachable;
  return parsed.data;
}

const RETRY_MS = 5_000;

export const deploymentQuery = queryOptions({
  queryKey: ["deployment"],
  queryFn: ({ signal }) => getJson("deployment", deployment, signal).catch(readBeside),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 2,
  refetchInterval: ({ state }) => (state.data ? false : RETRY_MS),
});
