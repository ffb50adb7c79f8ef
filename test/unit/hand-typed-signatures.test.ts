import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  type Abi,
  type AbiEvent,
  type AbiFunction,
  type AbiParameter,
  parseAbi,
  toEventSelector,
  toFunctionSelector,
} from "viem";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import { abiLeaves, parseFunction } from "#protocol/chain/abi-leaves.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { arbitraryInputs } from "#test/unit/proposals/arbitrary-inputs.ts";
import { fluenceCoreAbi } from "#test/unit/proposals/fluence-core-abi.ts";
import { sampleCatalogue, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const ROOT = join(import.meta.dirname, "../..");
const MODULES = join(ROOT, "node_modules");
const artifactSchema = z.object({ abi: z.custom<Abi>(Array.isArray) });

const catalogue = await sampleCatalogue();
const own: Readonly<Record<string, Abi>> = { ...contractAbis, CommitteeSafe: safeAbi, FluenceCore: fluenceCoreAbi };
const abiAt = new Map(Object.entries(own).map(([name, abi]) => [sampleDeployment.contracts[name], abi]));

const abiOf = (path: string): Abi => artifactSchema.parse(JSON.parse(readFileSync(path, "utf8"))).abi;
const packaged = (path: string): Abi => abiOf(join(MODULES, path));
const safeContract = (name: string, folder: string) =>
  packaged(`@safe-global/safe-contracts/build/artifacts/contracts/${folder}${name}.sol/${name}.json`);
/** Contracts that are spoken of by hand: of others, from the packages that hold them, and of earlier versions, which stand. */
const foreign: readonly Abi[] = [
  safeContract("Safe", ""),
  safeContract("SafeProxyFactory", "proxies/"),
  safeContract("MultiSend", "libraries/"),
  ...["IERC1967", "IERC1271", "IERC1155", "IERC721", "Ownable2Step"].map((name) =>
    packaged(`@openzeppelin/contracts/build/contracts/${name}.json`),
  ),
  ...["prices/AggregatorSource", "local/AggregatorLocal", "local/CallsInTurn"].map((path) =>
    abiOf(join(ROOT, `contracts/build/contracts/${path}.sol/${path.split("/")[1]}.json`)),
  ),
  ...["EAS", "SchemaRegistry"].map((name) => abiOf(join(ROOT, `contracts/eas/${name}.json`))),
  ...globSync("test/former/*.json", { cwd: ROOT }).map((path) => abiOf(join(ROOT, path))),
];

/** Functions of contracts that are in no package; other tests call them at real ones. */
const NOWHERE: readonly string[] = ["checkNSignatures"];

/** What fields call values that the contract calls otherwise, where there are others of the same type. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  leastSeats: ["minSeats"],
  endorsementShare: ["minEndorsementBps"],
  combinationShare: ["minCombinationBps"],
  // The events of a token are read alike, whoever moves and whoever may move.
  organisationCap: ["orgCap", "organisationCap"],
  leastWeight: ["min"],
  mostWeight: ["max"],
  leastStake: ["min"],
  mostStake: ["max"],
  WeightStepBps: ["maxStepBps"],
  WeightStep: ["maxStep"],
  WeightDelaySeconds: ["minDelaySeconds"],
  WeightRampUpSeconds: ["rampUpSeconds"],
  WeightRampDownSeconds: ["rampDownSeconds"],
  StakeStepBps: ["maxStepBps"],
  StakeStep: ["maxStep"],
  StakeDelaySeconds: ["minDelaySeconds"],
  StakeRampUpSeconds: ["rampUpSeconds"],
  StakeRampDownSeconds: ["rampDownSeconds"],
  owner: ["owner", "from"],
  to: ["to", "spender"],
};

type Item = AbiFunction | AbiEvent;
const isItem = (item: Abi[number]): item is Item => item.type === "function" || item.type === "event";
const selector = (item: Item) => (item.type === "event" ? toEventSelector(item) : toFunctionSelector(item));

/** In words, where one list of values differs from that of the contract; null where it does not. */
function difference(typed: readonly AbiParameter[], real: readonly AbiParameter[]): string | null {
  const [ours, theirs] = [abiLeaves(typed), abiLeaves(real)];
  const types = (leaves: typeof ours) => leaves.map(({ parameter }) => typeOf(parameter));
  const listed = types(theirs);
  if (types(ours).join() !== listed.join()) return `has (${types(ours)}), and the contract (${listed})`;
  // What could be taken for another of the same type is named as in the contract; a unit may be left out.
  const odd = ours.findIndex(({ name }, index) => {
    const real = theirs[index]?.name ?? "";
    const alone = listed.filter((type) => type === listed[index]).length === 1;
    return (
      !alone &&
      name !== "" &&
      real !== "" &&
      !(SAID[name]?.includes(real) ?? real.toLowerCase().includes(name.toLowerCase()))
    );
  });
  return odd < 0 ? null : `calls ${ours[odd]?.name} what the contract calls ${theirs[odd]?.name}`;
}

function typeOf(parameter: AbiParameter): string {
  if (!("components" in parameter)) return parameter.type;
  const parts = parameter.components.flatMap((part) => abiLeaves([part]));
  return `(${parts.map((part) => typeOf(part.parameter))})${parameter.type.slice("tuple".length)}`;
}

function wrongAbout(typed: Item, abi: Abi): string | null {
  const real = abi.filter(isItem).find((item) => item.type === typed.type && selector(item) === selector(typed));
  if (real === undefined) return `there is no ${typed.type} ${typed.name} with these arguments`;
  const results = typed.type === "function" && real.type === "function" && typed.outputs.length > 0;
  return difference(typed.inputs, real.inputs) ?? (results ? difference(typed.outputs, real.outputs) : null);
}

const actions = catalogue.actions.filter(({ id }) => id !== "call");
const samples = actions.map((action) => {
  const [inputs = {}] = fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 3 });
  return { id: action.id, action, inputs };
});

