import { expect, it } from "vitest";
import { electionPhase, electionPhases, isElectionOver } from "#protocol/elections/election-phase.ts";
import { isOver, PROPOSAL_STATES, proposalState } from "#protocol/governor/proposal-state.ts";
import { riskClasses, riskClassOf } from "#protocol/governor/risk-class.ts";

it.each([
  ["state", proposalState, PROPOSAL_STATES],
  ["class", riskClassOf, riskClasses],
  ["phase", electionPhase, electionPhases],
] as const)("a %s has its number on the chain, and an unknown number is refused", (_, named, all) => {
  expect(all.map((_name, number) => named(number))).toEqual(all);
  expect(() => named(all.length)).toThrow(`${all.length}`);
});

it("a proposal is over once nothing can be done with it", () => {
  expect(PROPOSAL_STATES.filter(isOver)).toEqual(["canceled", "defeated", "expired", "executed"]);
});

it("another election may be opened once the last is settled, failed or gave way", () => {
  expect(electionPhases.filter(isElectionOver)).toEqual(["none", "settled", "failed", "gave-way"]);
});
