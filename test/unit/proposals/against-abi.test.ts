import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { type Abi, slice, toEventSelector, toFunctionSelector } from "viem";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { emissionReserveAbi } from "#protocol/chain/abi/EmissionReserve.ts";
import { recallPetitionAbi } from "#protocol/chain/abi/RecallPetition.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { rewardHolderAbi } from "#protocol/chain/abi/RewardHolder.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { arbitraryInputs } from "./arbitrary-inputs.ts";
import { sampleCatalogue, sampleDeployment } from "./sample-deployment.ts";

const catalogue = await sampleCatalogue();
const artifact = z.object({ abi: z.array(z.unknown()) });
const fluenceCore = new URL(
  "../../../contracts/build/contracts/local/FluenceCoreLocal.sol/FluenceCoreLocal.json",
  import.meta.url,
);
const { contracts } = sampleDeployment;
const abis = new Map<string | undefined, Abi>([
  [contracts.AlthingGovernor, althingGovernorAbi],
  [contracts.AlthingToken, althingTokenAbi],
  [contracts.TimelockController, timelockControllerAbi],
  [contracts.EmissionController, emissionControllerAbi],
  [contracts.RevenueReports, revenueReportsAbi],
  [contracts.EmissionReserve, emissionReserveAbi],
  [contracts.RewardHolder, rewardHolderAbi],
  [contracts.CommitteeSeats, committeeSeatsAbi],
  [contracts.SeatingModule, seatingModuleAbi],
  [contracts.CommitteePause, committeePauseAbi],
  [contracts.CommitteeGuard, committeeGuardAbi],
  [contracts.Elections, electionsAbi],
  [contracts.RecallPetition, recallPetitionAbi],
  [contracts.FluenceCore, artifact.parse(JSON.parse(await readFile(fluenceCore, "utf8"))).abi as Abi],
]);

const selectorsOf = (abi: Abi) =>
  abi.filter((item) => item.type === "function").map((item) => toFunctionSelector(item));
const topicsOf = (abi: Abi) => abi.filter((item) => item.type === "event").map((item) => toEventSelector(item));

describe("what the catalogue calls is in the contracts", () => {
  const actions = catalogue.actions.filter(({ id }) => !["call", "treasury.transferEth"].includes(id));
  it.each(actions.map((action) => ({ id: action.id, action })))("$id", ({ action }) => {
    const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 3 });
    for (const { target, data } of action.calls(inputs)) {
      const abi = abis.get(target) ?? althingTokenAbi;
      expect(selectorsOf(abi)).toContain(slice(data, 0, 4));
    }
  });
});

describe("what parameters follow is in the contracts", () => {
  const events = catalogue.parameters.flatMap(({ id, event }) => (event === null ? [] : [{ id, event }]));
  it.each(events)("$id", ({ event }) => {
    const abi = abis.get(event.address) ?? [];
    expect(topicsOf(abi)).toContain(toEventSelector(event.abi));
    const real = abi.find((item) => item.type === "event" && item.name === event.abi.name);
    const indexed = real?.type === "event" ? real.inputs.map((input) => input.indexed ?? false) : [];
    expect(event.abi.inputs.map((input) => input.indexed ?? false)).toEqual(indexed);
  });

  it("covers every setting that a vote can change", () => {
    const changeable = catalogue.parameters.filter((parameter) => parameter.actionId !== null);
    expect(changeable.filter((parameter) => parameter.event === null).map(({ id }) => id)).toEqual([]);
  });
});
