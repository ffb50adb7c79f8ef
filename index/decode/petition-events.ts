import type { Address } from "viem";
import { recallPetitionAbi as abi } from "#protocol/chain/abi/RecallPetition.ts";
import { type LogHandler, on } from "./log-handler.ts";
import { storeRails } from "./stored-rails.ts";

/** Petitions to put a recall to the vote. */
export function petitionEvents(petition: Address): LogHandler[] {
  return [
    on(petition, abi, "SharesSet", (rows, shares, place) =>
      rows.contract_rails.push({ ...place, contract: "RecallPetition", figures: storeRails({ ...shares }) }),
    ),
    on(petition, abi, "PetitionOpened", (rows, args, place) =>
      rows.recall_petitions.push({
        ...place,
        petition: Number(args.number),
        opener: args.opener,
        members: JSON.stringify(args.members.map((member) => member.toLowerCase())),
        reason: args.reason,
        needed: args.neededTokens.toString(),
        until_at: Number(args.untilSeconds),
      }),
    ),
    on(petition, abi, "PetitionSigned", (rows, { number, signer, weightTokens, signedTokens }, place) =>
      rows.recall_signatures.push({
        ...place,
        petition: Number(number),
        signer,
        weight: weightTokens.toString(),
        signed: signedTokens.toString(),
      }),
    ),
    on(petition, abi, "PetitionSubmitted", (rows, { number, proposalId }, place) =>
      rows.recall_submissions.push({ ...place, petition: Number(number), proposal_id: proposalId.toString() }),
    ),
  ];
}
