import { type Client, createClient, custom } from "viem";
import { describe, expect, it } from "vitest";
import { changeWords } from "#protocol/chain/change-words.ts";
import { limitsText, refusedValue } from "#protocol/chain/limits-text.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent, parseEvent } from "#protocol/chain/parameter-event.ts";
import { parameterParts, partParameters } from "#protocol/chain/part-parameters.ts";
import { sharedReading } from "#protocol/chain/shared-reading.ts";
import { formatParameterValue, parameterValue, partWords, viewParameter } from "#protocol/chain/view-parameter.ts";
import { type Field, type FieldKind, field } from "#protocol/input/field.ts";
import { deployedChain } from "#test/unit/deploy/deployed-chain.ts";

const contract = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const make = (name: string, kind: FieldKind, part: Partial<Field> = {}) =>
  field({ name, label: `The ${name}`, kind, ...part });
const delay = make("delay", "seconds", { min: "0", max: "86400" });
const quorum = make("quorum", "bps");
const floor = make("floor", "tokens", { unit: "FLT", decimals: 18, min: "1" });
const about = {
  id: "governor.rule",
  label: "Rule",
  domain: "governor",
  contract: "AlthingGovernor",
  address: contract,
  actionId: null,
  event: null,
} as const;

const nobody = () => createClient({ transport: custom({ request: async () => "0x" }) });

describe("a parameter that a view answers", () => {
  const rule = "rule(uint8 class) view returns ((uint16 quorum, uint256 floor) rule)";
  const abi = [viewParameter({ ...about, view: rule, args: [1], components: [quorum, floor] }).view].filter(
    (item) => item !== undefined,
  );
  const answers = {
    [`${contract.toLowerCase()}:rule`]: (riskClass: number) => ({ quorum: riskClass * 100, floor: 5n }),
  };
  const chain = () =>
    deployedChain({ abi, answers: { ...answers, [`${contract}:rule`]: answers[`${contract.toLowerCase()}:rule`] } })
      .client;

  it("is read as the parts that it names, in their order", async () => {
    const both = viewParameter({ ...about, view: rule, args: [2], components: [floor, quorum] });
    expect(await both.read(chain())).toBe('["5","200"]');
    expect(both).toMatchObject({ kind: "tuple", unit: null, decimals: 0, bounds: null });
    expect(both.format('["5000000000000000000","200"]')).toBe("the floor 5 FLT, the quorum 2%");
    const one = viewParameter({ ...about, view: rule, args: [2], components: [quorum] });
    expect(await one.read(chain(), 7n)).toBe("200");
    expect(one).toMatchObject({ kind: "bps", unit: "%", decimals: 2, bounds: null });
    expect(one.format("200")).toBe("2%");
  });

  it("asks at the block that is named, and at the newest where none is", async () => {
    const asked: unknown[] = [];
    const client = createClient({
      transport: custom({
        request: async ({ params }) => {
          asked.push(params[1]);
          return `0x${"0".repeat(63)}7`;
        },
      }),
    });
    const one = viewParameter({ ...about, view: "delay() view returns (uint256)", components: [delay] });
    expect(await one.read(client, 9n)).toBe("7");
    expect(await one.read(client)).toBe("7");
    expect(asked).toEqual(["0x9", "latest"]);
  });

  it("of a single result needs no name, and has its bounds where it has both", () => {
    const whole = viewParameter({ ...about, view: "delay() view returns (uint256)", components: [delay] });
    expect(whole.bounds).toEqual({ min: "0", max: "86400" });
    for (const part of [floor, { ...floor, min: null, max: "9" }]) {
      expect(viewParameter({ ...about, view: "f() view returns (uint256)", components: [part] }).bounds).toBeNull();
    }
  });

  it("of several results takes those it names, and says which one is missing", async () => {
    const two = "two() view returns (uint256 delay, uint256 quorum)";
    const client = (parameter: Parameter) =>
      deployedChain({
        abi: parameter.view === undefined ? [] : [parameter.view],
        answers: { [`${contract}:two`]: [3n, 4n] },
      }).client;
    const second = viewParameter({ ...about, view: two, components: [quorum] });
    expect(await second.read(client(second))).toBe("4");
    const both = viewParameter({ ...about, view: two, components: [quorum, delay] });
    expect(await both.read(client(both))).toBe('["4","3"]');
    for (const components of [
      [quorum, floor],
      [floor, quorum],
    ] as const) {
      const missing = viewParameter({ ...about, view: two, components: [...components] });
      await expect(missing.read(client(missing))).rejects.toThrow("No value for floor");
    }
  });

  it("has words of its own for a special value", () => {
    const special = (value: string) => (value === "0" ? "none" : null);
    const parameter = viewParameter({ ...about, view: "delay() view returns (uint256)", components: [delay], special });
    expect(parameter.format("0")).toBe("none");
    expect(parameter.format("60")).toBe("1 minute");
  });
});

