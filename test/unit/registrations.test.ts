import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import fc from "fast-check";
import { type Abi, getAbiItem, type PublicClient, slice, toEventSelector, toFunctionSelector, zeroAddress } from "viem";
import { beforeAll, describe, expect, it } from "vitest";
import { allowedCalls, CALLS_ABI } from "#bots/duties/allowed-calls.ts";
import * as dutyModules from "#bots/duties/modules.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import * as partModules from "#deploy/parts/modules.ts";
import { destinations, pages } from "#governance-ui/pages/page-list.tsx";
import { moduleEvents } from "#index/decode/module-events.ts";
import * as decodeModules from "#index/decode/modules.ts";
import { CHAIN_TOPICS } from "#index/live/topic.ts";
import { moduleProfiles } from "#profiles/modules/module-profiles.ts";
import * as profileModules from "#profiles/modules/modules.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import * as actionModules from "#proposals/actions/modules.ts";
import type { Action } from "#proposals/catalogue/action.ts";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import { knownFunction } from "#protocol/chain/known-functions.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { contractNames } from "#protocol/modules/module-contracts.ts";
import { type ModuleName, moduleNames, modules } from "#protocol/modules/modules.ts";
import { arbitraryInputs } from "#test/unit/proposals/arbitrary-inputs.ts";
import { sampleCatalogue, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const files = (pattern: string) => globSync(pattern, { cwd: ROOT }).toSorted();

/** What a test of this file prints: each thing that is forgotten, and what to add where. */
const nothing: readonly string[] = [];

const namesOf = (module: ModuleName) => Object.values<string>(modules[module]);
const abis: Readonly<Record<string, Abi>> = contractAbis;
/** Made where one is needed, under no name of its own: a Chainlink feed that is a source, a delegate that is staked for. */
const UNDEPLOYED = ["AggregatorSource", "VoteSurrogate"];
/** A Safe is deployed by Safe's own factory. */
const ownNames = contractNames.filter((name) => name !== "CommitteeSafe");

describe("a module", () => {
  it.each([
    ["profiles/modules/modules.ts", profileModules],
    ["proposals/actions/modules.ts", actionModules],
    ["deploy/parts/modules.ts", partModules],
    ["bots/duties/modules.ts", dutyModules],
    ["index/decode/modules.ts", decodeModules],
  ] as const)("is in %s", (file, listed) => {
    const forgotten = moduleNames.filter((name) => !(name in listed)).map((name) => `add ${name} to ${file}`);
    const unknown = Object.keys(listed)
      .filter((name) => !moduleNames.some((known) => known === name))
      .map((name) => `${file} has ${name}: add it to protocol/modules/modules.ts with its contracts`);
    expect([...forgotten, ...unknown]).toEqual(nothing);
  });

  it("gives a class to a call of its own, by which its adoption is known where it joins a DAO that runs", () => {
    const unknown = moduleNames
      .filter((name) => !moduleProfiles[name].policies.some(({ target }) => namesOf(name).includes(target)))
      .map((name) => `name a call of ${name} in the policies of its ModuleProfile`);
    expect(unknown).toEqual(nothing);
  });

  it("is in the network that npm start makes", async () => {
    const { settings } = await readLocalProfile("fluence");
    const forgotten = moduleNames
      .filter((name) => settings[name] === null)
      .map((name) => `add the figures of ${name} to profiles/networks/local.yaml`);
    expect(forgotten).toEqual(nothing);
  });

  it("has its folder in protocol/, and a page that the rail leads to", () => {
    const forgotten = moduleNames.flatMap((name) => [
      ...(files(`protocol/${name}/*.ts`).length > 0 ? [] : [`there is no folder protocol/${name}/`]),
      ...(destinations.some(({ needs = "" }) => namesOf(name).includes(needs))
        ? []
        : [`add a page with needs: one of ${namesOf(name).join(", ")} to governance-ui/pages/page-list.tsx`]),
    ]);
    expect(forgotten).toEqual(nothing);
  });
});

describe("a contract", () => {
  it("is named by a module, or is the network's own", () => {
    const forgotten = files("contracts/**/*.sol")
      .filter((file) => !/^contracts\/(local|build)\//.test(file))
      .flatMap((file) => [...read(file).matchAll(/^contract (\w+)/gm)].map(([, name = ""]) => ({ file, name })))
      .filter(({ name }) => contractNames.includes(name) === UNDEPLOYED.includes(name))
      .map(
        ({ file, name }) => `${file}: add ${name} to its module in protocol/modules/modules.ts, or else to UNDEPLOYED`,
      );
    expect(forgotten).toEqual(nothing);
  });

  it("has its ABI in TypeScript, and its functions known by name", () => {
    const changes = (abi: Abi) =>
      abi.filter((item) => item.type === "function" && !["view", "pure"].includes(item.stateMutability));
    const forgotten = ownNames.flatMap((name) => {
      const abi = abis[name];
      if (abi === undefined) return [`${name} has no ABI: run npm run build:contracts, and commit what it writes`];
      return changes(abi)
        .filter((item) => item.type === "function" && knownFunction(toFunctionSelector(item)) === null)
        .map(() => `protocol/chain/function-signatures.ts lacks functions of ${name}: run npm run build:contracts`);
    });
    expect(forgotten).toEqual(nothing);
    expect(Object.keys(abis).filter((name) => !contractNames.includes(name))).toEqual(nothing);
  });

  it("is of the deployment that unit tests share", () => {
    const forgotten = contractNames.filter((name) => sampleDeployment.contracts[name] === undefined);
    expect(forgotten, "add them to test/unit/proposals/sample-deployment.ts").toEqual(nothing);
  });

  it("is checked once it is deployed: whatever it holds for good of the other contracts is what it must be", async () => {
    const asked = new Set<string>();
    const client = {
      getBlockNumber: async () => 0n,
      getStorageAt: async () => "0x",
      getLogs: async () => [],
      readContract: async ({ address, functionName }: { address: string; functionName: string }) => {
        asked.add(`${address}.${functionName}`);
        return zeroAddress;
      },
    } as unknown as PublicClient;
    for (const name of moduleNames) await deployParts[name].check(client, sampleDeployment, null);
    const forgotten = moduleNames.flatMap((module) =>
      namesOf(module).flatMap((name) =>
        (abis[name] ?? [])
          .filter((item) => item.type === "function" && item.inputs.length === 0 && /^[A-Z_]+$/.test(item.name))
          .filter(
            (item) => item.type === "function" && item.outputs.length === 1 && item.outputs[0]?.type === "address",
          )
          .flatMap((item) => (item.type === "function" ? [item.name] : []))
          .filter((getter) => !asked.has(`${sampleDeployment.contracts[name]}.${getter}`))
          .map(
            (getter) =>
              `${name}.${getter} is read by no check: add it to the links in deploy/checks/ that deploy/parts/ names for ${module}`,
          ),
      ),
    );
    expect(forgotten).toEqual(nothing);
  });
});

describe("an action", () => {
  let samples: { action: Action; inputs: Inputs }[];
  // Not before: without a module's list there is no catalogue, and the tests above say which is missing.
  beforeAll(async () => {
    samples = (await sampleCatalogue()).actions
      .filter(({ id }) => id !== "call")
      .map((action) => ({ action, inputs: fc.sample(arbitraryInputs(action), { numRuns: 1, seed: 5 })[0] ?? {} }));
  });

  it("that its file exports is in the catalogue", () => {
    const reached = reachable("proposals/actions/modules.ts", reachable("proposals/catalogue/built-in-actions.ts"));
    const forgotten = files("proposals/actions/**/*.ts")
      .filter((file) => !reached.has(file) && !reachable("proposals/catalogue/catalogue.ts").has(file))
      .map((file) => `${file} is used by no list of actions: add what it exports to the one of its folder`);
    expect(forgotten).toEqual(nothing);
  });

  it("of a module has the class in the profile's policies that it tells voters of", () => {
    const wrong = samples.flatMap(({ action, inputs }) =>
      action.calls(inputs).flatMap(({ target, data }) => {
        const contract = ownNames.find((name) => sampleDeployment.contracts[name] === target);
        const module = moduleNames.find((name) => namesOf(name).some((other) => other === contract));
        if (module === undefined || contract === undefined) return [];
        const policy = moduleProfiles[module].policies.find(
          (entry) => entry.target === contract && entry.selector === slice(data, 0, 4),
        );
        const found = riskClasses[policy?.class ?? riskClasses.indexOf("constitutional")];
        const hint = action.riskHint(inputs);
        return found === hint
          ? []
          : [
              `${action.id} says ${hint}, and its call of ${contract} is ${found}: correct one, or the policies in profiles/${module}/`,
            ];
      }),
    );
    expect(wrong).toEqual(nothing);
  });

  it("is there for every call that a policy names", () => {
    const made = new Set(
      samples.flatMap(({ action, inputs }) =>
        action.calls(inputs).map(({ target, data }) => `${target}${slice(data, 0, 4)}`),
      ),
    );
    const forgotten = moduleNames.flatMap((module) =>
      moduleProfiles[module].policies.flatMap(({ target, selector }) => {
        const item = (abis[target] ?? []).find(
          (other) => other.type === "function" && toFunctionSelector(other) === selector,
        );
        if (item === undefined)
          return [`profiles/${module}: ${target} has no function ${selector}: correct the policy`];
        if (made.has(`${sampleDeployment.contracts[target]}${selector}`)) return [];
        return [
          `${target}.${"name" in item ? item.name : selector}: no action calls it: add one to proposals/actions/${module}/`,
        ];
      }),
    );
    expect(forgotten).toEqual(nothing);
  });
});

describe("a duty", () => {
  it("that its file exports is asked what is due", () => {
    const reached = reachable("bots/process/open-bots.ts");
    const forgotten = files("bots/duties/*.ts")
      .filter((file) => /^export function \w+Duty\(/m.test(read(file)) && !reached.has(file))
      .map((file) => `${file} is in no list: add it to the duties of its module, bots/duties/*-duties.ts`);
    expect(forgotten).toEqual(nothing);
  });

  // The list is apart from the duties on purpose, so that a mistake in one of them sends nothing.
  it("asks for allowed calls alone, and every allowed call is one that a duty asks for", () => {
    const asked = dutyCalls();
    const allowed = allowedCalls(sampleDeployment);
    const isAllowed = ({ contract, name }: { contract: string; name: string }) => {
      const abi = abis[contract] ?? [];
      const selector = toFunctionSelector(getFunction(abi, name));
      return allowed.some((call) => call.target === sampleDeployment.contracts[contract] && call.selector === selector);
    };
    const forgotten = asked
      .filter((call) => !isAllowed(call))
      .map(({ file, contract, name }) => `${file} calls ${contract}.${name}: allow it in bots/duties/allowed-calls.ts`);
    const unused = CALLS_ABI.flatMap((item) => (item.type === "function" ? [item.name] : []))
      .filter((name) => !asked.some((call) => call.name === name))
      .map((name) => `no duty calls ${name}: take it out of bots/duties/allowed-calls.ts`);
    expect([...forgotten, ...unused]).toEqual(nothing);
  });
});

describe("a page", () => {
  it("is in the list of pages", () => {
    const listed = `${read("governance-ui/pages/page-list.tsx")}${read("governance-ui/pages/pages.tsx")}`;
    const forgotten = files("governance-ui/pages/**/*-page.tsx")
      .filter((file) => !listed.includes(posix.basename(file)))
      .map((file) => `${file} has no address: add it to governance-ui/pages/page-list.tsx`);
    expect(forgotten).toEqual(nothing);
    expect(pages.length).toBeGreaterThan(destinations.length);
  });

  it("of a module says, where one joined, that no vote has adopted it yet", () => {
    const list = read("governance-ui/pages/page-list.tsx");
    const forgotten = destinations.flatMap(({ path, needs = "" }) => {
      const module = moduleNames.find((name) => namesOf(name).includes(needs));
      const [, file = ""] =
        new RegExp(`at\\(\\s*"${path}",\\s*later\\(\\(\\) =>\\s*import\\("#([^"]+)"`).exec(list) ?? [];
      if (module === undefined || (file !== "" && read(file).includes(`<JoiningNote module="${module}"`))) return [];
      return [`${file || path} shows no <JoiningNote module="${module}" />: add it beneath the head of the page`];
    });
    expect(forgotten).toEqual(nothing);
  });

  it("leads nowhere twice, and needs only contracts that a deployment may have", () => {
    const paths = destinations.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual(nothing);
    const unknown = destinations.filter(({ needs }) => needs !== undefined && !contractNames.includes(needs));
    expect(unknown.map(({ path, needs }) => `${path} needs ${needs}, which no module has`)).toEqual(nothing);
  });
});

describe("the index", () => {
  it("announces topics that the page loads by the same word", () => {
    const source = files("governance-ui/**/*.{ts,tsx}").map(read).join("\n");
    const forgotten = CHAIN_TOPICS.filter((topic) => !source.includes(`queryKey: ["${topic}"`)).map(
      (topic) =>
        `no query of the page has the key ["${topic}", ...]: name its queries in governance-ui/api/ as the topic in index/live/topic.ts`,
    );
    expect(forgotten).toEqual(nothing);
  });

  it("keeps the rails that contracts say when they are deployed", () => {
    const kept = new Set(moduleEvents(sampleDeployment).map(({ address, topic }) => `${address} ${topic}`));
    const forgotten = ownNames.flatMap((name) =>
      (abis[name] ?? [])
        .filter((item) => item.type === "event" && /^Rails?Set$/.test(item.name))
        .map((item) => (item.type === "event" ? toEventSelector(item) : ""))
        .filter((topic) => !kept.has(`${sampleDeployment.contracts[name]?.toLowerCase()} ${topic}`))
        .map(() => `the rails of ${name} are kept nowhere: add governedRails(...) to its events in index/decode/`),
    );
    expect(forgotten).toEqual(nothing);
  });

  it("answers what the page compares with its own shapes, or does not read", () => {
    // An error is read with less than it holds, for whatever answers in the API's place; an export is a file to keep.
    const unread = ["ApiError", "SignalExport"];
    const [, answers = ""] = /export interface Answers \{\n([^}]*)\}/.exec(read("governance-ui/api/types.ts")) ?? [];
    const names = [...answers.matchAll(/^ +(\w+):/gm)].map(([, name = ""]) => name);
    const source = files("governance-ui/api/*.ts").map(read).join("\n");
    const forgotten = names
      .filter((name) => !unread.includes(name) && !new RegExp(`[aA]nswer\\(\\s*"${name}"`).test(source))
      .map((name) => `the page reads no ${name}: parse it with answer("${name}", ...) in a file of governance-ui/api/`);
    expect(names).toEqual(expect.arrayContaining(unread));
    expect(forgotten).toEqual(nothing);
  });

  it("serves the endpoints and decodes the events of every file that has some", () => {
    const served = reachable("index/api/endpoints.ts");
    const watched = reachable("index/follow/watch-list.ts");
    const forgotten = [
      ...files("index/api/endpoints/*.ts")
        .filter((file) => !served.has(file))
        .map((file) => `${file} is served by no route: add its endpoints to index/api/endpoints.ts`),
      ...files("index/decode/*-events.ts")
        .filter((file) => !watched.has(file))
        .map(
          (file) =>
            `${file} decodes nothing: add its handlers to those of its module, or to index/follow/watch-list.ts`,
        ),
      ...files("store/migrations/*-[0-9][0-9][0-9]-*.ts")
        .filter((file) => !migrated(file))
        .map((file) => `${file} is never run: add it to the list of its group in store/migrations/`),
    ];
    expect(forgotten).toEqual(nothing);
  });
});

const migrated = (file: string) =>
  files("store/migrations/{index,bots,signed}.ts").some((list) => reachable(list).has(file));

/** The files that one reaches by its imports, itself included. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ""] of read(file).matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+\.tsx?)"/g)) {
    reachable(path.startsWith("#") ? path.slice(1) : posix.join(posix.dirname(file), path), seen);
  }
  return seen;
}

/** What bots encode: each with its contract, by the ABI that its file imports. */
function dutyCalls() {
  const found = files("bots/**/*.ts").flatMap((file) => {
    const source = read(file);
    const contractOf = new Map(
      [...source.matchAll(/import \{ (\w+)(?: as (\w+))? \} from "#protocol\/chain\/abi\/(\w+)\.ts"/g)].map(
        ([, name = "", alias = name, contract = ""]) => [alias, contract],
      ),
    );
    const encoded = [...source.matchAll(/encodeFunctionData\(\{\s*abi(?:: (\w+))?,\s*functionName(?:: "(\w+)")?/g)];
    expect(encoded.length, `${file} encodes a call in a way that this test does not read`).toBe(
      [...source.matchAll(/encodeFunctionData\(/g)].length,
    );
    return encoded.flatMap(([, abi = "abi", written]) => {
      // One that is chosen has a type that names the choices: `functionName: "open" | "openByElection"`.
      const [, choice = ""] = /functionName: ("\w+"(?: \| "\w+")+)/.exec(source) ?? [];
      const names = written === undefined ? [...choice.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name) : [written];
      expect(names.length, `${file}: no function is named for a call that it encodes`).toBeGreaterThan(0);
      return names.map((name) => ({ file, contract: contractOf.get(abi) ?? abi, name }));
    });
  });
  expect(found.length).toBeGreaterThan(5);
  return found;
}

function getFunction(abi: Abi, name: string) {
  const item = getAbiItem({ abi, name });
  if (item?.type !== "function") throw new Error(`There is no function ${name}.`);
  return item;
}
