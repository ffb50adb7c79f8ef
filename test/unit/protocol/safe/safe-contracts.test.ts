import { readFile } from "node:fs/promises";
import { network } from "hardhat";
import {
  type Abi,
  type Address,
  concat,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  isHex,
  parseAbi,
  zeroAddress,
} from "viem";
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { messageHashes } from "#protocol/safe/message-hashes.ts";
import { nestedMessageBytes } from "#protocol/safe/nested-message-bytes.ts";
import type { SafeAccount } from "#protocol/safe/safe-account.ts";
import { textMessageHash } from "#protocol/safe/text-message-hash.ts";
import { transactionHashes } from "#protocol/safe/transaction-hashes.ts";
import { account, OTHER, transaction } from "./sample.ts";

const safeAbi = parseAbi([
  "function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)",
  "function domainSeparator() view returns (bytes32)",
  "function getTransactionHash(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, uint256 nonce) view returns (bytes32)",
  "function getMessageHash(bytes message) view returns (bytes32)",
  "function isValidSignature(bytes32 dataHash, bytes signature) view returns (bytes4)",
]);

describe("the contracts of Safe 1.4.1 (@safe-global/safe-contracts)", () => {
  let chain: Awaited<ReturnType<typeof openChain>>;
  let owner: PrivateKeyAccount;
  let nested: SafeAccount;
  let parent: SafeAccount;

  beforeAll(async () => {
    chain = await openChain();
    owner = privateKeyToAccount(generatePrivateKey());
    nested = account("1.4.1", await chain.createSafe(owner.address), chain.chainId);
    parent = account("1.4.1", await chain.createSafe(nested.address), chain.chainId);
  });

  it("have the same domain hash and safeTxHash", async () => {
    const fields = transaction({
      value: 1n,
      data: "0x123456",
      operation: 1,
      safeTxGas: 2n,
      baseGas: 3n,
      gasPrice: 4n,
      gasToken: OTHER,
      refundReceiver: parent.address,
      nonce: 5n,
    });
    const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, nonce } = fields;
    const hashes = transactionHashes(parent, fields);
    expect(await chain.read(parent.address, "domainSeparator", [])).toBe(hashes.domainHash);
    expect(
      await chain.read(parent.address, "getTransactionHash", [
        to,
        value,
        data,
        operation,
        safeTxGas,
        baseGas,
        gasPrice,
        gasToken,
        refundReceiver,
        nonce,
      ]),
    ).toBe(hashes.hash);
  });

  it("have the same hash of a message of any length", async () => {
    for (const bytes of ["0x", "0x12", textMessageHash("hello"), `0x${"ab".repeat(99)}`] as const) {
      expect(await chain.read(nested.address, "getMessageHash", [bytes])).toBe(messageHashes(nested, bytes).hash);
    }
  });

  it("accept what the owner of a nested Safe signs of its Safe's message", async () => {
    const bytes = textMessageHash("We agree.");
    const asked = nestedMessageBytes(parent, bytes, messageHashes(parent, bytes));
    const signature = await owner.sign({ hash: messageHashes(nested, asked).hash });
    const valid = chain.read(parent.address, "isValidSignature", [bytes, contractSignature(nested.address, signature)]);
    expect(await valid).toBe("0x1626ba7e");
  });

  it("refuse the same signature of another message", async () => {
    const bytes = textMessageHash("We agree.");
    const signature = await owner.sign({ hash: messageHashes(nested, bytes).hash });
    await expect(
      chain.read(parent.address, "isValidSignature", [bytes, contractSignature(nested.address, signature)]),
    ).rejects.toThrow();
  });
});

/** A signature by a contract: its address, where its bytes stand, v = 0, then the bytes with their length. */
function contractSignature(signer: Address, signature: Hex): Hex {
  const tail = encodeAbiParameters([{ type: "bytes" }], [signature]);
  return concat([
    encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [signer, 65n]),
    "0x00",
    `0x${tail.slice(66)}`,
  ]);
}

async function openChain() {
  const { viem } = await network.create();
  const client = await viem.getPublicClient();
  const [wallet] = await viem.getWalletClients();
  if (wallet === undefined) throw new Error("The chain has no account.");

  const deploy = async (path: string, args: readonly unknown[] = []): Promise<Address> => {
    const { abi, bytecode } = await artifact(path);
    const hash = await wallet.sendTransaction({ data: encodeDeployData({ abi, bytecode, args }) });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash });
    if (!contractAddress) throw new Error(`${path} was not deployed.`);
    return contractAddress;
  };
  const singleton = await deploy("Safe.sol/Safe");
  const handler = await deploy("handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler");

  return {
    chainId: BigInt(await client.getChainId()),
    async createSafe(owner: Address): Promise<Address> {
      const safe = await deploy("proxies/SafeProxy.sol/SafeProxy", [singleton]);
      const data = encodeFunctionData({
        abi: safeAbi,
        functionName: "setup",
        args: [[owner], 1n, zeroAddress, "0x", handler, zeroAddress, 0n, zeroAddress],
      });
      await client.waitForTransactionReceipt({ hash: await wallet.sendTransaction({ to: safe, data }) });
      return safe;
    },
    async read(to: Address, functionName: string, args: readonly unknown[]): Promise<unknown> {
      const abi: Abi = safeAbi;
      const { data = "0x" } = await client.call({ to, data: encodeFunctionData({ abi, functionName, args }) });
      return decodeFunctionResult({ abi, functionName, data });
    },
  };
}

const artifactSchema = z.object({
  abi: z.custom<Abi>((value) => Array.isArray(value)),
  bytecode: z.custom<Hex>((value) => isHex(value)),
});

async function artifact(path: string) {
  const url = new URL(
    `../../../../node_modules/@safe-global/safe-contracts/build/artifacts/contracts/${path}.json`,
    import.meta.url,
  );
  return artifactSchema.parse(JSON.parse(await readFile(url, "utf8")));
}
