import { expect, it } from "vitest";
import { shownDestinations } from "#governance-ui/shell/shown-destinations.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const { contracts } = sampleDeployment;
const labels = (view: Parameters<typeof shownDestinations>[0]) => shownDestinations(view).map(({ label }) => label);

it("the rail leads to what the deployment has", () => {
  expect(labels({ contracts, joining: [] })).toEqual(expect.arrayContaining(["Committee", "Elections", "Emissions"]));
  expect(labels({ contracts: {}, joining: [] })).toEqual([
    "Home",
    "Proposals",
    "Signals",
    "Delegates",
    "Parameters",
    "Treasury",
  ]);
});

it("not to a module that no vote has adopted yet", () => {
  const shown = labels({ contracts, joining: ["committee"] });
  expect(shown).toContain("Emissions");
  expect(shown).not.toContain("Committee");
  expect(shown).not.toContain("Elections");
});
