import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { localRoles } from "#deploy/local/accounts.ts";
import { writeKeystore } from "#deploy/local/write-keystore.ts";
import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { accountedEpochs } from "./genesis-time.ts";
import { madeUpRevenue } from "./made-up-revenue.ts";

const revenueFile = "made-up-revenue.csv";
const note =
  " Who reports revenue and prices on the local network. Both are made up: nobody earned the revenue and no market made the\n" +
  " price. They show nothing but what follows from them.";

/** Writes the reporters' keys, the revenue they report for a year to come, and the file that tells the bots of both, and where prices are. */
export async function writeReporters(directory: string, prices: string | null): Promise<string> {
  await writeFile(join(directory, revenueFile), revenueCsv(2 * accountedEpochs));
  const reporters = await Promise.all(
    localRoles.reporters.map(async (account, index) => ({
      ...(await writeKeystore(directory, `reporter-${index + 1}`, account)),
      source: { csv: revenueFile },
      ...(prices === null ? {} : { price: { url: prices } }),
    })),
  );
  const path = join(directory, "reporters.yaml");
  await writeFile(path, `${note.replaceAll(/^/gm, "#")}\n${stringify({ reporters })}`);
  return path;
}

function revenueCsv(epochs: number): string {
  const rows = Array.from({ length: epochs }, (_, epoch) => {
    const { revenueUsd8 } = madeUpRevenue(epoch);
    return `${epoch},${revenueUsd8 === null ? "" : writeScaledNumber(revenueUsd8, 8)}\n`;
  });
  return `epoch,revenueUsd\n${rows.join("")}`;
}
