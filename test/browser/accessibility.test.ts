import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { everyPage } from "./every-page.ts";
import { go, pathOf, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { violations } from "./violations.ts";

let stack: LocalStack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

/** The themes differ in their colours alone, so the dark one is looked at for them; each page is the same otherwise. */
const rulesOf: Record<"light" | "dark", string[] | undefined> = {
  light: undefined,
  dark: ["color-contrast", "link-in-text-block"],
};

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  let shown: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    shown = await openPage(browser, stack, { colorScheme, viewport: { width: 1280, height: 900 } });
  });

  afterAll(() => shown?.context.close());

  it.each(Object.entries(everyPage))("%s has no serious or critical accessibility violation", async (_, path) => {
    const { page, errors } = shown;
    await go(page, await pathOf(stack.api, path));
    await settled(page);
    expect(await violations(page, { rules: rulesOf[colorScheme] })).toEqual([]);
    expect(errors).toEqual([]);
  });
});
