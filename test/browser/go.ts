import type { Page } from "playwright-core";
import { z } from "zod";
import { askApi } from "./ask-api.ts";

const numbered = z.object({ items: z.array(z.object({ number: z.number() })).min(1) });

/** Fills `:active` and the like in a path with the number of a proposal in that state. */
export async function pathOf(api: string, path: string): Promise<string> {
  const [, state] = /:([a-z]+)$/.exec(path) ?? [];
  if (state === undefined) return path;
  const { items } = numbered.parse(await askApi(`${api}/api/proposals?state=${state}`));
  return path.replace(`:${state}`, String(items[0]?.number));
}

/** Opens a page of the app by its path, without loading the app again. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await page.locator(`main[data-path="${path.split("?")[0]}"]`).waitFor();
}

/** Opens the proposal with this title from the list. */
export async function openProposal(page: Page, title: string): Promise<void> {
  await go(page, "/proposals");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Waits until nothing on the page is still a skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".skeleton, .skeleton-row") === null);
}
