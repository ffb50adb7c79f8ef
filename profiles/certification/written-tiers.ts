import type { CertificateKind } from "#protocol/certification/certificate-kind.ts";
import type { TierSettings } from "#protocol/certification/certification-settings.ts";
import {
  MOST_TIERS,
  TIER_NUMBERS,
  type TierFigure,
  type TierFigureName,
  tierFigures,
} from "#protocol/certification/tier-figures.ts";
import { field } from "#protocol/input/field.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import { textWord } from "#protocol/input/text-word.ts";
import type { WrittenLists } from "./written-lists.ts";

type Path = InputIssue["path"];
type Complain = (path: Path, message: string) => void;
type WrittenTier = NonNullable<WrittenLists["providerTiers"]>[number];

/** The tiers of a settings file, with a value for each number of the contract; `complain` hears what is wrong. */
export function tiersOf(
  written: readonly WrittenTier[],
  kinds: readonly CertificateKind[],
  complain: Complain,
): TierSettings[] {
  if (written.length === 0 || written.length > MOST_TIERS) {
    complain(["providerTiers"], `expected 1 to ${MOST_TIERS} tiers, found ${written.length}`);
  }
  const names = written.map(({ name }) => name);
  return written.map((tier, index) => {
    const path = ["providerTiers", index];
    if (names.indexOf(tier.name) !== index) complain([...path, "name"], `${tier.name} is there twice`);
    attempt(complain, [...path, "name"], () => textWord(tier.name));
    return { name: tier.name, values: valuesOf(tier, kinds, path, complain) };
  });
}

function valuesOf(tier: WrittenTier, kinds: readonly CertificateKind[], path: Path, complain: Complain): bigint[] {
  const values = Array.from({ length: TIER_NUMBERS }, () => 0n);
  const set = (name: TierFigureName, index: number, text: string | undefined, at: Path) => {
    const figure: TierFigure | undefined = tierFigures.find((one) => one.name === name);
    if (figure === undefined || text === undefined) return;
    const value = attempt(complain, at, () => parseTierFigure(figure, text));
    if (value !== null) values[figure.first + index] = value;
  };
  for (const { name, each } of tierFigures) {
    if (each === null) set(name, 0, tier[name], [...path, name]);
  }
  for (const [place, { kind, attesters, greatestAge, least }] of tier.certificates.entries()) {
    const at = [...path, "certificates", place];
    const number = kinds.findIndex(({ name }) => name === kind);
    if (number === -1) {
      complain([...at, "kind"], `${kind} is not among certificateKinds: ${kinds.map(({ name }) => name).join(", ")}`);
      continue;
    }
    set("attestersRequired", number, attesters, [...at, "attesters"]);
    set("greatestAge", number, greatestAge, [...at, "greatestAge"]);
    for (const [figure, text] of Object.entries(least)) {
      const of = kinds[number]?.figures ?? [];
      const offset = of.indexOf(figure);
      if (offset === -1)
        complain([...at, "least", figure], `is no figure of ${kind}, which has ${of.join(", ") || "none"}`);
      else set("leastFigure", firstFigureOf(kinds, number) + offset, text, [...at, "least", figure]);
    }
  }
  return values;
}

/** The number of a kind's first figure, among those of all kinds. */
function firstFigureOf(kinds: readonly CertificateKind[], kind: number): number {
  return kinds.slice(0, kind).reduce((sum, { figures }) => sum + figures.length, 0);
}

/** Throws `RangeError` where it is none, and where it leaves the rail that the contract keeps for good. */
function parseTierFigure({ name, label, unit, rail }: TierFigure, text: string): bigint {
  const value = BigInt(parseFieldText(field({ name, label, ...unit }), text));
  if (value < rail.min || value > rail.max) {
    throw new RangeError(`is outside the rail of ${rail.min} to ${rail.max} in the contract's unit`);
  }
  return value;
}

function attempt<Value>(complain: Complain, path: Path, read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    complain(path, error instanceof Error ? error.message : String(error));
    return null;
  }
}
