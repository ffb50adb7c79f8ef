import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { everyPage } from "./every-page.ts";
import { go, pathOf, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { violations } from "./violations.ts";

/** The themes differ in their colours alone, so the dark one is looked at for them; each page is the same otherwise. */
const themes = [
  { colorScheme: "light", rules: undefined },
  { colorScheme: "dark", rules: ["color-contrast", "link-in-text-block"] },
] as const;

let stack: LocalStack;
let browser: Browser;
let shown: Awaited<ReturnType<typeof openPage>>;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  // Without motion a theme is there at once.
  shown = await openPage(browser, stack, { reducedMotion: "reduce", viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

it.each(Object.entries(everyPage))("%s has no serious or critical violation, in either theme", async (_, path) => {
  const { page, errors } = shown;
  await go(page, await pathOf(stack.api, path));
  await settled(page);
  for (const { colorScheme, rules } of themes) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, { rules: rules && [...rules] }), colorScheme).toEqual([]);
  }
  expect(errors).toEqual([]);
});
