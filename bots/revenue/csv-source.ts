import { open } from "node:fs/promises";
import { BotError } from "#bots/engine/bot-error.ts";
import type { FigureSource } from "#bots/reports/figure-source.ts";
import { parseRevenueCsv } from "#protocol/emissions/revenue-csv.ts";

const LARGEST_BYTES = 8 * 1024 * 1024;

/** A file of epochs and their revenue, read anew each time. An epoch without a row or figure has none yet. */
export function csvSource(path: string): FigureSource {
  return {
    name: path,
    async read(epoch) {
      const rows = parseRevenueCsv(await readText(path), path);
      return rows.find((row) => row.epoch === epoch)?.revenueUsd8 ?? null;
    },
  };
}

async function readText(path: string): Promise<string> {
  const file = await open(path).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new BotError(
      "alarm",
      `${path} cannot be read (${code}): expected a CSV file with the header epoch,revenueUsd`,
    );
  });
  try {
    const { size } = await file.stat();
    if (size > LARGEST_BYTES) {
      throw new BotError(
        "alarm",
        `${path} has ${size} bytes, expected at most ${LARGEST_BYTES}: keep the last years only`,
      );
    }
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}
