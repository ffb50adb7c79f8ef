import { encodeFunctionData, getAddress, keccak256, parseAbi, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { deployEas } from "#deploy/local/eas.ts";
import { createLocalClient, type LocalClient } from "#deploy/local/local-client.ts";
import { deployGuardianSafe } from "#deploy/local/safe.ts";
import { type RunningChain, startChain } from "#deploy/local/start-chain.ts";

/** Addresses and code hashes of Safe 1.4.1 on Ethereum: https://github.com/safe-global/safe-deployments, assets v1.4.1. */
const canonical = [
  [
    "Safe",
    "0x41675C099F32341bf84BFc5382aF534df5C7461a",
    "0x1fe2df852ba3299d6534ef416eefa406e56ced995bca886ab7a553e6d0c5e1c4",
  ],
  [
    "SafeL2",
    "0x29fcB43b46531BcA003ddC8FCB67FFE91900C762",
    "0xb1f926978a0f44a2c0ec8fe822418ae969bd8c3f18d61e5103100339894f81ff",
  ],
  [
    "SafeProxyFactory",
    "0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67",
    "0x50c3cdc4074750a7a974204a716c999edd37482f907608d960b2b025ee0b3317",
  ],
  [
    "MultiSend",
    "0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526",
    "0x0e4f7fc66550a322d1e7688e181b75e217e662a4f3f4d6a29b22bc61217c4b77",
  ],
] as const;

let chain: RunningChain;
let client: LocalClient;
let safe: `0x${string}`;

beforeAll(async () => {
  chain = await startChain(0);
  client = createLocalClient(chain.rpc);
  safe = await deployGuardianSafe(client, chain.rpc);
});

afterAll(() => chain.close());

it.each(canonical)("%s stands at the address it has on public chains", async (_name, address, codeHash) => {
  expect(keccak256((await client.getCode({ address })) ?? "0x")).toBe(codeHash);
});

it("the guardian's Safe belongs to accounts 14 to 18, three of which must sign", async () => {
  const abi = parseAbi([
    "function getOwners() view returns (address[])",
    "function getThreshold() view returns (uint256)",
  ]);
  const owners = await client.readContract({ address: safe, abi, functionName: "getOwners" });
  expect(owners).toEqual([14, 15, 16, 17, 18].map((index) => localAccount(index).address));
  expect(await client.readContract({ address: safe, abi, functionName: "getThreshold" })).toBe(3n);
});

it("the guardian's Safe runs the canonical code and has no fallback handler", async () => {
  expect(getAddress(`0x${(await client.getStorageAt({ address: safe, slot: "0x0" }))?.slice(26)}`)).toBe(
    canonical[0][1],
  );
  const handlerSlot = keccak256(new TextEncoder().encode("fallback_manager.handler.address"));
  expect(BigInt((await client.getStorageAt({ address: safe, slot: handlerSlot })) ?? "0x1")).toBe(0n);
});

it("a schema can be registered and an attestation of it read back", async () => {
  const { EAS, SchemaRegistry } = await deployEas(client);
  const registryAbi = parseAbi([
    "function register(string schema, address resolver, bool revocable) returns (bytes32)",
  ]);
  const { request, result: schema } = await client.simulateContract({
    address: SchemaRegistry,
    abi: registryAbi,
    functionName: "register",
    args: ["bool certified", zeroAddress, true],
  });
  await client.waitForTransactionReceipt({ hash: await client.writeContract(request) });
  const easAbi = parseAbi([
    "struct Data { address recipient; uint64 expirationTime; bool revocable; bytes32 refUID; bytes data; uint256 value; }",
    "struct Request { bytes32 schema; Data data; }",
    "function attest(Request request) returns (bytes32)",
    "function isAttestationValid(bytes32 uid) view returns (bool)",
  ]);
  const data = {
    recipient: localAccount(1).address,
    expirationTime: 0n,
    revocable: true,
    refUID: `0x${"00".repeat(32)}`,
    data: `0x${"00".repeat(31)}01`,
    value: 0n,
  } as const;
  const hash = await client.sendTransaction({
    to: EAS,
    data: encodeFunctionData({ abi: easAbi, functionName: "attest", args: [{ schema, data }] }),
  });
  await client.waitForTransactionReceipt({ hash });
  const { logs } = await client.getTransactionReceipt({ hash });
  expect(logs).toHaveLength(1);
  const uid = logs[0]?.data ?? "0x";
  expect(
    await client.readContract({ address: EAS, abi: easAbi, functionName: "isAttestationValid", args: [uid] }),
  ).toBe(true);
});