describe("a coupled value", () => {
  it("is made of texts, and shown part by part", () => {
    expect(parameterValue([delay], { delay: "3" })).toBe("3");
    expect(parameterValue([delay, quorum], { quorum: "4", delay: "3" })).toBe('["3","4"]');
    expect(() => parameterValue([delay, quorum], { delay: "3" })).toThrow("No value for quorum");
    expect(formatParameterValue([delay, quorum], '["60","400"]')).toBe("the delay 1 minute, the quorum 4%");
    expect(formatParameterValue([delay, quorum], '["60"]')).toBe('["60"]');
    expect(formatParameterValue([delay, quorum], "7")).toBe("7");
    expect(formatParameterValue([delay], "60")).toBe("1 minute");
    expect(partWords(quorum, "400")).toBe("the quorum 4%");
  });

  it("changes in words by what changes, where it has many parts", () => {
    const many = ["a", "b", "c", "d", "e", "f"].map((name) => make(name, "integer"));
    const format = (value: string) => `all ${value}`;
    const value = (...parts: number[]) => JSON.stringify(parts.map(String));
    const of = (components: readonly Field[]) => ({ ...about, components, format }) as unknown as Parameter;
    expect(changeWords(of(many), value(1, 2, 3, 4, 5, 6), value(1, 9, 3, 4, 5, 8))).toEqual({
      before: "the b 2, the f 6",
      after: "the b 9, the f 8",
    });
    const same = value(1, 2, 3, 4, 5, 6);
    expect(changeWords(of(many), same, same)).toEqual({ before: `all ${same}`, after: `all ${same}` });
    expect(changeWords(of(many), null, same)).toEqual({ before: null, after: `all ${same}` });
    const few = many.slice(0, 5);
    expect(changeWords(of(few), value(1, 2, 3, 4, 5), value(1, 2, 3, 4, 6))).toEqual({
      before: 'all ["1","2","3","4","5"]',
      after: 'all ["1","2","3","4","6"]',
    });
  });
});

