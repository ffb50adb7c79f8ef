import { toFunctionSelector } from "viem";
import { expect, it } from "vitest";
import { allowedCalls } from "#bots/duties/allowed-calls.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

/** Written out once more: a call that is added to the list alone is sent by nobody. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  AlthingGovernor: [
    "queue(address[],uint256[],bytes[],bytes32)",
    "execute(address[],uint256[],bytes[],bytes32)",
    "castVotesBySig(uint256,(address,uint8,string,uint48,bytes)[])",
  ],
  EmissionController: ["poke()"],
  RevenueReports: ["post"],
  Elections: ["count", "open", "openByElection", "voteBySig", "payOutBond"],
  SeatingModule: ["seat", "sync"],
  CommitteeSeats: ["fillVacancy"],
};

it("bots may send so many kinds of calls to these contracts, and none to any other", () => {
  const { contracts } = sampleDeployment;
  const calls = allowedCalls({ contracts });
  const byTarget = Object.fromEntries(
    Object.entries(contracts).flatMap(([name, address]) => {
      const own = calls.filter(({ target }) => target === address);
      return own.length === 0 ? [] : [[name, own.length]];
    }),
  );
  expect(byTarget).toEqual(Object.fromEntries(Object.entries(EXPECTED).map(([name, list]) => [name, list.length])));
  expect(calls).toHaveLength(Object.values(EXPECTED).flat().length);
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
