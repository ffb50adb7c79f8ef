import { describe, expect, it } from "vitest";
import { checkDraft } from "#governance-ui/pages/new-proposal/check-draft.ts";
import { emptyDraft, withAction } from "#governance-ui/pages/new-proposal/draft.ts";
import { keptInputs } from "#proposals/draft/kept-inputs.ts";
import { sampleCatalogue } from "#test/unit/proposals/sample-deployment.ts";
import { servedTermsClient } from "#test/unit/proposals/served-terms.ts";

const catalogue = await sampleCatalogue();
const id = "election.nextTerms";
const action = catalogue.action(id);
if (action === undefined) throw new Error(`There is no action ${id}`);
const standing = await keptInputs(action, servedTermsClient().client);
const draft = withAction(emptyDraft, id, { seats: "4", approvals: "4", bond: "" });

describe("a draft that leaves fields as they are", () => {
  it("is not complete before the chain has told how they are", () => {
    const checked = checkDraft(catalogue, draft);
    expect(checked.calls).toBeNull();
    expect(checked.actions[0]?.issues.bond).toContain("expected an amount in ETH");
  });

  it("takes them from the chain", () => {
    const checked = checkDraft(catalogue, draft, new Map([[id, standing]]));
    expect(checked.actions[0]?.inputs).toEqual({ ...standing, seats: "4", approvals: "4" });
    expect(checked.actions[0]?.texts).toEqual({ seats: "4", approvals: "4", bond: "" });
    expect(checked.calls).toHaveLength(1);
  });

  it("says where they do not fit what is typed", () => {
    const narrower = withAction(emptyDraft, id, { seats: "4" });
    const [checked] = checkDraft(catalogue, narrower, new Map([[id, standing]])).actions;
    expect(checked?.issues).toEqual({
      approvals: 'expected at most 4 seats, the value of "Seats"; found 5 candidates',
    });
  });
});
