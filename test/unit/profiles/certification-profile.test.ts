import { describe, expect, it } from "vitest";
import { certificationProfile } from "#profiles/certification/certification-profile.ts";
import { readLocalProfile, readSettings } from "#profiles/profile/read-profile.ts";
import { certificateKinds } from "#protocol/certification/certificate-kind.ts";
import { tierFigures } from "#protocol/certification/tier-figures.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { InputError } from "#protocol/input/input-error.ts";

const DAY = 86_400n;
const token = { symbol: "FLT", totalSupplyTokens: 10n ** 27n };
const example = await readSettings(new URL("../../../profiles/examples/certification.yaml", import.meta.url).pathname);

/** The example's figures as the contracts take them. */
const raw = Object.fromEntries(
  [...certificationProfile.fields("FLT")].map(([key, field]) => {
    const { value, unit } = example.figures[key] ?? { value: field.example, unit: "none" };
    return [key, parseFieldText(field, unit === "none" ? value : `${value} ${unit}`)];
  }),
);
const settings = (figures: Record<string, string> = {}, lists: object = {}) =>
  certificationProfile.settings("the test", { ...raw, ...figures }, token, { ...example, ...lists });

function issues(...given: Parameters<typeof settings>): string[] {
  try {
    settings(...given);
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw error;
  }
  return [];
}

const tier = (more: object = {}) => ({ name: "Open", grace: "30 days", availabilityWindow: "30 epochs", ...more });
const at = (name: string, index = 0) => (tierFigures.find((figure) => figure.name === name)?.first ?? 0) + index;

describe("the figures of certification", () => {
  it("shape the settings: kinds, whose certificates count, and a value for each number of a tier", () => {
    const { eas, kinds, attesters, tiers, availability } = settings();
    expect(eas).toBe(example.figures["certification.eas"]?.value);
    expect(kinds?.map(({ name }) => name)).toEqual(["ISO 27001", "Data-centre tier", "Hardware benchmark"]);
    expect(attesters?.map(({ kind }) => kind)).toEqual([0, 1, 2]);
    expect(availability).toMatchObject({ noRewardBelowBps: 9_000n, slashBps: 100n, checkerQuorum: 2 });
    const enterprise = tiers?.[1]?.values ?? [];
    expect(enterprise[at("leastAge")]).toBe(120n * DAY);
    expect(enterprise[at("attestersRequired", 2)]).toBe(1n);
    expect(enterprise[at("greatestAge", 2)]).toBe(180n * DAY);
    // The level of the data centre comes first, then the benchmark's cores and memory.
    expect([0, 1, 2, 3].map((figure) => enterprise[at("leastFigure", figure)])).toEqual([3n, 64n, 256n, 0n]);
  });

  it("leave lists, and where EAS is, to the local network", async () => {
    const none = Object.fromEntries(Object.keys(certificationProfile.lists).map((list) => [list, undefined]));
    const { "certification.eas": _, ...others } = raw;
    const made = certificationProfile.settings("the test", others, token, none);
    expect(made).toMatchObject({ eas: null, kinds: null, attesters: null, tiers: null });
    expect((await readLocalProfile("fluence")).settings.certification).toMatchObject({ eas: null });
  });

  it.each<[string, Record<string, string>, object, RegExp]>([
    ["a share outside of its rail", { "availability.slash": "2000" }, {}, /figures\.availability\.slash: is outside/],
    [
      "a slash for what is paid",
      { "availability.slashBelow": "9500" },
      {},
      /figures\.availability\.slashBelow: is above availability\.noRewardBelow/,
    ],
    ["no kind", {}, { certificateKinds: [] }, /certificateKinds: expected 1 kind at least/],
    [
      "a kind that nobody knows",
      {},
      { certificateKinds: ["ISO 9001"] },
      /certificateKinds\.0: expected one of .*ISO 27001.*; found ISO 9001/,
    ],
    [
      "an attester of a kind that is not added",
      {},
      { certificateAttesters: [{ kind: "SOC 2 Type II", attester: "0x0000000000000000000000000000000000000B0b" }] },
      /certificateAttesters\.0\.kind: SOC 2 Type II is not among certificateKinds/,
    ],
    [
      "an attester that is no address",
      {},
      { certificateAttesters: [{ kind: "ISO 27001", attester: "me" }] },
      /certificateAttesters\.0\.attester: expected an address, found me/,
    ],
    ["no tier", {}, { providerTiers: [] }, /providerTiers: expected 1 to 8 tiers, found 0/],
    [
      "a tier that is there twice",
      {},
      { providerTiers: [tier(), tier()] },
      /providerTiers\.1\.name: Open is there twice/,
    ],
    [
      "a grace outside of its rail",
      {},
      { providerTiers: [tier({ grace: "91 days" })] },
      /providerTiers\.0\.grace: is outside the rail/,
    ],
    [
      "a figure that the kind has not",
      {},
      { providerTiers: [tier({ certificates: [{ kind: "ISO 27001", attesters: "1", least: { cores: "1" } }] })] },
      /providerTiers\.0\.certificates\.0\.least\.cores: is no figure of ISO 27001, which has none/,
    ],
    [
      "a quorum of half",
      { "availability.checkerQuorum": "1" },
      {},
      /figures\.availability\.checkerQuorum: is 1, expected more/,
    ],
  ])("refuse %s", (_name, figures, lists, message) => {
    expect(issues(figures, lists).join("\n")).toMatch(message);
  });
});

it("knows kinds whose schemas all differ, with no more figures than a network can have", () => {
  expect(new Set(certificateKinds.map(({ schema }) => schema)).size).toBe(certificateKinds.length);
  expect(certificateKinds.flatMap(({ figures }) => figures).length).toBeLessThanOrEqual(8);
});
