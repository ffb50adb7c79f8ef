import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { FigureSource } from "#bots/reports/figure-source.ts";

/** How long a round waits for a source; a slower one is asked on in the background, so that no duty waits for it. */
const PATIENCE_MS = 300;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

type Reading = {
  epoch: number;
  figureUsd8: bigint | null;
  problem: string | null;
  underway: Promise<void> | null;
  failures: number;
  nextAtMs: number;
};

export interface Figure {
  /** Null while none is known. Once known it stays: a reporter signs one figure an epoch. */
  usd8: bigint | null;
  problem: string | null;
}

/** Asks a source for the epoch at hand: one question at a time, more seldom the longer there is no figure. */
export class FigureWatch {
  readonly source: FigureSource;
  readonly #nowMs: () => number;
  #reading: Reading | null = null;

  constructor(source: FigureSource, nowMs: () => number) {
    this.source = source;
    this.#nowMs = nowMs;
  }

  async figureOf(epoch: number): Promise<Figure> {
    if (this.#reading?.epoch !== epoch) {
      this.#reading = { epoch, figureUsd8: null, problem: null, underway: null, failures: 0, nextAtMs: 0 };
    }
    const reading = this.#reading;
    if (reading.figureUsd8 === null && reading.underway === null && this.#nowMs() >= reading.nextAtMs) {
      reading.underway = this.#ask(reading);
      await Promise.race([reading.underway, sleep(PATIENCE_MS, undefined, { ref: false })]);
    }
    return { usd8: reading.figureUsd8, problem: reading.problem };
  }

  async #ask(reading: Reading): Promise<void> {
    try {
      reading.figureUsd8 = await this.source.read(reading.epoch);
      reading.problem = null;
    } catch (error) {
      reading.problem = messageOf(error);
    }
    reading.underway = null;
    reading.nextAtMs = this.#nowMs() + Math.min(FIRST_PAUSE_MS * 2 ** reading.failures, LONGEST_PAUSE_MS);
    reading.failures += 1;
  }
}
