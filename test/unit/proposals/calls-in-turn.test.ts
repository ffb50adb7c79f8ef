import { expect, it } from "vitest";
import { keptBuild } from "#deploy/builds/kept-build.ts";
import { CALLS_IN_TURN } from "#proposals/catalogue/simulate/calls-in-turn.ts";

it("computes what a vote would change with the code of contracts/local/CallsInTurn.sol", () => {
  expect(CALLS_IN_TURN).toBe(keptBuild("CallsInTurn").deployedBytecode);
});
