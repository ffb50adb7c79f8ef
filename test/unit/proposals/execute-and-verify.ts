import { expect } from "vitest";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { Verification } from "#proposals/catalogue/verification.ts";
import type { Governance } from "#test/fixture/governance.ts";
import { executed, reportedChanges } from "./executed.ts";

/**
 * Executes an action by a vote and expects its verification to pass, that of `other` inputs not to, and its parameter's
 * event to tell the change.
 */
export async function executeAndVerify(
  governance: Governance,
  catalogue: Catalogue,
  id: string,
  written: object,
  other: object | null,
): Promise<Verification> {
  const action = catalogue.action(id);
  if (action === undefined) throw new Error(`There is no action ${id}`);
  const inputs = action.parse(written);
  const parameter = action.parameter(inputs);
  const before = (await parameter?.read(governance.client)) ?? null;
  const context = await executed(governance, action.calls(inputs));

  const verification = await action.verify(inputs, governance.client, context);
  expect(verification).toMatchObject({ ok: true });
  if (other !== null) {
    const wrong = await action.verify(action.parse(other), governance.client, context);
    expect(wrong, "another outcome must not pass").toMatchObject({ ok: false });
    expect(wrong.expected).not.toBe(wrong.actual);
  }
  if (parameter !== null && parameter.event !== null) {
    const newValue = action.newValue(inputs);
    const [change] = await reportedChanges(governance, parameter, context);
    expect(change?.newValue).toBe(newValue);
    if (change?.oldValue != null) expect(change.oldValue).toBe(before);
  }
  return verification;
}
