import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "#operator/command/run-command.ts";
import { emissionSettings } from "#profiles/emissions/settings-from-figures.ts";
import { readProfile } from "#profiles/profile/read-profile.ts";
import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import { parseRevenueCsv } from "#protocol/emissions/revenue-csv.ts";
import { simulationCsv } from "#simulation/output/simulation-csv.ts";
import { simulationSvg } from "#simulation/output/simulation-svg.ts";
import { simulateOptions, usage } from "#simulation/series/simulate-options.ts";
import { simulate } from "#simulation/series/simulation.ts";
import { simulationFigures, tokenSymbol } from "#simulation/series/simulation-figures.ts";
import { simulationSummary } from "#simulation/series/simulation-summary.ts";

await runCommand(usage, async () => {
  const { profile: id, revenueFile, folder, chosen } = simulateOptions(process.argv.slice(2));
  const profile = await readProfile(id);
  const text = await readFile(revenueFile, "utf8").catch(() => {
    throw new Error(`${revenueFile} cannot be read; give a CSV file with the columns epoch,revenueUsd`);
  });
  const rows = parseRevenueCsv(text, revenueFile);
  const figures = simulationFigures(profile, rows, chosen);
  const symbol = tokenSymbol(profile);
  const epochs = simulate(emissionSettings(`profile ${id}`, symbol, figures), rows);

  await mkdir(folder, { recursive: true });
  const files = {
    "simulation.csv": simulationCsv(epochs),
    "simulation.svg": simulationSvg(epochs, { network: profile.name, symbol }),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  console.log(simulationSummary(epochs, figures, emissionFields(symbol), symbol));
  for (const name of Object.keys(files)) console.log(`Wrote ${join(folder, name)}`);
});
