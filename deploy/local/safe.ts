import SafeKit from "@safe-global/protocol-kit";
import { type Address, getAddress, isHex, zeroAddress } from "viem";
import { localAccount, localPrivateKey, localRoles } from "./accounts.ts";
import type { LocalClient } from "./local-client.ts";
import { deploySafeSingletons, type SafeSingletons } from "./safe-singletons.ts";

/** A 3-of-5 Safe for the guardian, without an ERC-1271 handler: a guard does not see what such a handler signs. */
export async function deployGuardianSafe(client: LocalClient, rpc: string): Promise<Address> {
  const singletons = await deploySafeSingletons(client);
  const kit = await SafeKit.init({
    provider: rpc,
    signer: localPrivateKey(localRoles.deployer),
    contractNetworks: { 31337: contractNetwork(singletons) },
    predictedSafe: {
      safeAccountConfig: {
        owners: localRoles.guardianOwners.map((index) => localAccount(index).address),
        threshold: 3,
        fallbackHandler: zeroAddress,
      },
      safeDeploymentConfig: { safeVersion: "1.4.1", saltNonce: "0" },
    },
  });
  const creation = await kit.createSafeDeploymentTransaction();
  if (!isHex(creation.data)) throw new Error("protocol-kit made no call that creates the Safe.");
  const hash = await client.sendTransaction({
    to: getAddress(creation.to),
    data: creation.data,
    value: BigInt(creation.value),
  });
  await client.waitForTransactionReceipt({ hash });
  return getAddress(await kit.getAddress());
}

function contractNetwork(singletons: SafeSingletons) {
  return {
    safeSingletonAddress: singletons.Safe,
    safeProxyFactoryAddress: singletons.SafeProxyFactory,
    multiSendAddress: singletons.MultiSend,
    multiSendCallOnlyAddress: singletons.MultiSendCallOnly,
    createCallAddress: singletons.CreateCall,
    signMessageLibAddress: singletons.SignMessageLib,
    simulateTxAccessorAddress: singletons.SimulateTxAccessor,
    fallbackHandlerAddress: singletons.CompatibilityFallbackHandler,
  };
}
