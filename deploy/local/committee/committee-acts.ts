import { type Address, encodeFunctionData, type Hex, keccak256, toBytes } from "viem";
import { safeCall } from "#deploy/local/safe-call.ts";
import type { ProposalActs } from "#deploy/local/seed/proposal-acts.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import { committeeResolutionsAbi } from "#protocol/chain/abi/CommitteeResolutions.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { committeeVetoAbi } from "#protocol/chain/abi/CommitteeVeto.ts";
import type { CommitteeScene } from "./committee-scene.ts";
import { memberIndex } from "./member-index.ts";

/** What the committee does through its Safe, with its members' own signatures. */
export function committeeActs({ client, contracts }: CommitteeScene): ProposalActs {
  const seats = { address: contracts.seats, abi: committeeSeatsAbi } as const;

  async function act(to: Address, callOf: (seating: bigint) => Hex): Promise<void> {
    const members = await client.readContract({ ...seats, functionName: "members" });
    const threshold = Number(await client.readContract({ ...seats, functionName: "threshold" }));
    const signers = members.slice(0, threshold).map(memberIndex);
    const [sender] = signers;
    if (sender === undefined) throw new Error("Seeding failed: the committee has no members.");
    const seating = await client.readContract({ ...seats, functionName: "seating" });
    const data = await safeCall(client, contracts.safe, signers, to, callOf(seating));
    await sendUnlocked(client, sender, { to: contracts.safe, data });
  }

  return {
    veto: (call, reason) =>
      act(contracts.veto, (seating) => {
        const args = [seating, ...call, keccak256(toBytes(reason))] as const;
        return encodeFunctionData({ abi: committeeVetoAbi, functionName: "veto", args });
      }),
    anchor: (proposalId, document) =>
      act(contracts.resolutions, (seating) => {
        const uri = `data:text/markdown;charset=utf-8,${encodeURIComponent(document)}`;
        const args = [seating, proposalId, keccak256(toBytes(document)), uri] as const;
        return encodeFunctionData({ abi: committeeResolutionsAbi, functionName: "anchor", args });
      }),
  };
}
