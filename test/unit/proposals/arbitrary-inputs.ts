import fc from "fast-check";
import { getAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { Field } from "#protocol/input/field.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

const bytesOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => `0x${Buffer.from(bytes).toString("hex")}`);

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .filter((bytes) => bytes.some((byte) => byte !== 0))
  .map((bytes) => getAddress(`0x${Buffer.from(bytes).toString("hex")}`));

/** Any parsed value that a field allows. */
function arbitraryValue(field: Field): fc.Arbitrary<string> {
  switch (field.kind) {
    case "address":
      return address;
    case "asset":
    case "class":
    case "choice":
      return fc.constantFrom(...(field.options ?? []).map((option) => option.value));
    case "boolean":
      return fc.constantFrom("true", "false");
    case "bytes4":
      return bytesOf(4);
    case "bytes32":
      return bytesOf(32);
    case "bytes":
      return bytesOf(7);
    case "text":
    case "json":
    case "addresses":
      throw new Error(`${field.name}: no arbitrary for ${field.kind}`);
    default:
      return fc
        .bigInt({ min: BigInt(field.min ?? 0), max: BigInt(field.max ?? 2n ** 160n) })
        .map((value) => value.toString());
  }
}

/** A quorum is more than half of its reporters. */
const arbitraryReporters: fc.Arbitrary<Inputs> = fc
  .uniqueArray(address, { minLength: 1, maxLength: 12 })
  .chain((reporters) =>
    fc.integer({ min: Math.floor(reporters.length / 2) + 1, max: reporters.length }).map((quorum) => ({
      reporters: JSON.stringify(reporters),
      quorum: `${quorum}`,
    })),
  );

const arbitrarySources: fc.Arbitrary<Inputs> = fc
  .uniqueArray(address, { minLength: 2, maxLength: 8 })
  .chain((sources) =>
    fc
      .integer({ min: 2, max: sources.length })
      .map((needed) => ({ sources: JSON.stringify(sources), needed: `${needed}` })),
  );

/** What a kind begins with lies on its rails. */
function arbitraryKind({ fields }: Action): fc.Arbitrary<Inputs> {
  const inOrder = (inputs: Inputs, names: readonly [string, string, string]) => {
    const values = names.map((name) => BigInt(inputs[name] ?? "0")).sort((one, other) => (one < other ? -1 : 1));
    return Object.fromEntries(names.map((name, index) => [name, `${values[index]}`]));
  };
  return arbitraryFields(fields).map((inputs) => ({
    ...inputs,
    ...inOrder(inputs, ["leastWeight", "weight", "mostWeight"]),
    ...inOrder(inputs, ["leastStake", "stakeUsd8", "mostStake"]),
  }));
}

/** A ballot, an organisation and the least hold no more than all seats; a bond is back before its candidate qualifies. */
function arbitraryTerms({ fields }: Action): fc.Arbitrary<Inputs> {
  const upTo = (most: Inputs, of: string, name: string) =>
    fc.integer({ min: of === "seats" ? 1 : 0, max: Number(most[of]) }).map((value) => [name, `${value}`]);
  return arbitraryFields(fields).chain((inputs) =>
    fc
      .tuple(
        upTo(inputs, "seats", "approvals"),
        upTo(inputs, "seats", "organisationCap"),
        upTo(inputs, "seats", "leastSeats"),
        upTo(inputs, "endorsementShare", "bondReturn"),
      )
      .map((bounded) => ({ ...inputs, ...Object.fromEntries(bounded) })),
  );
}

const arbitraryRecall: fc.Arbitrary<Inputs> = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 16 - 1 }), fc.uniqueArray(address, { minLength: 1, maxLength: 12 }))
  .map(([term, accounts]) => ({ term: `${term}`, accounts: JSON.stringify(accounts) }));

function arbitraryFields(fields: readonly Field[]): fc.Arbitrary<Inputs> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, arbitraryValue(field)])));
}

const PANELS = ["emission.reporters", "prices.reporters", "availability.checkers"];

/** A schema has as many figures as the kind says. */
const arbitraryCertificateKind: fc.Arbitrary<Inputs> = fc
  .tuple(bytesOf(32), fc.integer({ min: 0, max: 8 }))
  .map(([name, figures]) => ({
    name,
    figures: `${figures}`,
    schema: `uint32 provider, bytes32 evidence${", uint32 figure".repeat(figures)}`,
  }));

/** Any parsed inputs that an action allows. */
export function arbitraryInputs(action: Action): fc.Arbitrary<Inputs> {
  if (PANELS.includes(action.id)) return arbitraryReporters;
  if (action.id === "certification.addKind") return arbitraryCertificateKind;
  if (action.id === "prices.sources") return arbitrarySources;
  if (action.id === "providers.addKind") return arbitraryKind(action);
  if (action.id === "election.nextTerms") return arbitraryTerms(action);
  if (action.id.startsWith("committee.recall")) return arbitraryRecall;
  return arbitraryFields(action.fields);
}
