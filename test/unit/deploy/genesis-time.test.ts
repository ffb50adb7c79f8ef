import { expect, it } from "vitest";
import { accountedEpochs, genesisTime } from "#deploy/local/emissions/genesis-time.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { cutoffSeconds } from "#protocol/emissions/epoch-clock.ts";

const now = 2_000_000_000;

it("the local chain begins so early that a year of epochs is behind it, and the next can soon be poked", async () => {
  const { emissions, guardian } = (await readLocalProfile("fluence")).settings;
  if (emissions === null) throw new Error("The local profile has no emissions.");
  const genesis = genesisTime(emissions, now);
  const schedule = {
    startSeconds: genesis + Number(emissions.startAfterSeconds),
    epochSeconds: Number(emissions.epochSeconds),
    windowSeconds: Number(emissions.windowSeconds),
  };
  expect(cutoffSeconds(schedule, accountedEpochs - 1)).toBeLessThan(now);
  expect(cutoffSeconds(schedule, accountedEpochs) - now).toBe(5 * 60);
  expect(genesis + Number(guardian.termSeconds), "the guardian's term has not ended").toBeGreaterThan(now);
});

it("without emissions it begins early enough for the proposals", () => {
  expect(genesisTime(null, now)).toBe(now - 60 * 86_400);
});
