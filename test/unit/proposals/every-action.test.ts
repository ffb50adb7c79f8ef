import fc from "fast-check";
import type { Hex } from "viem";
import { describe, expect, it } from "vitest";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { arbitraryInputs } from "./arbitrary-inputs.ts";
import { at, sampleCatalogue } from "./sample-deployment.ts";

const catalogue = await sampleCatalogue();
const decodable = catalogue.actions.filter((action) => action.id !== "call");

describe("the catalogue", () => {
  it("has the built-in actions and those of the action files", () => {
    expect(catalogue.actions.map((action) => action.id)).toMatchSnapshot();
  });

  it("has distinct ids", () => {
    expect(new Set(catalogue.actions.map((action) => action.id)).size).toBe(catalogue.actions.length);
  });
});

describe.each(decodable.map((action) => ({ id: action.id, action })))("$id", ({ action }) => {
  it("encodes to calls that decode to the same inputs", () => {
    fc.assert(
      fc.property(arbitraryInputs(action), (inputs) => {
        const decoded = catalogue.decode(action.calls(inputs));
        expect(decoded.map(({ actionId, inputs: found }) => [actionId, found])).toEqual([[action.id, inputs]]);
        expect(decoded[0]?.known).toBe(true);
      }),
    );
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(arbitraryInputs(action), (inputs) => {
        expect(action.parse(action.write(inputs))).toEqual(inputs);
        expect(action.outOfBounds(inputs)).toEqual([]);
      }),
    );
  });

  it("says every input in its sentence", () => {
    fc.assert(
      fc.property(arbitraryInputs(action), (inputs) => {
        const sentence = action.sentence(inputs);
        expect(sentence).toMatch(/^[A-Z].*[^.]$/);
        expect(sentence).not.toContain("undefined");
        for (const field of action.fields.filter(({ kind }) => kind === "address")) {
          const isSentinel = action.id === "treasury.delegate" && sentence.startsWith("Keep");
          if (!isSentinel) expect(sentence).toContain(inputs[field.name]);
        }
      }),
    );
  });

  it("hints at a class and describes its calls", () => {
    const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 1 });
    expect(riskClasses).toContain(action.riskHint(inputs));
    expect(action.describe(inputs)).toMatchObject(action.calls(inputs));
    const parameter = action.parameter(inputs);
    expect(action.parameterId(inputs)).toBe(parameter?.id ?? null);
    if (parameter !== null) {
      expect(catalogue.parameter(parameter.id)).toMatchObject({ id: parameter.id, label: parameter.label });
      expect(parameter.format(action.newValue(inputs) ?? "")).not.toBe("");
    }
  });

  it("names every field that is missing, but for those that may be left out", () => {
    const needed = action.fields.filter(({ fallback }) => fallback === null);
    expect(missingFields(() => action.parse({}))).toEqual(needed.map((field) => field.name));
  });

  it("refuses a field it does not have", () => {
    const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 1 });
    expect(missingFields(() => action.parse({ ...action.write(inputs), colour: "red" }))).toEqual(["colour"]);
  });

  it("refuses values outside its bounds, and still decodes them", () => {
    const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 1 });
    for (const field of action.fields.filter(({ max, kind }) => max !== null && kind !== "text")) {
      const tooLarge = { ...inputs, [field.name]: (BigInt(field.max ?? 0) + 1n).toString() };
      if (BigInt(field.max ?? 0) + 1n >= 2n ** 256n) continue;
      expect(action.outOfBounds(tooLarge).join()).toContain(`${field.label}: `);
      expect(missingFields(() => action.parse(action.write(tooLarge)))).toEqual([field.name]);
    }
  });

  it("does not decode padded, dirty or valued calls, nor those of another contract", () => {
    const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 7 });
    const [call] = action.calls(inputs);
    if (call === undefined) throw new Error("no call");
    const padded: Hex = `${call.data}00`;
    const odd = [
      { ...call, data: padded },
      ...(call.data === "0x" ? [] : [{ ...call, data: call.data.slice(0, -2) as Hex }]),
      ...(call.valueWei === 0n ? [{ ...call, valueWei: 1n }] : [{ ...call, valueWei: 0n }]),
      ...(call.valueWei === 0n ? [{ ...call, target: at(0xdead) }] : []),
    ];
    for (const other of odd) {
      const [decoded] = catalogue.decode([other]);
      expect(decoded?.actionId).not.toBe(action.id);
      expect(decoded?.riskHint).toBe("constitutional");
    }
  });
});

function missingFields(parse: () => unknown): unknown[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map((issue) => issue.path[0]);
  }
}
