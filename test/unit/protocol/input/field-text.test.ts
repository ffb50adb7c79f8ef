import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Field, type FieldKind, field } from "#protocol/input/field.ts";
import { formatFieldText, parseFieldText, writeFieldText } from "#protocol/input/field-text.ts";

const make = (kind: FieldKind, part: Partial<Field> = {}) => field({ name: "x", label: "X", kind, ...part });
const flt = make("tokens", { unit: "FLT", decimals: 18 });
const usd = make("decimal", { unit: "USD", decimals: 7 });
const percent = make("decimal", { unit: "%", decimals: 5 });
const riskClass = make("class", {
  options: [
    { value: "0", label: "routine" },
    { value: "1", label: "treasury" },
  ],
});

const letters = make("choice", {
  options: [
    { value: "Alpha", label: "a" },
    { value: "Beta", label: "b" },
  ],
});
/** A value would be taken for another label. */
const digits = make("choice", {
  options: [
    { value: "1", label: "2" },
    { value: "2", label: "three" },
    { value: "3", label: "1" },
  ],
});
const [anna, ben] = ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"];

function named<T>(rows: [Field, string, T][]) {
  return rows.map(([input, written, result]) => ({ kind: input.kind, written, input, result }));
}

describe("a field reads what a person writes", () => {
  const readings: [Field, string, string][] = [
    [make("seconds"), "3 days", "259200"],
    [make("seconds"), "1 day 12 hours", "129600"],
    [make("seconds"), "1.5 days", "129600"],
    [make("seconds"), "2 weeks", "1209600"],
    [make("seconds"), "90 seconds", "90"],
    [make("seconds"), "1 day, 1 minute", "86460"],
    [make("time"), "2030-06-30", "1909008000"],
    [make("time"), "2030-06-30 12:30 UTC", "1909053000"],
    [make("time"), "2030-06-30T12:30:05Z", "1909053005"],
    [make("bps"), "4%", "400"],
    [make("bps"), "66.67 %", "6667"],
    [make("bps"), "400 bps", "400"],
    [flt, "25000 FLT", "25000000000000000000000"],
    [flt, "25000", "25000000000000000000000"],
    [flt, "25_000FLT", "25000000000000000000000"],
    [flt, "0.000000000000000001", "1"],
    [usd, "0.33 USD", "3300000"],
    [percent, "0.1%", "10000"],
    [percent, "0.1 %", "10000"],
    [make("integer", { unit: "epochs" }), "30 epochs", "30"],
    [make("integer"), "-5", "-5"],
    [make("address"), " 0xd5439df0723ab1ee7ded6a3ebef6bf23e8087958 ", "0xd5439DF0723Ab1ee7Ded6a3EBEf6BF23e8087958"],
    [riskClass, "treasury", "1"],
    [make("boolean"), "true", "true"],
    [make("bytes4"), "transfer(address,uint256)", "0xa9059cbb"],
    [make("bytes4"), "0xA9059CBB", "0xa9059cbb"],
    [make("bytes"), "0xAB", "0xab"],
    [make("json"), '["1", ["a"], true, 7]', '["1",["a"],"true","7"]'],
    [make("boolean"), "false", "false"],
    [flt, "25000  FLT", "25000000000000000000000"],
    [riskClass, "1", "1"],
    [letters, "b", "Beta"],
    [letters, "BETA", "Beta"],
    [digits, "2", "1"],
    [make("addresses"), `${anna}, ${ben}`, JSON.stringify([anna, ben])],
    [make("addresses"), `["${anna}",\n  "${ben.toLowerCase()}"]`, JSON.stringify([anna, ben])],
    [make("addresses"), "", "[]"],
    [make("address", { allowZero: true }), `0x${"0".repeat(40)}`, `0x${"0".repeat(40)}`],
    [make("text", { min: "4", max: "4" }), "four", "four"],
    [make("addresses", { min: "2", max: "2" }), `${anna} ${ben}`, JSON.stringify([anna, ben])],
    [make("seconds", { min: "60", max: "60" }), "1 minute", "60"],
    [make("time"), "2028-02-29", "1835395200"],
    [make("time"), "2030-06-30 23:59:59 UTC", "1909094399"],
  ];
  it.each(named(readings))("$kind: $written", ({ input, written, result }) => {
    expect(parseFieldText(input, written)).toBe(result);
  });
});

