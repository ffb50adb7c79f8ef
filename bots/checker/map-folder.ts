import { mkdir, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "viem";
import { messageOf } from "#bots/engine/bot-error.ts";
import { type MapDomain, readSignedMap, type SignedMap, writeSignedMap } from "./signed-map.ts";
import { writeWhole } from "./write-whole.ts";

const LARGEST_BYTES = 4_096;
/** Of one epoch: twelve checkers and a thousand providers, and none beyond. */
const MOST_FILES = 12_000;

export interface FoundMaps {
  maps: SignedMap[];
  /** What was passed over, and why. */
  problems: string[];
}

/** The folder through which checkers pass maps on to each other: any that is kept in step, by whatever means. */
export class MapFolder {
  readonly #folder: string;
  readonly #domain: MapDomain;

  constructor(folder: string, domain: MapDomain) {
    this.#folder = folder;
    this.#domain = domain;
  }

  /** Passes a map on. The same map may be written again. */
  async write(map: SignedMap): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeWhole(join(this.#folder, nameOf(map)), writeSignedMap(this.#domain, map));
  }

  /** The maps of an epoch, one of each checker for each provider; what is no map is named. */
  async read(epoch: number): Promise<FoundMaps> {
    const found: FoundMaps = { maps: [], problems: [] };
    const names = (await this.#names()).filter((name) => name.startsWith(`${epoch}-`)).toSorted();
    if (names.length > MOST_FILES) {
      found.problems.push(
        `${this.#folder} holds ${names.length} maps of epoch ${epoch}: the first ${MOST_FILES} count`,
      );
    }
    for (const name of names.slice(0, MOST_FILES)) {
      try {
        const map = await readSignedMap(this.#domain, await readSmall(join(this.#folder, name)));
        if (nameOf(map) !== name) throw new Error(`its map belongs into ${nameOf(map)}`);
        found.maps.push(map);
      } catch (error) {
        found.problems.push(`${join(this.#folder, name)} is passed over: ${messageOf(error)}`);
      }
    }
    return found;
  }

  async #names(): Promise<string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith(".json"));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
  }
}

const nameOf = ({ epoch, provider, checker }: { epoch: number; provider: number; checker: Address }) =>
  `${epoch}-${provider}-${checker.toLowerCase()}.json`;

async function readSmall(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > LARGEST_BYTES) throw new Error(`it has ${size} bytes, expected a map of at most ${LARGEST_BYTES}`);
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}
