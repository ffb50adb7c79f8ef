import { buildModule } from "@nomicfoundation/ignition-core";
import { createPublicClient, custom, zeroAddress } from "viem";
import { expect, it } from "vitest";
import { buildParts } from "#deploy/modules/build-parts.ts";
import { standingModules } from "#deploy/modules/standing.ts";
import type { Foundation } from "#deploy/parts/deploy-part.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const schedule = { startSeconds: 1n, epochSeconds: 2n, windowSeconds: 1n };
const { pause: _, emissions: __, ...foundation } = standingModules(sampleDeployment, null);
const ground = {
  client: createPublicClient({ transport: custom({ request: async () => null }) }),
  network: { name: "local", chainId: 31337 },
  deployer: zeroAddress,
  hasBegun: async () => false,
};
const core = { guardian: zeroAddress, guardianUntilSeconds: 0n };

/** A part that tells what it was given, and is built as a module with its name. */
function part(name: string, given: Map<string, Foundation["pause"]>, pauses?: string) {
  return {
    own: name,
    part: {
      ...(pauses === undefined ? {} : { pauses }),
      async build(own: string, _core: unknown, _ground: unknown, { pause }: Foundation) {
        given.set(own, pause);
        return { beforeGovernor: buildModule(own, () => ({})) };
      },
    },
  };
}

it("lets every other part know the one that pauses, whatever their order, and leaves that as it is", async () => {
  const given = new Map<string, Foundation["pause"]>();
  const parts = [part("First", given), part("Watch", given, "WatchPause"), part("Last", given)];
  const builds = await buildParts(parts, core, ground, foundation);
  expect(builds.map(({ beforeGovernor }) => beforeGovernor.id)).toEqual(["First", "Watch", "Last"]);
  expect([...given.keys()]).toEqual(["Watch", "First", "Last"]);
  expect(given.get("Watch")).toBeNull();
  for (const name of ["First", "Last"]) {
    expect(given.get(name)).toMatchObject({ module: { id: "Watch" }, contract: "WatchPause" });
  }
});

it("gives none where no part pauses", async () => {
  const given = new Map<string, Foundation["pause"]>();
  await buildParts([part("Only", given)], core, ground, foundation);
  expect(given.get("Only")).toBeNull();
});

it("a module that joins knows the pause of a network that has one, and of no other", () => {
  const { CommitteePause: _, ...contracts } = sampleDeployment.contracts;
  expect(standingModules(sampleDeployment, null).pause).toMatchObject({
    contract: "CommitteePause",
    module: { id: "Pause" },
  });
  expect(standingModules({ ...sampleDeployment, contracts }, null).pause).toBeNull();
});

it("lets others know what emits and how that counts epochs, whatever their order", async () => {
  const given: (Foundation["emissions"] | "nothing")[] = [];
  const tells = (own: string, emits?: { contract: string; schedule(): typeof schedule }) => ({
    own,
    part: {
      ...(emits === undefined ? {} : { emits }),
      async build(_own: string, _core: unknown, _ground: unknown, { emissions }: Foundation) {
        given.push(emissions ?? "nothing");
        return { beforeGovernor: buildModule(own, () => ({})) };
      },
    },
  });
  const source = tells("Source", { contract: "Tap", schedule: () => schedule });
  await buildParts([tells("Paid"), source], core, ground, foundation);
  expect(given).toEqual(["nothing", expect.objectContaining({ contract: "Tap", schedule })]);
});

it("a module that joins knows the emissions of a network that has them", () => {
  expect(standingModules(sampleDeployment, schedule).emissions).toMatchObject({
    contract: "EmissionController",
    schedule,
  });
  expect(standingModules(sampleDeployment, null).emissions).toBeNull();
});