describe("a field refuses, and says what it expects", () => {
  const refusals: [Field, string, RegExp][] = [
    [make("seconds"), "3", /expected a duration, such as 3 days; "3" is not a number with its unit/],
    [make("seconds"), "", /it is empty/],
    [make("seconds"), "three days", /"three" is not a plain decimal number/],
    [make("seconds"), "0.0001 seconds", /4 decimals, at most 3/],
    [make("seconds"), "0.5 seconds", /not a whole number of seconds/],
    [make("seconds"), "3 months", /write weeks, days, hours, minutes or seconds/],
    [make("seconds", { max: "86400" }), "2 days", /2 days is above the most of 1 day/],
    [make("seconds", { min: "86400" }), "1 hour", /1 hour is below the least of 1 day/],
    [make("time"), "30.06.2030", /is not a date such as "2030-06-30"/],
    [make("time"), "2030-02-30", /not in the calendar/],
    [make("time"), "2030-06-30 25:00 UTC", /not in the calendar/],
    [make("time"), "2030-06-30 12:00", /is not a date/],
    [make("bps"), "4", /"4" has no unit; write "4%" or "400 bps"/],
    [make("bps"), "4.125%", /4.125 has 3 decimals, at most 2/],
    [flt, "1.0000000000000000001 FLT", /19 decimals, at most 18/],
    [flt, "25,000 FLT", /without commas/],
    [flt, "1e21", /not a plain decimal number/],
    [flt, "-1", /not a plain decimal number/],
    [flt, "10 ETH", /"10 ETH" is not in FLT/],
    [flt, "", /not a plain decimal number/],
    [make("integer"), "1.5", /1 decimals, at most 0/],
    [make("address"), "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAEd", /checksum .* is wrong/],
    [make("address"), "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeA", /is not one/],
    [make("address"), "vitalik.eth", /is not one/],
    [make("address"), "0x0000000000000000000000000000000000000000", /belongs to nobody/],
    [riskClass, "urgent", /one of routine, treasury; "urgent" is not among them/],
    [make("boolean"), "yes", /neither/],
    [make("bytes4"), "transfer", /neither/],
    [make("bytes32"), "0x00", /64 hexadecimal digits/],
    [make("bytes"), "0x0", /pairs of/],
    [make("bytes"), "0X00", /pairs of/],
    [make("bytes"), "deadbeef", /pairs of/],
    [make("text"), "half \ud800", /half of a character/],
    [make("json"), "[1e21]", /must be a text in quotes/],
    [make("json"), "{}", /must be a text in quotes/],
    [make("json"), "[1, ", /is not JSON/],
    [make("json"), "[9007199254740993]", /must be a text in quotes/],
    [make("text", { max: "3" }), "long", /4 characters is above the most of 3 characters/],
    [make("text", { min: "5" }), "four", /^expected text; 4 characters is below the least of 5 characters$/],
    [make("addresses", { max: "1" }), `${anna} ${ben}`, /; 2 addresses is above the most of 1 addresses$/],
    [make("addresses"), `${anna}, ${ben}, ${anna}`, /; 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed is there twice$/],
    [make("addresses"), `${anna}, 0x12`, /number 2: "0x12" is not one/],
    [digits, "3", /one of 2, three, 1; "3" is not among them/],
    [make("seconds"), "1 day 2 fortnights", /^expected a duration, such as 3 days; "2 fortnights" is not a number/],
    [make("seconds"), "x1 day", /"x1" is not a plain decimal number/],
    [flt, "x", /^expected an amount in FLT with at most 18 decimals, such as 25000;/],
    [make("tokens"), "x", /^expected an amount, such as 25000;/],
    [make("integer"), "x", /^expected a whole number, such as 30;/],
    [make("integer", { unit: "epochs" }), "x", /^expected a whole number of epochs, such as 30;/],
    [make("integer"), "5null", /"5null" is not a plain decimal number/],
    [make("choice"), "x", /^expected one of ; "x" is not among them$/],
    [make("integer"), "5 epochs", /"5 epochs" has a unit where none is/],
    [flt, "5 FLT FLT", /"5 FLT FLT" is not in FLT/],
    [make("bps"), "x4% of it", /has no unit/],
    [make("bps"), "4% of it", /has no unit/],
    [make("bps"), "a 4%", /has no unit/],
    [make("bytes4"), "(transfer(address)", /neither/],
    [make("bytes4"), "transfer(address) returns", /neither/],
    [make("bytes32"), "0x00", /^expected 0x and 64 hexadecimal digits, such as/],
    [make("json"), '"text"', /"\\"text\\"" is not one/],
    [make("json"), '[{"a":1}]', /must be a text in quotes/],
    [make("address"), "x".repeat(71), /"x{60}\.\.\. \(71 characters\)" is not one/],
    [make("address"), "x".repeat(70), /"x{70}" is not one/],
    [make("time"), "2030-02-31", /not in the calendar/],
    [make("time"), "2030-13-01", /not in the calendar/],
    [make("time"), "2030-00-10", /not in the calendar/],
    [make("time"), "2030-06-00", /not in the calendar/],
    [make("time"), "2030-06-30 24:00 UTC", /not in the calendar/],
    [make("time"), "2030-06-30 12:60 UTC", /not in the calendar/],
    [make("time"), "2030-06-30 12:00:60 UTC", /not in the calendar/],
  ];
  it.each(named(refusals))("$kind: $written", ({ input, written, result }) => {
    expect(() => parseFieldText(input, written)).toThrow(result);
  });
});

