import { type Address, toFunctionSelector } from "viem";
import { expect, it } from "vitest";
import { allowedCalls } from "#bots/duties/allowed-calls.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

/** Written out once more: a call that is added to the list alone is sent by nobody. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  AlthingGovernor: [
    "queue(address[],uint256[],bytes[],bytes32)",
    "execute(address[],uint256[],bytes[],bytes32)",
    "castVotesBySig(uint256,(address,uint8,uint48,string,bytes)[])",
  ],
  EmissionController: ["poke()"],
  RevenueReports: ["post(uint32,uint64,address,bytes)"],
  Elections: [
    "count(uint256,uint256)",
    "open()",
    "openByElection()",
    "voteBySig(uint256,(address,uint256,uint48,bytes)[])",
    "payOutBond(uint256,address)",
  ],
  SeatingModule: ["seat(uint256)", "sync()"],
  CommitteeSeats: ["fillVacancy()"],
};

it("bots may send these calls to these contracts, and none to any other", () => {
  const { contracts } = sampleDeployment;
  const said = (target: Address | undefined, selector: string) => `${target} ${selector}`;
  const expected = Object.entries(EXPECTED).flatMap(([name, signatures]) =>
    signatures.map((signature) => said(contracts[name], toFunctionSelector(signature))),
  );
  const allowed = allowedCalls({ contracts }).map(({ target, selector }) => said(target, selector));
  expect(allowed.toSorted()).toEqual(expected.toSorted());
});

it("none of them moves tokens or roles, or speaks for the treasury", () => {
  const selectors = new Set(allowedCalls(sampleDeployment).map(({ selector }) => selector));
  for (const signature of [
    "transfer(address,uint256)",
    "approve(address,uint256)",
    "grantRole(bytes32,address)",
    "cancel(address[],uint256[],bytes[],bytes32)",
    "propose(address[],uint256[],bytes[],string)",
    "relay(address,uint256,bytes)",
    "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)",
  ]) {
    expect(selectors.has(toFunctionSelector(signature)), signature).toBe(false);
  }
});

it("only what sends ETH to strangers has a limit of gas of its own", () => {
  const limited = allowedCalls(sampleDeployment).filter(({ mostGas }) => mostGas !== undefined);
  expect(limited).toHaveLength(1);
  expect(limited[0]?.target).toBe(sampleDeployment.contracts.Elections);
});
