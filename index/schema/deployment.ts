import { z } from "@hono/zod-openapi";
import { moduleNames } from "#protocol/modules/modules.ts";
import { address, block, decimal, hash } from "./scalars.ts";

export const ProfileFigureSchema = z
  .object({
    key: z.string(),
    value: z.string(),
    unit: z.string().nullable(),
    source: z.string(),
    mark: z.string().openapi({
      description: "How well the figure is known, or that it was chosen locally.",
    }),
  })
  .openapi("ProfileFigure");

export const DeploymentViewSchema = z
  .object({
    chainId: z.int(),
    networkName: z.string(),
    genesisHash: hash,
    startBlock: block,
    local: z.boolean(),
    rpcUrl: z.string().nullable().openapi({
      description: "Where a browser reads the chain: /rpc of this server on a local chain, null if nowhere.",
    }),
    profile: z.object({
      id: z.string(),
      name: z.string(),
      figures: z.array(ProfileFigureSchema),
    }),
    contracts: z.record(z.string(), address),
    joining: z.array(z.enum(moduleNames)).openapi({
      description: "Modules that are deployed and that no vote has adopted yet.",
    }),
    assets: z.array(
      z.object({
        address: address.nullable().openapi({ description: "null for ETH" }),
        symbol: z.string(),
        decimals: z.int(),
      }),
    ),
    token: z.object({
      name: z.string(),
      symbol: z.string(),
      decimals: z.int(),
      address,
      sentinel: address.nullable().openapi({ description: "Delegate of the holders that may not vote." }),
      totalSupply: decimal,
    }),
    accounts: z.array(z.object({ address, label: z.string() })).openapi({ description: "Only on a local chain." }),
    actionFiles: z.array(z.record(z.string(), z.unknown())),
    draftReports: z.boolean().openapi({ description: "Whether /api/reports makes reports of drafts." }),
  })
  .openapi("Deployment");
export type DeploymentView = z.infer<typeof DeploymentViewSchema>;
