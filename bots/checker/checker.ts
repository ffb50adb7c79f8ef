import { join } from "node:path";
import type { LocalAccount } from "viem";
import { BotError } from "#bots/engine/bot-error.ts";
import type { Log } from "#operator/log/log.ts";
import { availabilityMapTypedData } from "#protocol/certification/availability-map.ts";
import { SLOTS, slotAt, slotStartSeconds, slotsOf } from "#protocol/certification/slots.ts";
import { type EpochSchedule, openEpoch } from "#protocol/emissions/epoch-clock.ts";
import { badSlotsOf } from "./bad-slots.ts";
import type { CheckerSettings } from "./checker-file.ts";
import { Evidence, type ProbeTime, type Sighting } from "./evidence.ts";
import { MapFolder } from "./map-folder.ts";
import { probeEndpoint } from "./probe-endpoint.ts";
import type { MapDomain, SignedMap } from "./signed-map.ts";

/** So many providers are probed at once. */
const AT_ONCE = 64;

export interface CheckerParts {
  /** With absolute paths. */
  settings: CheckerSettings;
  account: LocalAccount;
  domain: MapDomain;
  schedule: EpochSchedule;
  log: Log;
  onProbe?(outcome: "up" | "down" | "cut-off"): void;
  onSigned?(): void;
}

/** Looks at providers, keeps what it saw, and signs for each epoch that has ended a map of those that it found unavailable. */
export class Checker {
  readonly #parts: CheckerParts;
  readonly #evidence: Evidence;
  /** What this checker signed, apart from the folder that others may write to: it never signs two maps of one day. */
  readonly #signed: MapFolder;
  readonly #shared: MapFolder;
  #probed: string | null = null;
  #closed = -1;

  constructor(parts: CheckerParts) {
    const { evidence, maps } = parts.settings;
    this.#parts = parts;
    this.#evidence = new Evidence(evidence);
    this.#signed = new MapFolder(join(evidence, "signed"), parts.domain);
    this.#shared = new MapFolder(maps, parts.domain);
  }

  /** Does what is due at a second of the chain's clock: a probe, and the maps of the epoch that ended. */
  async round(nowSeconds: number): Promise<void> {
    await this.#probe(nowSeconds);
    await this.#closeEpoch(nowSeconds);
  }

  async #probe(nowSeconds: number): Promise<void> {
    const time = this.#probeAt(nowSeconds);
    if (time === null) return;
    const key = `${time.epoch}:${time.slot}:${time.probe}`;
    if (this.#probed === key) return;
    const made = this.#probed === null ? await this.#madeBefore(time) : new Set<number>();
    const due = this.#parts.settings.providers.filter(({ provider }) => !made.has(provider));
    const sightings: Sighting[] = [];
    for (let from = 0; from < due.length; from += AT_ONCE) {
      const some = due.slice(from, from + AT_ONCE);
      sightings.push(...(await Promise.all(some.map((entry) => this.#look(entry, time, nowSeconds)))));
    }
    const seen = await this.#lessThoseWhileCutOff(sightings);
    if (seen.length > 0) await this.#evidence.append(time.epoch, seen);
    for (const { up } of seen) this.#parts.onProbe?.(up === null ? "cut-off" : up ? "up" : "down");
    this.#probed = key;
  }

  /** The providers that this probe was made of before a restart. */
  async #madeBefore(time: ProbeTime): Promise<Set<number>> {
    const seen = await this.#evidence.read(time.epoch);
    const same = seen.filter(({ slot, probe }) => slot === time.slot && probe === time.probe);
    return new Set(same.map(({ provider }) => provider));
  }

  #probeAt(nowSeconds: number): ProbeTime | null {
    const { schedule, settings } = this.#parts;
    const at = slotAt(schedule, nowSeconds);
    if (at === null) return null;
    const partSeconds = schedule.epochSeconds / SLOTS / settings.probesPerSlot;
    const passed = Math.floor((nowSeconds - slotStartSeconds(schedule, at)) / partSeconds);
    return { ...at, probe: Math.min(passed, settings.probesPerSlot - 1) };
  }

  async #look(
    { provider, endpoints }: CheckerSettings["providers"][number],
    { slot, probe }: ProbeTime,
    atSeconds: number,
  ): Promise<Sighting> {
    const timeoutMs = 1000 * this.#parts.settings.timeoutSeconds;
    const answers = await Promise.all(endpoints.map((endpoint) => probeEndpoint(endpoint, timeoutMs)));
    const faults = answers.filter((fault) => fault !== null);
    return { atSeconds, slot, probe, provider, up: faults.length === 0, faults };
  }

  /** Where nothing of what is always there answers, it is this checker that is cut off. */
  async #lessThoseWhileCutOff(sightings: Sighting[]): Promise<Sighting[]> {
    const { control, timeoutSeconds } = this.#parts.settings;
    if (control.length === 0 || sightings.every(({ up }) => up)) return sightings;
    const faults = await Promise.all(control.map((endpoint) => probeEndpoint(endpoint, 1000 * timeoutSeconds)));
    if (faults.includes(null)) return sightings;
    this.#parts.log("nothing answers, control endpoints neither: this checker is cut off, and blames nobody", {
      level: "error",
    });
    return sightings.map((one) => (one.up ? one : { ...one, up: null }));
  }

  /** Once for each epoch, from its end to its cut-off; after a restart the same maps are passed on again. */
  async #closeEpoch(nowSeconds: number): Promise<void> {
    const epoch = openEpoch(this.#parts.schedule, nowSeconds);
    if (epoch === null || epoch === this.#closed) return;
    const { settings, account, log } = this.#parts;
    const earlier = await this.#signed.read(epoch);
    if (earlier.problems.length > 0) {
      throw new BotError(
        "alarm",
        `nothing is signed for epoch ${epoch}, as it may be signed already: ${earlier.problems.join("; ")}`,
      );
    }
    const sightings = await this.#evidence.read(epoch);
    for (const { provider } of settings.providers) {
      const known = earlier.maps.find((map) => map.provider === provider && map.checker === account.address);
      const badSlots = badSlotsOf(provider, sightings, settings.probesPerSlot);
      if (known === undefined && badSlots === 0n) continue;
      const map = known ?? (await this.#sign(provider, epoch, badSlots));
      if (known === undefined) await this.#signed.write(map);
      await this.#shared.write(map);
      log(
        `provider ${provider} was unavailable in ${slotsOf(map.badSlots).length} of 96 slots of epoch ${epoch}: signed`,
      );
      if (known === undefined) this.#parts.onSigned?.();
    }
    this.#closed = epoch;
  }

  async #sign(provider: number, epoch: number, badSlots: bigint): Promise<SignedMap> {
    const { account, domain } = this.#parts;
    const map = { provider, epoch, badSlots, checker: account.address };
    const typed = availabilityMapTypedData(domain.chainId, domain.contract, map);
    return { ...map, signature: await account.signTypedData(typed) };
  }
}
