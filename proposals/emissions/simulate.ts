import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "#proposals/cli/run-command.ts";
import { emissionFields } from "#proposals/emissions/emission-fields.ts";
import { parseRevenueCsv } from "#proposals/emissions/revenue-csv.ts";
import { emissionSettings } from "#proposals/emissions/settings-from-figures.ts";
import { simulateOptions } from "#proposals/emissions/simulate-options.ts";
import { simulate } from "#proposals/emissions/simulation.ts";
import { simulationCsv } from "#proposals/emissions/simulation-csv.ts";
import { simulationFigures, tokenSymbol } from "#proposals/emissions/simulation-figures.ts";
import { simulationSummary } from "#proposals/emissions/simulation-summary.ts";
import { simulationSvg } from "#proposals/emissions/simulation-svg.ts";
import { readProfile } from "#proposals/read-profile.ts";

await runCommand(async () => {
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
