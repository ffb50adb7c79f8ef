import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chainNow } from "#governance-ui/api/chain-clock.ts";
import { RampNote } from "#governance-ui/pages/parameter/ramp-note.tsx";

const HOUR = 3_600;
const shown = (at: number, inForceAt: number, later?: number) =>
  renderToStaticMarkup(
    createElement(RampNote, {
      change: { at, inForceAt },
      later: later === undefined ? undefined : { at: later, oldHuman: "13.5%" },
    }),
  );

describe("a change in a parameter's history", () => {
  const now = chainNow();

  it("that came at once needs no note", () => {
    expect(shown(now - HOUR, now - HOUR)).toBe("");
  });

  it("by a ramp that runs is pending until its end", () => {
    expect(shown(now - HOUR, now + HOUR)).toContain("by a ramp, pending until");
    expect(shown(now - HOUR, now + HOUR)).toContain(new Date((now + HOUR) * 1000).toISOString());
  });

  it("by a ramp that ended is in force, also where another change came since", () => {
    expect(shown(now - 3 * HOUR, now - HOUR)).toContain("by a ramp, in force from");
    expect(shown(now - 3 * HOUR, now - 2 * HOUR, now - HOUR)).toContain("by a ramp, in force from");
  });

  it("by a ramp that another change cut off never was in force", () => {
    for (const end of [now + HOUR, now - HOUR]) {
      expect(shown(now - 3 * HOUR, end, now - 2 * HOUR)).toContain("by a ramp, set anew at 13.5% before its end");
    }
  });

  it("does not count the time to the end of a ramp that another change cut off", () => {
    expect(shown(now - 3 * HOUR, now + HOUR, now - HOUR)).not.toContain("<time");
  });
});
