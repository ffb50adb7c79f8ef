import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Slot } from "#protocol/certification/slots.ts";

/** When in an epoch a probe is made: so many times a slot, counted from 0. */
export type ProbeTime = Slot & { probe: number };

const sightingSchema = z.object({
  atSeconds: z.number(),
  slot: z.int(),
  probe: z.int(),
  provider: z.int(),
  /** Null where the checker itself was cut off. */
  up: z.boolean().nullable(),
  /** What was wrong, in words. */
  faults: z.array(z.string()),
});

/** What one probe of a provider came to. */
export type Sighting = z.infer<typeof sightingSchema>;

/** What a checker saw: a file for each epoch, a line for each probe of a provider, on the disk before anything follows from it. */
export class Evidence {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async append(epoch: number, sightings: readonly Sighting[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = await open(this.#pathOf(epoch), "a+");
    try {
      const { size } = await file.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await file.read(last, 0, 1, size - 1);
      // A line that a power cut left unfinished ends here.
      const begin = size > 0 && last.toString() !== "\n" ? "\n" : "";
      await file.appendFile(begin + sightings.map((one) => `${JSON.stringify(one)}\n`).join(""));
      await file.sync();
      if (size > 0) return;
    } finally {
      await file.close();
    }
    const entries = await open(this.#folder, "r");
    await entries.sync().finally(() => entries.close());
  }

  /** What was seen of an epoch. Lines that are none were cut off while they were written, and tell nothing. */
  async read(epoch: number): Promise<Sighting[]> {
    const text = await readFile(this.#pathOf(epoch), "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
      throw error;
    });
    return text.split("\n").flatMap((line) => {
      const sighting = sightingOf(line);
      return sighting === null ? [] : [sighting];
    });
  }

  #pathOf(epoch: number): string {
    return join(this.#folder, `${epoch}.jsonl`);
  }
}

function sightingOf(line: string): Sighting | null {
  try {
    return sightingSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
