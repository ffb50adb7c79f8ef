import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SafeKit, { EthSafeSignature } from "@safe-global/protocol-kit";
import { createClient, http, keccak256, toBytes, toHex } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineSignatures } from "#governance-ui/room/examine-signatures.ts";
import { approveHashCall } from "#governance-ui/room/execution.ts";
import { powerCall, proposalIdOf } from "#governance-ui/room/power-calls.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import { parseSignedFile, signedFileText } from "#governance-ui/room/signed-file.ts";
import { parseSafeFile } from "#protocol/safe/file/parse-safe-file.ts";
import { safeReport } from "#protocol/safe/safe-report.ts";
import { readSafe } from "#protocol/safe/signatures/read-safe.ts";
import { type CommitteeChain, startCommitteeChain } from "#test/integration/index/committee-chain.ts";
import { servedChain } from "#test/unit/proposals/served-chain.ts";
import { fileOf, queuedVeto, signAs } from "./queued-veto.ts";

const CANCELED = 2;

let chain: CommitteeChain;
let node: Awaited<ReturnType<typeof servedChain>>;
let folder: string;

beforeAll(async () => {
  // Of four members, three sign.
  chain = await startCommitteeChain({ foundingMembers: 4 });
  node = await servedChain(chain);
  folder = await mkdtemp(join(tmpdir(), "althing-room-"));
});

afterAll(async () => {
  await node?.close();
  await chain?.close();
  if (folder) await rm(folder, { recursive: true });
});

const member = (index: number): PrivateKeyAccount => {
  const found = chain.founders[index];
  if (found === undefined) throw new Error(`There is no member ${index}.`);
  return found;
};

/** What a member's room does with a file: it believes nothing in it. */
async function takeIn(path: string) {
  const file = parseSignedFile(await readFile(path, "utf8"));
  const client = createClient({ transport: http(node.url) });
  const safe = await readSafe(client, chain.deployment, file.safe);
  const hashes = roomHashes({ address: chain.safe, chainId: chain.deployment.chainId }, file.transaction);
  expect(hashes.safeTxHash).toBe(file.safeTxHash);
  return { file, safe, examined: await examineSignatures(client, safe, file.transaction, hashes, file.signatures) };
}

/** protocol-kit in the hands of a founding member; it wants to know where a local chain has Safe's contracts. */
function kit(index: number): Promise<SafeKit> {
  const { singletons } = chain;
  return SafeKit.init({
    provider: node.url,
    signer: keccak256(toBytes(`member ${index}`)),
    safeAddress: chain.safe,
    contractNetworks: {
      31337: {
        safeSingletonAddress: singletons.Safe,
        safeProxyFactoryAddress: singletons.SafeProxyFactory,
        multiSendAddress: singletons.MultiSend,
        multiSendCallOnlyAddress: singletons.MultiSendCallOnly,
        createCallAddress: singletons.CreateCall,
        signMessageLibAddress: singletons.SignMessageLib,
        simulateTxAccessorAddress: singletons.SimulateTxAccessor,
        fallbackHandlerAddress: singletons.CompatibilityFallbackHandler,
      },
    },
  });
}

describe("with no server of ours running", () => {
  it("two members sign by file, and a third executes the veto with protocol-kit", async () => {
    const path = join(folder, "veto.json");
    const { id, transaction, proposal } = await queuedVeto(chain);
    expect(proposalIdOf(proposal.calls, proposal.descriptionHash)).toBe(id);

    await writeFile(path, signedFileText(await signAs(member(0), fileOf(chain, transaction))));
    const second = await takeIn(path);
    expect(second.examined.signatures.map(({ signer }) => signer)).toEqual([member(0).address]);
    const read = powerCall(
      { veto: chain.veto.address, pause: chain.pause.address, resolutions: chain.resolutions.address },
      second.file.transaction.to,
      second.file.transaction.data,
    );
    expect(read).toMatchObject({ power: "veto", proposal: { id } });
    await writeFile(path, signedFileText(await signAs(member(1), second.file)));

    const { matches } = safeReport(parseSafeFile(await readFile(path, "utf8"), path, {}));
    expect(matches).toBe(true);

    const { file, examined } = await takeIn(path);
    expect(examined.signatures).toHaveLength(2);
    const third = await kit(2);
    const { to, data, value, nonce } = file.transaction;
    const made = await third.createTransaction({
      transactions: [{ to, data, value: value.toString() }],
      options: { nonce: Number(nonce), safeTxGas: "0", baseGas: "0", gasPrice: "0" },
    });
    expect(await third.getTransactionHash(made)).toBe(file.safeTxHash);
    for (const { signer, data: bytes } of examined.signatures) made.addSignature(new EthSafeSignature(signer, bytes));
    const signed = await third.signTransaction(made);
    const { hash } = await third.executeTransaction(signed);
    const receipt = await chain.client.getTransactionReceipt({ hash: toHexHash(hash) });
    expect(receipt.status).toBe("success");
    expect(await chain.governor.read.state([id])).toBe(CANCELED);
  });

  it("a signature of one who has left since is left out with a word, and its file still tells who", async () => {
    const { transaction } = await queuedVeto(chain);
    const path = join(folder, "left.json");
    const signed = await signAs(member(1), await signAs(member(3), fileOf(chain, transaction)));
    await writeFile(path, signedFileText(signed));
    expect((await takeIn(path)).examined.signatures).toHaveLength(2);
    await chain.seats.write.resign({ account: member(3) });
    const { examined } = await takeIn(path);
    expect(examined.left).toEqual([member(3).address]);
    expect(examined.signatures.map(({ signer }) => signer)).toEqual([member(1).address]);
  });

  it("who agreed on the chain needs no file", async () => {
    const { transaction } = await queuedVeto(chain);
    const file = fileOf(chain, transaction);
    const call = approveHashCall({ address: chain.safe, chainId: 31337 }, file);
    await chain.local.writeContract({ ...call, account: member(0), chain: null });
    const path = join(folder, "approved.json");
    await writeFile(path, signedFileText(file));
    expect((await takeIn(path)).examined.approvals).toEqual([member(0).address]);
  });
});

function toHexHash(text: string) {
  return toHex(BigInt(text), { size: 32 });
}
