import {
  concat,
  createClient,
  encodeFunctionData,
  type Hex,
  hashTypedData,
  http,
  parseEventLogs,
  zeroAddress,
} from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyRotation } from "#governance-ui/chain/key-rotation.ts";
import { examineSignatures } from "#governance-ui/room/examine-signatures.ts";
import { executionCall } from "#governance-ui/room/execution.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import { safeAbi, safeProxyFactoryAbi } from "#protocol/safe/safe-abi.ts";
import { signedBytes } from "#protocol/safe/safe-hashes.ts";
import { readSafe } from "#protocol/safe/signatures/read-safe.ts";
import { person } from "#test/fixture/committee.ts";
import { type CommitteeChain, startCommitteeChain } from "#test/integration/index/committee-chain.ts";
import { servedChain } from "#test/unit/proposals/served-chain.ts";
import { fileOf, queuedVeto, signAs } from "./queued-veto.ts";

const CANCELED = 2;
const types = { SafeMessage: [{ name: "message", type: "bytes" }] } as const;

let chain: CommitteeChain;
let node: Awaited<ReturnType<typeof servedChain>>;
/** A Safe with one owner, who sits on the committee through it. */
let contract: Hex;
let owner: PrivateKeyAccount;

beforeAll(async () => {
  chain = await startCommitteeChain({ foundingMembers: 4 });
  node = await servedChain(chain);
  owner = person("candidate", 0);
  contract = await deploySafe(owner);
  const seat = member(3);
  const digest = await chain.seats.read.digestOfRotation([seat.address, contract]);
  // What the page asks a new key to sign is what the contract checks.
  expect(hashTypedData(keyRotation(31337, chain.seats.address, seat.address, contract))).toBe(digest);
  await chain.seats.write.rotateKey([contract, await signFor(digest)], { account: seat });
  await chain.seating.write.sync();
});

afterAll(async () => {
  await node?.close();
  await chain?.close();
});

function member(index: number): PrivateKeyAccount {
  const found = chain.founders[index];
  if (found === undefined) throw new Error(`There is no member ${index}.`);
  return found;
}

async function deploySafe({ address }: PrivateKeyAccount): Promise<Hex> {
  const { singletons, local } = chain;
  const handler = singletons.CompatibilityFallbackHandler;
  const initializer = encodeFunctionData({
    abi: safeAbi,
    functionName: "setup",
    args: [[address], 1n, zeroAddress, "0x", handler, zeroAddress, 0n, zeroAddress],
  });
  const hash = await local.writeContract({
    address: singletons.SafeProxyFactory,
    abi: safeProxyFactoryAbi,
    functionName: "createProxyWithNonce",
    args: [singletons.Safe, initializer, 7n],
  });
  const { logs } = await local.waitForTransactionReceipt({ hash });
  const [made] = parseEventLogs({ abi: safeProxyFactoryAbi, eventName: "ProxyCreation", logs });
  if (made === undefined) throw new Error("The factory made no Safe.");
  return made.args.proxy;
}

/** What the owner of the member's Safe signs, so that the Safe vouches for these bytes. */
function signFor(message: Hex): Promise<Hex> {
  const domain = { chainId: 31337, verifyingContract: contract };
  return owner.signTypedData({ domain, types, primaryType: "SafeMessage", message: { message } });
}

describe("a member that is a contract (ERC-1271)", () => {
  it("signs for the Safe, is believed only for what it signed, and its signature executes", async () => {
    const { id, transaction } = await queuedVeto(chain);
    const file = await signAs(member(1), await signAs(member(0), fileOf(chain, transaction)));
    const hashes = roomHashes({ address: chain.safe, chainId: 31337 }, transaction);
    const data = await signFor(signedBytes(hashes.domainHash, hashes.messageHash));
    const client = createClient({ transport: http(node.url) });
    const safe = await readSafe(client, chain.deployment, chain.safe);
    const own = { signer: contract, data, isContractSignature: true };
    const examined = await examineSignatures(client, safe, transaction, hashes, [...file.signatures, own]);
    expect(examined.signatures.map(({ signer }) => signer)).toContain(contract);

    const other = { ...own, data: await signFor(concat([data, "0x00"])) };
    expect(await examineSignatures(client, safe, transaction, hashes, [other])).toMatchObject({
      signatures: [],
      wrong: [contract],
    });
    const asKey = { ...own, isContractSignature: false };
    expect(await examineSignatures(client, safe, transaction, hashes, [asKey])).toMatchObject({
      signatures: [],
      wrong: [contract],
    });

    const room = { ...file, ...examined, kept: true, shared: false };
    const { address, abi, functionName, args } = executionCall({ address: chain.safe, chainId: 31337 }, room);
    await chain.local.sendTransaction({
      to: address,
      data: encodeFunctionData({ abi, functionName, args }),
      chain: null,
    });
    expect(await chain.governor.read.state([id])).toBe(CANCELED);
  });
});
