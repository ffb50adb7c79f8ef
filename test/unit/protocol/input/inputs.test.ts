import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Field, type FieldKind, field } from "#protocol/input/field.ts";
import { InputError } from "#protocol/input/input-error.ts";
import {
  brokenBounds,
  fieldSchema,
  formatInputs,
  parseInputs,
  resolveField,
  writeInputs,
} from "#protocol/input/inputs.ts";

const [anna, ben] = ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"];
const make = (name: string, kind: FieldKind, part: Partial<Field> = {}) => field({ name, label: name, kind, ...part });
const asset = make("asset", "asset", {
  options: [
    { value: anna, label: "FLT", decimals: 18 },
    { value: ben, label: "USDC", decimals: 6 },
    { value: "0x00", label: "POINTS" },
  ],
});
const amount = make("amount", "tokens", { assetField: "asset" });
const choice = make("colour", "choice", { options: [{ value: "r", label: "red" }] });
const limit = make("limit", "integer", { unit: "epochs", min: "1", max: "30" });
const fields = [amount, asset, limit];
const given = { amount: "2500.5 USDC", asset: "USDC", limit: "30" };
const raw = { amount: "2500500000", asset: ben, limit: "30" };

/** What was refused, by field. */
function issuesOf(read: () => unknown): Record<string, string> {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]));
  }
  return {};
}
const refused = (input: unknown, of: readonly Field[] = fields) => issuesOf(() => parseInputs("The grant", of, input));

describe("the fields of an action", () => {
  it("are read as people write them, an amount in the unit of the asset that was chosen", () => {
    expect(parseInputs("The grant", fields, given)).toEqual(raw);
    const points = parseInputs("The grant", fields, { amount: "7 POINTS", asset: "POINTS", limit: "1" });
    expect(points).toEqual({ amount: "7", asset: "0x00", limit: "1" });
  });

  it("are written, and shown with thousands apart, in that unit too", () => {
    expect(writeInputs(fields, raw)).toEqual({ amount: "2500.5 USDC", asset: "USDC", limit: "30 epochs" });
    expect(formatInputs(fields, raw)).toEqual({ amount: "2,500.5 USDC", asset: "USDC", limit: "30 epochs" });
    expect(writeInputs([make("a", "text"), make("b", "text")], { b: "x" })).toEqual({ a: "", b: "x" });
  });

  it("take the unit of no other field, and of no other choice", () => {
    expect(resolveField(amount, fields, raw)).toMatchObject({ unit: "USDC", decimals: 6 });
    expect(resolveField(amount, fields, { asset: "0xff" })).toBe(amount);
    expect(resolveField(amount, [amount, choice], { asset: "r" })).toBe(amount);
    expect(resolveField(amount, [choice, asset], { asset: "r", colour: "r" })).toBe(amount);
    expect(resolveField(amount, [amount], {})).toBe(amount);
    expect(resolveField(limit, fields, raw)).toBe(limit);
  });

  it("are taken as numbers and truths where none loses a digit", () => {
    const of = [make("n", "integer"), make("on", "boolean")];
    expect(parseInputs("It", of, { n: 30, on: true })).toEqual({ n: "30", on: "true" });
    expect(parseInputs("It", of, { n: 2n ** 70n, on: "false" })).toEqual({ n: `${2n ** 70n}`, on: "false" });
    expect(parseInputs("It", of, { n: Number.MAX_SAFE_INTEGER, on: "false" })).toEqual({
      n: "9007199254740991",
      on: "false",
    });
    expect(refused({ n: Number.MAX_SAFE_INTEGER + 1, on: "true" }, of)).toEqual({
      n: "lost digits as a number; write it in quotes",
    });
    expect(refused({ n: -Number.MAX_SAFE_INTEGER - 1, on: "true" }, of)).not.toEqual({});
  });

  it("are lists where they hold some, and nowhere else", () => {
    const of = [make("many", "addresses"), make("list", "json")];
    const lists = { many: JSON.stringify([anna, ben]), list: '["1","a"]' };
    expect(parseInputs("It", of, { many: [anna, ben], list: [1, "a"] })).toEqual(lists);
    expect(parseInputs("It", of, { many: `${anna}, ${ben}`, list: '[1, "a"]' })).toEqual(lists);
    expect(refused({ many: 7, list: { a: 1 } }, of)).toEqual({ many: "expected a list", list: "expected a list" });
    expect(refused({ ...given, limit: ["30"] })).toEqual({ limit: "expected one value, not a list or a group" });
  });

  it("are refused all at once, each in its own words", () => {
    expect(refused({ amount: "x", limit: "31", other: 1, more: 2 })).toEqual({
      amount: expect.stringContaining('"x" is not a plain decimal number'),
      asset: `is missing; write for example ${asset.example}`,
      limit: expect.stringContaining("31 epochs is above the most of 30 epochs"),
      other: "is not a field of this action; it has amount, asset, limit",
      more: "is not a field of this action; it has amount, asset, limit",
    });
    const list = make("list", "json");
    expect(refused({}, [list])).toEqual({ list: `is missing; write for example ${list.example}` });
    expect(refused({ a: 1 }, [])).toEqual({ a: "is not a field of this action; it has no fields" });
    for (const input of [7, null, "text", [1]]) {
      expect(refused(input)).toEqual({ "": "expected the fields amount, asset, limit" });
    }
  });

  it("have one error for all, with what it is about", () => {
    expect(() => parseInputs("The grant", [limit], { limit: "x" })).toThrow(
      /^The grant: limit: expected a whole number/,
    );
    expect(() => parseInputs("The grant", [limit], 7)).toThrow(/^The grant: expected the fields limit$/);
    expect(() => parseInputs("It", [limit], { x: 1, limit: "1", y: 2 })).toThrow(
      /^It: x: is not a field of this action; it has limit; y: is not a field/,
    );
  });

  it("fall back where nothing is written, and only there", () => {
    const salt = make("salt", "text", { fallback: "none" });
    const strict = make("reason", "text");
    const read = (input: object) => parseInputs("It", [salt, strict], { reason: "r", ...input });
    expect(read({})).toEqual({ salt: "none", reason: "r" });
    expect(read({ salt: "" })).toEqual({ salt: "none", reason: "r" });
    expect(read({ salt: "some" })).toEqual({ salt: "some", reason: "r" });
    expect(read({ reason: "" })).toEqual({ salt: "none", reason: "" });
    expect(refused({ salt: "x" }, [salt, strict])).toEqual({ reason: "is missing; write for example some text" });
  });

  it("have a schema for each, whose issue says what was expected", () => {
    const parsed = fieldSchema(limit).safeParse("0 epochs");
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      "expected a whole number of epochs, such as 30; 0 epochs is below the least of 1 epochs",
    ]);
    expect(z.array(fieldSchema(limit)).parse(["1", 2])).toEqual(["1", "2"]);
  });

  it("say what of the chain they would refuse, by label", () => {
    const labelled = { ...limit, label: "The limit" };
    expect(brokenBounds([amount, asset, labelled], raw)).toEqual([]);
    expect(brokenBounds([amount, asset, labelled], { ...raw, limit: "31" })).toEqual([
      "The limit: expected a whole number of epochs, such as 30; 31 epochs is above the most of 30 epochs",
    ]);
    expect(brokenBounds([labelled, make("list", "json")], {})).toEqual([]);
  });
});
