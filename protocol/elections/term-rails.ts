import { type Address, type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { electionTermFields } from "./election-terms.ts";

const abi = parseAbi([
  "struct Rails { uint24 minWindow; uint24 maxWindow; uint24 minVoting; uint32 minTerm; uint32 maxTerm; uint96 maxBond; uint8 maxExclusions; uint16 maxEndorsement; uint16 maxTurnoutFloor; }",
  "function rails() view returns (Rails)",
]);

export type TermRail = { min: string; max: string };

/** Between what votes may set each term of elections on this deployment, by the name of its field. Rails never change. */
export async function readTermRails(
  client: Client,
  elections: Address,
  blockNumber?: bigint,
): Promise<ReadonlyMap<string, TermRail>> {
  const at = blockNumber === undefined ? {} : { blockNumber };
  const own = await readContract(client, { address: elections, abi, functionName: "rails", ...at });
  const everywhere = electionTermFields().flatMap(({ name, min, max }) =>
    min === null || max === null ? [] : [[name, rail(min, max)] as const],
  );
  const window = rail(own.minWindow, own.maxWindow);
  const least = new Map(everywhere);
  return new Map([
    ...everywhere,
    ["exclusions", rail(0, own.maxExclusions)],
    ["registration", window],
    ["endorsement", window],
    ["vetting", window],
    ["voting", rail(Math.max(own.minWindow, own.minVoting), own.maxWindow)],
    ["extension", rail(0, own.maxWindow)],
    ["endorsementShare", rail(least.get("endorsementShare")?.min ?? 0, own.maxEndorsement)],
    ["turnoutFloor", rail(0, own.maxTurnoutFloor)],
    ["bondReturn", rail(0, own.maxEndorsement)],
    ["bond", rail(0, own.maxBond)],
    ["term", rail(own.minTerm, own.maxTerm)],
  ]);
}

const rail = (min: string | number | bigint, max: string | number | bigint): TermRail => ({
  min: `${min}`,
  max: `${max}`,
});