describe("each part of a coupled parameter", () => {
  const reads: (bigint | undefined)[] = [];
  const event = parameterEvent({
    address: contract,
    event: "RuleSet(uint256 oldDelay, uint256 oldQuorum, uint256 delay, uint256 quorum)",
    old: ["oldDelay", "oldQuorum"],
    new: ["delay", "quorum"],
  });
  const whole: Parameter = {
    ...viewParameter({
      ...about,
      view: "rule() view returns (uint256 delay, uint256 quorum)",
      components: [delay, quorum],
    }),
    event,
    read: async (_, blockNumber) => {
      reads.push(blockNumber);
      return '["60","400"]';
    },
  };
  const words = {
    id: (name: string) => `rule.${name}`,
    special: (name: string, value: string) => (name === "quorum" && value === "0" ? "none" : null),
  };
  const rails = async () => new Map([["delay", { min: "5", max: "90" }]]);
  const parts = () => partParameters(whole, { ...words, rails });

  it("is a parameter of its own", async () => {
    const [ofDelay, ofQuorum] = parts();
    expect(ofDelay).toMatchObject({
      id: "rule.delay",
      label: "The delay",
      kind: "seconds",
      unit: "seconds",
      decimals: 0,
      bounds: { min: "0", max: "86400" },
      components: [delay],
      partOf: "governor.rule",
    });
    expect(ofQuorum).toMatchObject({ id: "rule.quorum", kind: "bps", unit: "%", decimals: 2, bounds: null });
    const client = nobody();
    expect(await ofDelay?.read(client, 5n)).toBe("60");
    expect(await ofQuorum?.read(client, 5n)).toBe("400");
    expect(reads).toEqual([5n]);
    expect(ofQuorum?.format("0")).toBe("none");
    expect(ofQuorum?.format("400")).toBe("4%");
    expect(ofDelay?.format("0")).toBe("0 seconds");
  });

  it("changes where its whole does", () => {
    const [ofDelay, ofQuorum] = parts();
    const args = { oldDelay: 1n, oldQuorum: 2n, delay: 3n, quorum: 4n };
    expect(ofDelay?.event?.toOldNew(args)).toEqual({ oldValue: "1", newValue: "3" });
    expect(ofQuorum?.event?.toOldNew(args)).toEqual({ oldValue: "2", newValue: "4" });
    const of = (part: Partial<Parameter>) => partParameters({ ...whole, ...part }, { ...words, rails })[0]?.event;
    expect(of({ event: null })).toBeNull();
    expect(of({ event: { ...event, toOldNew: () => null } })?.toOldNew(args)).toBeNull();
    const fresh = of({ event: { ...event, toOldNew: () => ({ oldValue: null, newValue: '["7","8"]' }) } });
    expect(fresh?.toOldNew(args)).toEqual({ oldValue: null, newValue: "7" });
  });

  it("has the limits of its rail where it has a bound at all", async () => {
    const [ofDelay, ofQuorum] = parts();
    expect(await ofDelay?.limits?.(nobody())).toEqual({
      min: "5",
      max: "90",
      least: "5",
      most: "90",
      readySeconds: null,
    });
    expect(ofQuorum?.limits).toBeUndefined();
    const others = partParameters({ ...whole, components: [floor, { ...quorum, max: "9" }] }, { ...words, rails });
    for (const [index, name] of ["floor", "quorum"].entries()) {
      expect(others[index]?.bounds).toBeNull();
      await expect(others[index]?.limits?.(nobody())).rejects.toThrow(`AlthingGovernor has no bounds for ${name}`);
    }
  });

  it("is one of the raw values by name", () => {
    expect(parameterParts(whole, '["60","400"]')).toEqual({ delay: "60", quorum: "400" });
    expect(parameterParts({ components: [delay] }, "60")).toEqual({ delay: "60" });
    expect(parameterParts(whole, '["60"]')).toEqual({ delay: "60", quorum: "" });
    expect(() => parameterParts(whole, "[60]")).toThrow();
  });
});

describe("what many ask for at one block", () => {
  it("is read once, again at another block, for another client, and after it failed", async () => {
    const asked: (bigint | undefined)[] = [];
    let fails = true;
    const read = sharedReading(async (_: Client, blockNumber?: bigint) => {
      asked.push(blockNumber);
      if (fails) throw new Error("away");
      return asked.length;
    });
    const client = nobody();
    await expect(read(client, 1n)).rejects.toThrow("away");
    fails = false;
    expect(await read(client, 1n)).toBe(2);
    expect(await read(client, 1n)).toBe(2);
    expect(await read(client, 2n)).toBe(3);
    expect(await read(nobody(), 2n)).toBe(4);
    expect(await read(client)).toBe(5);
    expect(await read(client)).toBe(6);
    expect(await read(client, 2n)).toBe(3);
  });
});