describe("what an action calls is as its contract has it", () => {
  it.each(samples)("$id", ({ action, inputs }) => {
    for (const { signature, target, data } of action.describe(inputs)) {
      if (data === "0x" || signature === null) continue;
      expect(wrongAbout(parseFunction(signature), abiAt.get(target) ?? contractAbis.AlthingToken)).toBeNull();
    }
  });
});

describe("what answers a parameter is as its contract has it", () => {
  const ofInputs = samples.flatMap(({ action, inputs }) => action.parameter(inputs) ?? []);
  const views = [...catalogue.parameters, ...ofInputs].flatMap(({ id, view, address }) =>
    view === undefined ? [] : [{ id, view, address }],
  );
  it.each(views)("$id", ({ view, address }) => {
    expect(wrongAbout(view, abiAt.get(address) ?? [])).toBeNull();
  });
});

describe("the signatures typed by hand are those of a contract", () => {
  const files = globSync("{protocol,profiles,proposals,operator,deploy,index,bots,governance-ui}/**/*.{ts,tsx}", {
    cwd: ROOT,
  });
  const typed = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), "utf8");
    const lists = [...source.matchAll(/parseAbi\(\[([\s\S]*?")[,\s]*\](?: as const)?\)/g)];
    return lists.map(([, list = ""]) => ({
      file,
      lines: [...list.matchAll(/"([^"]+)"/g)].map(([, line = ""]) => line),
    }));
  });

  it("are found", () => {
    const lists = files.flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/parseAbi\(\[\s*"/g)]);
    expect(typed.length, "a list of parseAbi is written in a way that this test does not read").toBe(lists.length);
    expect(typed.length).toBeGreaterThan(10);
  });

  it.each(typed)("$file", ({ file, lines }) => {
    const wrong = parseAbi(lines)
      .filter(isItem)
      .flatMap((item) => {
        if (NOWHERE.includes(item.name)) return [];
        if (foreign.some((abi) => wrongAbout(item, abi) === null)) return [];
        const named = Object.entries(own).filter(([, abi]) =>
          abi.some((other) => "name" in other && other.name === item.name),
        );
        const faults = named.map(([name, abi]) => [name, wrongAbout(item, abi)] as const);
        if (faults.some(([, fault]) => fault === null)) return [];
        const where = faults.map(([name, fault]) => `${name}: ${fault}`).join("; ");
        return [
          `${file}: ${item.type} ${item.name}: ${where || "no contract of ours has it: correct it, or add its contract to `foreign` in this test"}`,
        ];
      });
    expect(wrong).toEqual([]);
  });
});
