import { type Address, concat, encodeAbiParameters } from "viem";
import { createContract } from "./create-contract.ts";
import type { LocalClient } from "./local-client.ts";
import { packageBytecode } from "./package-artifact.ts";

const artifacts = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";

/** EAS has no one canonical address, so the local chain gets its own from the package's artifacts. */
export async function deployEas(client: LocalClient): Promise<{ SchemaRegistry: Address; EAS: Address }> {
  const registryCode = await packageBytecode(`${artifacts}/SchemaRegistry.sol/SchemaRegistry.json`);
  const SchemaRegistry = await createContract(client, registryCode);
  const easCode = await packageBytecode(`${artifacts}/EAS.sol/EAS.json`);
  const EAS = await createContract(
    client,
    concat([easCode, encodeAbiParameters([{ type: "address" }], [SchemaRegistry])]),
  );
  return { SchemaRegistry, EAS };
}
