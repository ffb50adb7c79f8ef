import { type Address, type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { type ActionFact, plainFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { electionPhase } from "#protocol/elections/election-phase.ts";
import { field } from "#protocol/input/field.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

const abi = parseAbi([
  "struct Candidate { uint32 registration; uint8 place; bool qualified; bool excludedOnce; bool bondPaidOut; uint112 endorsedTokens; bytes32 organisation; }",
  "struct Standing { uint8 phase; bool byElection; bool extended; uint48 endorsementSeconds; uint48 vettingSeconds; uint48 votingSeconds; uint48 votingEndSeconds; uint256 candidates; uint256 qualified; uint256 combinations; uint256 excludedPlaces; uint256 minEndorsementTokens; uint256 minCombinationTokens; uint256 turnoutFloorTokens; uint256 turnoutTokens; }",
  "function candidateOf(uint256 number, address candidate) view returns (Candidate)",
  "function standingOf(uint256 number) view returns (Standing)",
]);

/** Takes back what the vetter did to one candidate. */
export function electionRestore({ timelock }: ActionContext, { elections }: CommitteeContracts): Action {
  return callAction({
    id: "election.restore",
    domain: "elections",
    title: "Restore an excluded candidate",
    description:
      "Lets a candidate count again whom the vetter excluded. It has to be executed before the vote of that election ends, and changes nothing else about it; the vetter cannot exclude the same candidate twice.",
    fields: [
      field({ name: "number", label: "Election", kind: "integer", min: "1", max: `${2n ** 64n - 1n}`, example: "3" }),
      field({ name: "candidate", label: "Candidate", kind: "address" }),
    ],
    timelock,
    target: elections,
    function: "restore(uint256 number, address candidate)",
    sentence: ({ number, candidate }) => `Let ${candidate} count again in election ${number}`,
    riskHint: "treasury",
    facts: async (inputs, client) => [await standing(elections, inputs, client)],
    verify: (inputs, client, place) =>
      verifyEvent(
        elections,
        "CandidateRestored(uint256 indexed number, address indexed candidate)",
        inputs,
        client,
        place,
      ),
  });
}

async function standing(address: Address, inputs: Inputs, client: Client): Promise<ActionFact> {
  const number = BigInt(inputs.number ?? "0");
  const candidate = inputs.candidate as Address;
  const at = { address, abi } as const;
  const [record, election] = await Promise.all([
    readContract(client, { ...at, functionName: "candidateOf", args: [number, candidate] }),
    readContract(client, { ...at, functionName: "standingOf", args: [number] }),
  ]);
  const phase = electionPhase(election.phase);
  if (phase === "none") return warningFact(`There is no election ${number}: this call fails`);
  if (!record.qualified) return warningFact(`${candidate} has not qualified in election ${number}: this call fails`);
  if ((election.excludedPlaces & (1n << BigInt(record.place))) === 0n) {
    return warningFact(`${candidate} is not excluded from election ${number}: this call fails`);
  }
  const end = writePointInTime(BigInt(election.votingEndSeconds));
  return phase === "vetting" || phase === "voting"
    ? plainFact(`The vote of election ${number} ends ${end}: executed later, this call fails`)
    : warningFact(`The vote of election ${number} ended ${end}: this call fails`);
}
