import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActionItem } from "#governance-ui/pages/proposal/action-item.tsx";
import { EffectNote } from "#governance-ui/pages/proposal/effect-note.tsx";

const UNTIL = 1_800_000_000;

type Proposal = Parameters<typeof EffectNote>[0]["proposal"];
type Result = Proposal["execution"]["results"][number];

const at = UNTIL - 86_400;
const done: Result = { actionIndex: 0, ok: true, expected: "Cap: 5", actual: "Cap: 5", pending: null, at };
const waiting: Result = {
  actionIndex: 1,
  ok: true,
  expected: "Threshold: 55%",
  actual: "Threshold: on its way",
  pending: { until: UNTIL, what: "Threshold goes from 60% to 55%" },
  at,
};

function note(verified: boolean | null, results: Result[]): string {
  const proposal: Pick<Proposal, "state" | "execution"> = { state: "executed", execution: { verified, results } };
  return renderToStaticMarkup(createElement(EffectNote, { proposal }));
}

function item(result: Result): string {
  const unsaid = { actionId: null, parameterId: null, oldValue: null, newValue: null, oldHuman: null, newHuman: null };
  const action = { ...unsaid, known: true, title: "Set the threshold", sentence: "Set it", unit: null, calls: [] };
  return renderToStaticMarkup(createElement(ActionItem, { action, result }));
}

describe("an executed proposal", () => {
  it("whose effect comes later says what is pending and until when, and neither verified nor unknown", () => {
    const shown = note(null, [done, waiting]);
    expect(shown).toContain("its effect comes later");
    expect(shown).toContain("Threshold goes from 60% to 55%");
    expect(shown).toContain("Pending until");
    expect(shown).toContain(new Date(UNTIL * 1000).toISOString());
    expect(shown).not.toContain("not verified yet");
  });

  it("that nobody looked at is not verified yet", () => {
    expect(note(null, [])).toContain("not verified yet");
  });

  it("with an effect that is missing says so whatever else is pending", () => {
    const shown = note(false, [{ ...done, ok: false }, waiting]);
    expect(shown).toContain("1 of 2 actions did not have the voted effect");
    expect(shown).not.toContain("comes later");
  });
});

describe("an action", () => {
  it("that is pending says until when, and is not called verified", () => {
    expect(item(waiting)).toContain("Threshold goes from 60% to 55%, pending until");
    expect(item(waiting)).not.toContain("Verified");
  });

  it("that had its effect is verified", () => {
    expect(item(done)).toContain("Verified on the chain: Cap: 5");
  });
});
