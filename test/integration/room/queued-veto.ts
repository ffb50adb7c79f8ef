import { type Hex, keccak256, toBytes } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { plainTransaction } from "#governance-ui/room/plain-transaction.ts";
import { vetoData } from "#governance-ui/room/power-calls.ts";
import { queuedProposal } from "#governance-ui/room/queued-proposal.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import { safeTypedData } from "#governance-ui/room/safe-typed-data.ts";
import type { SignedFile } from "#governance-ui/room/signed-file.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { votingPeriodCall } from "#test/fixture/governance.ts";
import type { CommitteeChain } from "#test/integration/index/committee-chain.ts";

let period = 4 * 86_400;

/** The Safe's next nonce: its deployment has used some. */
export async function nextNonce({ client, safe }: CommitteeChain): Promise<bigint> {
  return client.readContract({ address: safe, abi: safeAbi, functionName: "nonce" });
}

/** Passes and queues a proposal, and makes the veto of it as the room does, for the Safe's next nonce. */
export async function queuedVeto(chain: CommitteeChain, reason = "It goes against the charter.") {
  const block = await chain.client.getBlockNumber();
  period += 3_600;
  const { id } = await chain.queueProposal(votingPeriodCall(chain.governor, period), `# Vote for ${period} s`);
  const logs = await chain.governor.getEvents.ProposalCreated({ fromBlock: block });
  const made = logs.find((log) => log.args.proposalId === id);
  if (made === undefined) throw new Error("The chain has no such proposal.");
  const proposal = await queuedProposal(chain.client, chain.governor.address, { id, block: Number(made.blockNumber) });
  const data = vetoData(await chain.seats.read.seating(), proposal, keccak256(toBytes(reason)));
  return { id, proposal, transaction: plainTransaction(chain.veto.address, data, await nextNonce(chain)) };
}

/** What a member's room makes of a transaction. */
export function fileOf(chain: CommitteeChain, transaction: SafeTransaction): SignedFile {
  const { safeTxHash } = roomHashes({ address: chain.safe, chainId: chain.deployment.chainId }, transaction);
  return { chainId: chain.deployment.chainId, safe: chain.safe, safeTxHash, transaction, signatures: [] };
}

/** Signs as a wallet does that is asked for typed data. */
export async function signAs(member: PrivateKeyAccount, file: SignedFile): Promise<SignedFile> {
  const data: Hex = await member.signTypedData(
    safeTypedData({ address: file.safe, chainId: file.chainId }, file.transaction),
  );
  const signature = { signer: member.address, data, isContractSignature: false };
  return { ...file, signatures: [...file.signatures, signature] };
}
