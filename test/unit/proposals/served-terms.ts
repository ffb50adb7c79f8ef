import { type Client, createClient, custom, encodeFunctionResult, parseEther, zeroAddress } from "viem";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";

const day = 86_400;

/** Terms as a chain may hold them. */
export const servedTerms = {
  seats: 5,
  runnersUp: 3,
  approvals: 5,
  rule: 0,
  orgCap: 2,
  minSeats: 3,
  maxExclusions: 2,
  registrationSeconds: 7 * day,
  endorsementSeconds: 7 * day,
  vettingSeconds: 7 * day,
  votingSeconds: 14 * day,
  extensionSeconds: 7 * day,
  minEndorsementBps: 50,
  minCombinationBps: 5,
  turnoutFloorBps: 500,
  bondReturnBps: 25,
  decayFromBps: 10_000,
  vetter: zeroAddress,
  bondWei: parseEther("0.1"),
  termSeconds: 365 * day,
};

/** A chain that answers nothing but the terms of later elections, and how often it was asked. */
export function servedTermsClient(): { client: Client; asked: () => number } {
  let calls = 0;
  const request = async () => {
    calls += 1;
    return encodeFunctionResult({ abi: electionsAbi, functionName: "nextTerms", result: servedTerms });
  };
  return { client: createClient({ transport: custom({ request }) }), asked: () => calls };
}
