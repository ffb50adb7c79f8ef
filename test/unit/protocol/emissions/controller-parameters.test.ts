import { describe, expect, it } from "vitest";
import { emissionSettings } from "#profiles/emissions/settings-from-figures.ts";
import { readProfile } from "#profiles/profile/read-profile.ts";
import { controllerParameters, controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import { simulationFigures } from "#simulation/series/simulation-figures.ts";
import { deployEmissions, tuple10 } from "./emission-chain.ts";
import { tokens, usd } from "./sample-terms.ts";

describe("the parameters to deploy with", () => {
  it("are accepted by the contract, in its order, with their rails", async () => {
    const chosen = new Map([["emission.referenceRevenue", "12000 USD"]]);
    const figures = simulationFigures(await readProfile("fluence"), [], chosen);
    const settings = emissionSettings("profile fluence", "FLT", figures);
    const { viem, timelock, token, schedule, reports, connection } = await deployEmissions();
    const rails = startingRails(settings);
    const controller = await viem.deployContract("EmissionController", [
      {
        timelock: timelock.address,
        token: token.address,
        schedule,
        revenueSource: reports.address,
        values: tuple10(controllerValues(settings)),
        rails: tuple10(rails),
        maxBudgetTokens: settings.budgetTokens,
        startMultiplierBps: Number(settings.startMultiplierBps),
        guardian: "0x0000000000000000000000000000000000000000",
        guardianUntilSeconds: 0,
      },
    ]);
    const read = await Promise.all(controllerParameters.map((_, index) => controller.read.parameter([index])));
    const { terms } = settings;
    expect(Object.fromEntries(controllerParameters.map(({ name }, index) => [name, read[index]]))).toEqual({
      ...terms,
      baselineTokens: tokens(250_000),
    });
    expect(terms.referenceUsd8).toBe(usd(12_000));
    for (const [index, rail] of rails.entries()) expect(await controller.read.rail([index])).toEqual(rail);
    await connection.close();
  });
});
