import { describe, expect, it } from "vitest";
import {
  type Draft,
  emptyDraft,
  withAction,
  withDuplicate,
  withMoved,
  withoutAction,
  withText,
} from "#governance-ui/pages/new-proposal/draft.ts";

const ids = (draft: Draft) => draft.actions.map(({ actionId }) => actionId);
const three = ["a", "b", "c"].reduce((draft, id) => withAction(draft, id), emptyDraft);
const keyOf = (draft: Draft, index: number) => draft.actions[index]?.key ?? "";

describe("a draft", () => {
  it("keeps the order in which actions are added", () => {
    expect(ids(three)).toEqual(["a", "b", "c"]);
  });

  it("moves an action one place, and not beyond the ends", () => {
    expect(ids(withMoved(three, keyOf(three, 2), -1))).toEqual(["a", "c", "b"]);
    expect(ids(withMoved(three, keyOf(three, 0), -1))).toEqual(["a", "b", "c"]);
    expect(ids(withMoved(three, keyOf(three, 2), 1))).toEqual(["a", "b", "c"]);
  });

  it("duplicates beside the original, with a key of its own", () => {
    const typed = withText(three, keyOf(three, 1), "delay", "2 days");
    const doubled = withDuplicate(typed, keyOf(three, 1));
    expect(ids(doubled)).toEqual(["a", "b", "b", "c"]);
    expect(doubled.actions[2]?.texts).toEqual({ delay: "2 days" });
    expect(keyOf(doubled, 1)).not.toBe(keyOf(doubled, 2));
  });

  it("types into one action only and removes only one", () => {
    const typed = withText(three, keyOf(three, 0), "x", "1");
    expect(typed.actions.map(({ texts }) => texts)).toEqual([{ x: "1" }, {}, {}]);
    expect(ids(withoutAction(typed, keyOf(typed, 0)))).toEqual(["b", "c"]);
  });
});
