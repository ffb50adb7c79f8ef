import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Rows of one table are made alike: of a year of epochs, the first are looked at. */
const MOST_ROWS = 40;

/** What axe finds on the page as it stands: each rule that is broken, with the elements that break it. */
export async function violations(
  page: Page,
  { rules, grave = true }: { rules?: string[] | undefined; grave?: boolean } = {},
) {
  // The page has no frames: told so, axe need not carry every element that passes to another page.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  axe.exclude(`tbody tr:nth-child(n + ${MOST_ROWS + 1})`);
  if (rules !== undefined) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => !grave || impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
