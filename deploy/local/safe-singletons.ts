import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Address, concat, getCreate2Address, type Hex, isAddress, isHex, numberToHex, parseEther } from "viem";
import { z } from "zod";
import type { LocalClient } from "./local-client.ts";
import { packageBytecode } from "./package-artifact.ts";

const artifacts = "@safe-global/safe-contracts/build/artifacts/contracts";
const salt = numberToHex(0, { size: 32 });

const sources = {
  Safe: "Safe.sol",
  SafeL2: "SafeL2.sol",
  SafeProxyFactory: "proxies/SafeProxyFactory.sol",
  MultiSend: "libraries/MultiSend.sol",
  MultiSendCallOnly: "libraries/MultiSendCallOnly.sol",
  CreateCall: "libraries/CreateCall.sol",
  SignMessageLib: "libraries/SignMessageLib.sol",
  SimulateTxAccessor: "accessors/SimulateTxAccessor.sol",
  CompatibilityFallbackHandler: "handler/CompatibilityFallbackHandler.sol",
} as const;

export type SafeSingletons = Record<keyof typeof sources, Address>;

type SingletonClient = Pick<
  LocalClient,
  "sendTransaction" | "sendRawTransaction" | "waitForTransactionReceipt" | "getCode"
>;

/** Puts Safe 1.4.1 at the addresses it has on public chains, through Safe's own deterministic factory. */
export async function deploySafeSingletons(client: SingletonClient): Promise<SafeSingletons> {
  const factory = await deployFactory(client);
  const deploy = async (name: keyof typeof sources): Promise<Address> => {
    const bytecode = await singletonBytecode(name);
    const hash = await client.sendTransaction({ to: factory, data: concat([salt, bytecode]) });
    await client.waitForTransactionReceipt({ hash });
    const address = getCreate2Address({ from: factory, salt, bytecode });
    if (!(await client.getCode({ address }))) throw new Error(`Safe's ${name} did not appear at ${address}.`);
    return address;
  };
  return {
    Safe: await deploy("Safe"),
    SafeL2: await deploy("SafeL2"),
    SafeProxyFactory: await deploy("SafeProxyFactory"),
    MultiSend: await deploy("MultiSend"),
    MultiSendCallOnly: await deploy("MultiSendCallOnly"),
    CreateCall: await deploy("CreateCall"),
    SignMessageLib: await deploy("SignMessageLib"),
    SimulateTxAccessor: await deploy("SimulateTxAccessor"),
    CompatibilityFallbackHandler: await deploy("CompatibilityFallbackHandler"),
  };
}

/** Where `deploySafeSingletons` puts one of them. */
export async function safeSingletonAddress(name: keyof typeof sources): Promise<Address> {
  const { address: from } = await readFactory();
  return getCreate2Address({ from, salt, bytecode: await singletonBytecode(name) });
}

function singletonBytecode(name: keyof typeof sources): Promise<Hex> {
  return packageBytecode(`${artifacts}/${sources[name]}/${name}.json`);
}

const factorySchema = z.object({
  signerAddress: z.custom<Address>((value) => typeof value === "string" && isAddress(value)),
  transaction: z.custom<Hex>((value) => isHex(value)),
  address: z.custom<Address>((value) => typeof value === "string" && isAddress(value)),
});

/** The factory's creation is a transaction signed once by Safe: it only needs its fee. */
async function deployFactory(client: SingletonClient): Promise<Address> {
  const factory = await readFactory();
  const fee = await client.sendTransaction({ to: factory.signerAddress, value: parseEther("0.1") });
  await client.waitForTransactionReceipt({ hash: fee });
  const creation = await client.sendRawTransaction({ serializedTransaction: factory.transaction });
  await client.waitForTransactionReceipt({ hash: creation });
  return factory.address;
}

async function readFactory() {
  const file = import.meta.resolve("@safe-global/safe-singleton-factory/artifacts/31337/deployment.json");
  return factorySchema.parse(JSON.parse(await readFile(fileURLToPath(file), "utf8")));
}
