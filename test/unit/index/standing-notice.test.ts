import { describe, expect, it } from "vitest";
import { type NoticeRow, standingNotice, type TermsRow } from "#index/providers/standing-notice.ts";

const notice: NoticeRow = { block: 10, log_index: 3, old_bps: 1_000, new_bps: 1_200, ready_at: 777 };
const stands = { bps: 1_200, readyAt: 777 };
const terms = (block: number, log_index: number, weight: string, [from_epoch, until_epoch] = [5, 30]): TermsRow => ({
  block,
  log_index,
  from_epoch: from_epoch ?? 0,
  until_epoch: until_epoch ?? 0,
  weight,
});
/** As activating and renewing set terms: the log before says which. */
const committed = (block: number, log_index: number) => ({ block, log_index: log_index - 1 });

describe("an announced commission", () => {
  it("is none where none was announced", () => {
    expect(standingNotice(undefined, [terms(1, 1, "40")], [])).toBeNull();
  });

  it("stands while no terms are set after it, whatever was set before", () => {
    expect(standingNotice(notice, [], [])).toEqual(stands);
    expect(standingNotice(notice, [terms(9, 9, "40"), terms(10, 2, "40")], [])).toEqual(stands);
  });

  it("ends where a commission is set, as the weight stays", () => {
    expect(standingNotice(notice, [terms(9, 1, "40"), terms(10, 4, "40")], [])).toBeNull();
    expect(standingNotice(notice, [terms(9, 1, "40"), terms(11, 1, "40")], [])).toBeNull();
  });

  it("ends where one is set before anything was activated", () => {
    expect(standingNotice(notice, [terms(11, 1, "0", [5, 0])], [])).toBeNull();
    expect(standingNotice(notice, [terms(11, 1, "0", [5, 30])], [])).toBeNull();
  });

  it("ends where one is set after the commitment's end, which takes the weight with it", () => {
    expect(standingNotice(notice, [terms(9, 1, "40"), terms(11, 1, "0", [31, 30])], [])).toBeNull();
    expect(standingNotice(notice, [terms(9, 1, "40"), terms(11, 1, "0", [30, 30])], [])).toBeNull();
  });

  it("stands where units are activated or renewed, with the same weight too", () => {
    const set = [terms(9, 1, "40"), terms(11, 2, "47"), terms(12, 2, "47", [6, 60])];
    expect(standingNotice(notice, set, [committed(11, 2), committed(12, 2)])).toEqual(stands);
    expect(standingNotice(notice, set, [committed(11, 2)])).toBeNull();
    expect(standingNotice(notice, set.slice(1), [committed(11, 3), committed(12, 3)])).toBeNull();
  });

  it("stands where the weight is fitted to the stake, down and up", () => {
    const set = [terms(9, 1, "40"), terms(11, 2, "30"), terms(12, 2, "40"), terms(13, 2, "0")];
    expect(standingNotice(notice, set, [])).toEqual(stands);
    expect(standingNotice(notice, [...set, terms(14, 2, "0")], [])).toBeNull();
  });
});
