import { describe, expect, it } from "vitest";
import { compactAmount, exactAmount } from "#governance-ui/format/amount.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { relativeTime, utcTime } from "#governance-ui/format/moment.ts";
import { axisNumber, dollars, factor, roundNumber } from "#governance-ui/format/number.ts";
import { nearestPercentOf, percentOf, percentOfBps } from "#governance-ui/format/percent.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";

describe("amounts", () => {
  it("keep every digit when exact", () => {
    expect(exactAmount("123456789012345678901234567", 18)).toBe("123,456,789.012345678901234567");
  });

  it("are shortened to four digits when large", () => {
    expect(compactAmount("12345678000000000000000000", 18)).toBe("12.35M");
    expect(compactAmount("0", 18)).toBe("0");
    expect(compactAmount("1", 18)).toBe("< 0.0001");
  });
});

describe("durations", () => {
  it("name the two largest units", () => {
    expect(duration(86_400 * 3 + 3_600 * 4 + 59)).toBe("3 days 4 h");
    expect(duration(86_400)).toBe("1 day");
    expect(duration(65)).toBe("1 min 5 s");
    expect(duration(-5)).toBe("0 s");
  });
});

describe("moments", () => {
  it("are told from the chain's present", () => {
    expect(relativeTime(1_060, 1_000)).toBe("in 1 min");
    expect(relativeTime(940, 1_000)).toBe("1 min ago");
    expect(relativeTime(1_000, 1_000)).toBe("now");
  });

  it("have a UTC form that names UTC", () => {
    expect(utcTime(0)).toBe("1 Jan, 00:00 UTC");
  });
});

describe("percentages", () => {
  it("never round up to a goal", () => {
    expect(percentOf(9_999n, 10_000n)).toBe("99.9%");
    expect(percentOf(1n, 10_000n)).toBe("< 0.1%");
    expect(percentOf(5n, 0n)).toBe("0%");
    expect(nearestPercentOf(5n, 0n)).toBe("0%");
    expect([nearestPercentOf(599_999n, 1_000_000n), nearestPercentOf(400_001n, 1_000_000n)]).toEqual(["60%", "40%"]);
  });

  it("are made of basis points", () => {
    expect(percentOfBps(412)).toBe("4.12%");
  });
});

describe("raw values", () => {
  it("take their unit and decimals", () => {
    expect(rawValue("172800", "seconds", 0)).toBe("2 days");
    expect(rawValue("400", "%", 2)).toBe("4%");
    expect(rawValue("2500000000000000000", "ETH", 18)).toBe("2.5 ETH");
    expect(rawValue("0xabc", null, 0)).toBe("0xabc");
  });
});

describe("hexadecimal", () => {
  it("is shortened only when that saves something", () => {
    expect(shortHex("0x1234567890abcdef1234567890abcdef12345678")).toBe("0x1234…5678");
    expect(shortHex("0x12345678")).toBe("0x12345678");
  });
});

describe("plain numbers", () => {
  it("are rounded to what an axis or a line has room for", () => {
    expect(dollars(12_345.6)).toBe("$12,346");
    expect([roundNumber(76_940.4), roundNumber(123_456)]).toEqual(["76,940", "123.5K"]);
    expect([axisNumber(0), axisNumber(12_500), axisNumber(0.8)]).toEqual(["0", "12.5K", "0.8"]);
    expect(factor(0.67826)).toBe("0.678");
  });

  it("lose only long fractions, and say so", () => {
    expect(withShortFractions("from 100,265.171184584524373824 FLT to 1.25 FLT")).toBe(
      "from 100,265.1711… FLT to 1.25 FLT",
    );
    expect(withShortFractions("0.123456")).toBe("0.123456");
  });
});