describe("what is written is read back as the same", () => {
  const whole = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map(String);
  const kinds: [Field, fc.Arbitrary<string>][] = [
    [make("seconds"), fc.bigInt({ min: 0n, max: 2n ** 48n }).map(String)],
    [make("time"), fc.bigInt({ min: 0n, max: 253_402_300_799n }).map(String)],
    [make("bps"), whole],
    [flt, whole],
    [usd, whole],
    [percent, whole],
    [make("integer", { unit: "epochs" }), whole],
  ];
  it.each(named(kinds.map(([input, values]) => [input, "", values])))("$kind", ({ input, result: values }) => {
    fc.assert(fc.property(values, (raw) => parseFieldText(input, writeFieldText(input, raw)) === raw));
  });

  it("is written in whole units, with signs and seconds where there are some", () => {
    expect(writeFieldText(make("integer"), "-1234")).toBe("-1234");
    expect(formatFieldText(make("integer"), "-1234")).toBe("-1,234");
    expect(formatFieldText(flt, "1000000000000000000000")).toBe("1,000 FLT");
    expect(writeFieldText(usd, "-5000000")).toBe("-0.5 USD");
    expect(writeFieldText(make("tokens", { unit: "%", decimals: 5 }), "10000")).toBe("0.1%");
    expect(writeFieldText(make("tokens"), "7")).toBe("7");
    expect(writeFieldText(make("time"), "1909053000")).toBe("2030-06-30 12:30 UTC");
    expect(writeFieldText(make("time"), "1909053005")).toBe("2030-06-30 12:30:05 UTC");
    expect(writeFieldText(make("time"), "253402300799")).toBe("9999-12-31 23:59:59 UTC");
    expect(writeFieldText(make("time"), "253402300800")).toBe("253402300800 (unix seconds)");
    expect(writeFieldText(make("addresses"), JSON.stringify([anna, ben]))).toBe(`${anna}, ${ben}`);
    expect(writeFieldText(letters, "Beta")).toBe("b");
    expect(writeFieldText(letters, "Gamma")).toBe("Gamma");
    expect(writeFieldText(make("choice"), "Gamma")).toBe("Gamma");
  });

  it("groups thousands for reading only", () => {
    expect(formatFieldText(flt, "1234567500000000000000000")).toBe("1,234,567.5 FLT");
    expect(writeFieldText(flt, "1234567500000000000000000")).toBe("1234567.5 FLT");
  });
});

it("a field follows from its kind, but for what is special about it", () => {
  expect(field({ name: "share", label: "Share", kind: "bps", max: "500" })).toEqual({
    name: "share",
    label: "Share",
    kind: "bps",
    help: "",
    unit: "%",
    decimals: 2,
    min: null,
    max: "500",
    options: null,
    assetField: null,
    fallback: null,
    kept: false,
    allowZero: false,
    example: "4%",
  });
  expect(field({ name: "n", label: "N", kind: "integer" })).toMatchObject({ unit: null, decimals: 0, example: "30" });
});
