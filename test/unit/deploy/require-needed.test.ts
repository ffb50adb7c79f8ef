import { expect, it } from "vitest";
import { requireNeeded } from "#deploy/checks/require-needed.ts";

it("lets be deployed what needs nothing, or has it", () => {
  expect(() => requireNeeded("emissions", () => false)).not.toThrow();
  expect(() => requireNeeded("providers", (name) => name === "emissions")).not.toThrow();
});

it("says what providers lack where there are no emissions", () => {
  expect(() => requireNeeded("providers", () => false)).toThrow(
    "The module providers does not work without emissions, and this network has none: deploy them together, or add emissions first.",
  );
});