describe("a parameter's event", () => {
  const spec = {
    address: contract,
    event: "event Set(uint8 indexed kind, (uint8 a, uint8 b) was, (uint8 a, uint8 b) now, bool on)",
    old: ["was"],
    new: ["now"],
  } as const;
  const args = { kind: 1, was: { a: 1, b: 2 }, now: { a: 3, b: 4 }, on: true };

  it("says what was and is, a tuple with all its parts", () => {
    const event = parameterEvent(spec);
    expect(event.address).toBe(contract);
    expect(event.abi.name).toBe("Set");
    expect(event.toOldNew(args)).toEqual({ oldValue: '["1","2"]', newValue: '["3","4"]' });
    expect(parameterEvent({ ...spec, old: null, new: ["on"] }).toOldNew(args)).toEqual({
      oldValue: null,
      newValue: "true",
    });
    expect(parameterEvent({ ...spec, new: ["on", "nothing"] }).toOldNew(args)?.newValue).toBe("true");
  });

  it("is about the parameter whose arguments it names, all of them", () => {
    const only = (names: Record<string, string>) => parameterEvent({ ...spec, only: names }).toOldNew(args);
    expect(only({ kind: "1" })).not.toBeNull();
    expect(only({ kind: "2" })).toBeNull();
    expect(only({ kind: "1", on: "false" })).toBeNull();
    expect(() => parameterEvent(spec).toOldNew(7)).toThrow();
  });

  it("is parsed with the word event before it or without, and is no function", () => {
    expect(parseEvent("Set(uint8 a)").inputs).toHaveLength(1);
    expect(parseEvent("event Set(uint8 a)").name).toBe("Set");
    expect(() => parseEvent("event")).toThrow();
  });
});

describe("what a contract takes for a parameter", () => {
  const words = { format: (value: string) => `<${value}>` };
  const limits = { min: "5", max: "90", least: "10", most: "20", readySeconds: null };

  it("is told in words, with how far one vote can go", () => {
    expect(limitsText(words, limits)).toBe("One vote can now set <10> to <20>; <5> to <90> in the course of time.");
    const steady = "One vote can now set <5> to <90>.";
    expect(limitsText(words, { ...limits, least: "5", most: "90" })).toBe(steady);
    expect(limitsText(words, { ...limits, least: "5" })).toContain("in the course of time");
    expect(limitsText(words, { ...limits, most: "90" })).toContain("in the course of time");
  });

  it("is on its way somewhere by a ramp, which is said with its end, and setting that anew is refused", () => {
    const onItsWay = { to: "12", untilSeconds: 1_909_053_000 };
    expect(limitsText(words, { ...limits, onItsWay })).toBe(
      "One vote can now set <10> to <20>; <5> to <90> in the course of time. It is on its way to <12> until 2030-06-30 12:30 UTC; a vote starts from where it is then.",
    );
    const why = (value: string) => refusedValue(words, { ...limits, onItsWay }, value, 0);
    expect(why("12")).toEqual(["it is on its way to <12> already"]);
    expect(why("13")).toEqual([]);
  });

  it("comes by a ramp, up and down apart, which is said before anybody votes", () => {
    const said = (up: number, down: number) => limitsText(words, { ...limits, rampSeconds: { up, down } });
    expect(said(864_000, 864_000)).toMatch(/course of time\. A change is spread over 10 days\.$/);
    expect(said(864_000, 86_400)).toMatch(/ A rise is spread over 10 days, a fall is spread over 1 day\.$/);
    expect(said(0, 86_400)).toMatch(/ A fall is spread over 1 day, a rise is in force at once\.$/);
    expect(said(86_400, 0)).toMatch(/ A rise is spread over 1 day, a fall is in force at once\.$/);
  });

  it("refuses a value outside its rails, and one too far for now", () => {
    const why = (value: string) => refusedValue(words, limits, value, 0);
    for (const value of ["10", "15", "20"]) expect(why(value)).toEqual([]);
    for (const value of ["5", "9", "21", "90"]) {
      expect(why(value)).toEqual([`the contract takes <10> to <20> now, not <${value}>`]);
    }
    for (const value of ["4", "91"]) {
      expect(why(value)).toEqual([`the contract never takes <${value}>, only <5> to <90>`]);
    }
  });

  it("refuses a change too soon after the last", () => {
    const why = (nowSeconds: number) =>
      refusedValue(words, { ...limits, readySeconds: 1_909_053_000 }, "15", nowSeconds);
    expect(why(1_909_052_999)).toEqual([
      "it changed not long ago, and the contract takes no other change before 2030-06-30 12:30 UTC",
    ]);
    expect(why(1_909_053_000)).toEqual([]);
  });
});
