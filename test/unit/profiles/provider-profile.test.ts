import { describe, expect, it } from "vitest";
import { readLocalProfile, readSettings } from "#profiles/profile/read-profile.ts";
import { providerProfile } from "#profiles/providers/provider-profile.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { kindBounds, MOST_WEIGHT } from "#protocol/providers/unit-kind.ts";

const usd = 10n ** 8n;
const token = { symbol: "FLT", totalSupplyTokens: 10n ** 27n };
const example = await readSettings(new URL("../../../profiles/examples/settings.yaml", import.meta.url).pathname);

/** The example's figures as the contracts take them, and the one that Fluence publishes. */
const raw = Object.fromEntries(
  [...providerProfile.fields("FLT")].map(([key, field]) => {
    const { value, unit } = example.figures[key] ?? { value: field.example, unit: "none" };
    return [key, parseFieldText(field, unit === "none" ? value : `${value} ${unit}`)];
  }),
);
const settings = (figures: Record<string, string> = {}, lists: object = {}) =>
  providerProfile.settings("the test", { ...raw, ...figures }, token, { ...example, ...lists });

function issues(...given: Parameters<typeof settings>): string[] {
  try {
    settings(...given);
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw error;
  }
  return [];
}

describe("the figures of providers", () => {
  it("have what Fluence publishes: $200 a unit, and 182 daily parts", async () => {
    const local = await readLocalProfile("fluence");
    expect(local.settings.providers).toMatchObject({ unitStakeUsd8: 200n * usd, vestingTranches: 182n });
    for (const key of ["provider.collateralPerUnit", "rewards.vestingTranches"]) {
      expect(local.figures.find((figure) => figure.key === key)).toMatchObject({ mark: "D" });
    }
  });

  it("shape the settings, where a kind that names no stake has that of the network", () => {
    expect(settings()).toMatchObject({
      isOpen: false,
      unitKinds: [
        { weight: 100n, stakeUsd8: 200n * usd },
        { weight: 2_000n, stakeUsd8: 3_000n * usd },
      ],
      leastDurationEpochs: 30n,
      prices: { sourcesNeeded: 2, roundSeconds: 3_600n },
    });
  });

  it("leave lists to the local network where none are written", () => {
    const none = {
      unitKinds: undefined,
      admittedProviders: undefined,
      priceReporters: undefined,
      priceSources: undefined,
    };
    expect(settings({}, none)).toMatchObject({ unitKinds: null, admittedProviders: null });
  });

  it.each<[string, Record<string, string>, object, RegExp]>([
    ["a wait outside of its rail", { "providers.slashCap": "6000" }, {}, /figures\.providers\.slashCap: is outside/],
    ["no kind", {}, { unitKinds: [] }, /unitKinds: expected 1 to 16 kinds, found 0/],
    ["a name that is too long", {}, { unitKinds: [{ name: "x".repeat(33), weight: "1" }] }, /unitKinds\.0\.name: .*33/],
    [
      "a kind that is there twice",
      {},
      { unitKinds: ["1", "2"].map((weight) => ({ name: "CPU", weight })) },
      /unitKinds\.1\.name: CPU is there twice/,
    ],
    ["a weight that is none", {}, { unitKinds: [{ name: "CPU", weight: "0" }] }, /unitKinds\.0\.weight: /],
    ["no source beside the reporters", {}, { priceSources: [] }, /priceSources: expected 1 to 7 .*found 0/],
    ["a source that is no address", {}, { priceSources: [{ source: "0x1" }] }, /priceSources\.0: expected an address/],
    [
      "an account that is none",
      {},
      { admittedProviders: ["me"] },
      /admittedProviders\.0: expected an address, found me/,
    ],
    ["a quorum of half", { "prices.reporterQuorum": "1" }, {}, /figures\.prices\.reporterQuorum: is 1, expected more/],
  ])("refuse %s", (_name, figures, lists, message) => {
    expect(issues(figures, lists).join("\n")).toMatch(message);
  });
});

it("bounds a kind by a hundredth and a hundred times what it begins with, inside of the contract's own", () => {
  expect(kindBounds({ weight: 100n, stakeUsd8: 200n * usd })).toEqual({
    weight: { min: 1n, max: 10_000n },
    stakeUsd8: { min: 2n * usd, max: 20_000n * usd },
  });
  expect(kindBounds({ weight: 50_000n, stakeUsd8: 0n }).weight.max).toBe(MOST_WEIGHT);
});
