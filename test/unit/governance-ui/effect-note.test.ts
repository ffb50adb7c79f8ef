import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Router } from "wouter";
import { ActionItem } from "#governance-ui/pages/proposal/action-item.tsx";
import { EffectNote } from "#governance-ui/pages/proposal/effect-note.tsx";

const UNTIL = 1_800_000_000;

type Proposal = Parameters<typeof EffectNote>[0]["proposal"];
type Result = Proposal["execution"]["results"][number];

const at = UNTIL - 86_400;
const done: Result = {
  actionIndex: 0,
  ok: true,
  expected: "Cap: 5",
  actual: "Cap: 5",
  pending: null,
  setAnew: false,
  at,
};
const waiting: Result = {
  actionIndex: 1,
  ok: true,
  expected: "Threshold: 55%",
  actual: "Threshold: on its way",
  pending: { until: UNTIL, what: "Threshold goes from 60% to 55%" },
  setAnew: false,
  at,
};
const anew: Result = {
  ...done,
  actionIndex: 1,
  expected: "Threshold: 55%",
  actual: "Threshold: set anew on 2027-01-15 08:00 UTC, by a later change",
  setAnew: true,
};

type Said = { parameterId?: string; oldValue?: string | null; parameterLabel?: string };

function note(verified: boolean | null, results: Result[]): string {
  const proposal: Pick<Proposal, "state" | "execution"> = { state: "executed", execution: { verified, results } };
  return renderToStaticMarkup(createElement(EffectNote, { proposal }));
}

function item(result: Result, said: Said = {}): string {
  const unsaid = {
    actionId: null,
    parameterId: null,
    parameterLabel: null,
    oldValue: null,
    newValue: null,
    oldHuman: null,
    newHuman: null,
  };
  const action = {
    ...unsaid,
    ...said,
    known: true,
    title: "Set the threshold",
    sentence: "Set it",
    unit: null,
    calls: [],
  };
  const Page = () => Router({ ssrPath: "/", children: createElement(ActionItem, { action, result }) });
  return renderToStaticMarkup(createElement(Page));
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

describe("an executed proposal whose effect a later vote set anew on its way", () => {
  it("is not said to be on the chain as voted", () => {
    const shown = note(true, [done, anew]);
    expect(shown).toContain("A later change has set 1 of 2 actions anew");
    expect(shown).toContain("The others are on the chain as voted.");
    expect(note(true, [anew])).toContain("A later change has set it anew");
    expect(note(true, [anew])).not.toContain("on the chain as voted.");
    expect(note(true, [done])).toContain("The action is on the chain as voted.");
  });

  it("says so beside the action, which is neither verified nor wrong", () => {
    expect(item(anew)).toContain("set anew on 2027-01-15 08:00 UTC, by a later change");
    expect(item(anew)).not.toContain("Verified");
    expect(item(anew)).not.toContain("danger");
  });
});

describe("an action", () => {
  it("that is pending says until when, and is not called verified", () => {
    expect(item(waiting)).toContain("Threshold goes from 60% to 55%, pending until");
    expect(item(waiting)).not.toContain("Verified");
  });

  it("leads to its parameter, unless that is in no list before a vote has set it", () => {
    expect(item(done, { parameterId: "cap", oldValue: "4" })).toContain("/parameters/cap");
    expect(item(done, { parameterId: "pause.0x01", oldValue: null })).not.toContain("/parameters/");
  });

  it("says what it sets where its title does not, as that of a call's class", () => {
    expect(item(done, { parameterLabel: "Class of open on Bounties" })).toContain("Class of open on Bounties");
    expect(item(done, { parameterLabel: "Threshold" })).not.toContain("Threshold<");
  });

  it("that had its effect is verified", () => {
    expect(item(done)).toContain("Verified on the chain: Cap: 5");
  });
});
