import fc from "fast-check";
import { type Abi, slice, toEventSelector, toFunctionSelector } from "viem";
import { describe, expect, it } from "vitest";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import { arbitraryInputs } from "./arbitrary-inputs.ts";
import { fluenceCoreAbi } from "./fluence-core-abi.ts";
import { sampleCatalogue, sampleDeployment } from "./sample-deployment.ts";

const catalogue = await sampleCatalogue();
const abis = new Map<string | undefined, Abi>(
  Object.entries({ ...contractAbis, FluenceCore: fluenceCoreAbi }).map(([name, abi]) => [
    sampleDeployment.contracts[name],
    abi,
  ]),
);

const selectorsOf = (abi: Abi) =>
  abi.filter((item) => item.type === "function").map((item) => toFunctionSelector(item));
const topicsOf = (abi: Abi) => abi.filter((item) => item.type === "event").map((item) => toEventSelector(item));

describe("what the catalogue calls is in the contracts", () => {
  const actions = catalogue.actions.filter(({ id }) => !["call", "treasury.transferEth"].includes(id));
  it.each(actions.map((action) => ({ id: action.id, action })))("$id", ({ action }) => {
    const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 3 });
    for (const { target, data } of action.calls(inputs)) {
      const abi = abis.get(target) ?? contractAbis.AlthingToken;
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
