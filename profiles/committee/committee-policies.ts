import { getAbiItem, toFunctionSelector } from "viem";
import type { Policy } from "#profiles/modules/module-profile.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";

const treasury = riskClasses.indexOf("treasury");

const inElections = (name: "open" | "setNextTerms" | "restore") => ({
  target: "Elections",
  selector: toFunctionSelector(getAbiItem({ abi: electionsAbi, name })),
});

/**
 * What a treasury vote may do to the committee, a recall with that class's quorum and majority. Every other call of its
 * contracts is constitutional. As the governor takes them; `target` is the name of a contract of the same deployment.
 */
export const committeePolicies: readonly Policy[] = [
  inElections("open"),
  inElections("setNextTerms"),
  inElections("restore"),
  { target: "CommitteeSeats", selector: toFunctionSelector(getAbiItem({ abi: committeeSeatsAbi, name: "recall" })) },
].map((call) => ({ ...call, class: treasury }));
