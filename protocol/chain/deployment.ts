import { type Address, getAddress, isAddress } from "viem";
import { z } from "zod";
import { moduleNames } from "#protocol/modules/modules.ts";

export const addressSchema = z
  .string()
  .refine((text) => isAddress(text), "expected an address: 0x and 40 hexadecimal digits with a right checksum")
  .transform((text): Address => getAddress(text));

export const assetSchema = z.object({
  /** Null is ETH. */
  address: addressSchema.nullable(),
  symbol: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,15}$/, "expected a symbol of 1 to 16 letters and digits"),
  decimals: z.number().int().min(0).max(36),
});

export type Asset = z.infer<typeof assetSchema>;

export const requiredContracts = ["AlthingToken", "AlthingGovernor", "TimelockController"] as const;

export const deploymentSchema = z
  .object({
    chainId: z.number().int().positive(),
    networkName: z.string().min(1),
    profile: z.string().min(1),
    startBlock: z.number().int().nonnegative(),
    genesisHash: z.templateLiteral(["0x", z.string().regex(/^[0-9a-f]{64}$/)]),
    contracts: z.record(z.string(), addressSchema),
    assets: z.array(assetSchema),
    local: z.boolean(),
    /** The modules that joined a DAO that ran: each with the block after which its contracts came. */
    joined: z.partialRecord(z.enum(moduleNames), z.object({ startBlock: z.number().int().nonnegative() })).optional(),
  })
  .superRefine((deployment, context) => {
    for (const name of requiredContracts) {
      if (deployment.contracts[name] === undefined) {
        context.addIssue({
          code: "custom",
          path: ["contracts", name],
          message: "expected an address, found none",
        });
      }
    }
    const symbols = deployment.assets.map((asset) => asset.symbol);
    for (const symbol of new Set(symbols.filter((other, index) => symbols.indexOf(other) !== index))) {
      context.addIssue({
        code: "custom",
        path: ["assets"],
        message: `expected distinct symbols, found ${symbol} twice`,
      });
    }
  });

/** What was deployed on one chain: the merged content of `deployments/<chainId>/`. */
export type Deployment = z.infer<typeof deploymentSchema>;

export function contractAddress(deployment: Pick<Deployment, "chainId" | "contracts">, name: string): Address {
  const address = deployment.contracts[name];
  if (address === undefined) {
    const names = Object.keys(deployment.contracts).join(", ");
    throw new Error(`The deployment on chain ${deployment.chainId} has no contract named ${name}; it has ${names}`);
  }
  return address;
}

/** The name of the deployment's contract at an address, or the address. */
export function contractName({ contracts }: Deployment, address: string): string {
  return Object.keys(contracts).find((name) => contracts[name] === address) ?? address;
}
