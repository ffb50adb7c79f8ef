import type { Browser, BrowserContext, Page } from "playwright-core";
import type { LocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount } from "./connect.ts";

/** The app in a context of its own, with a local account connected, and what its scripts fail with. */
export async function openPage(
  browser: Browser,
  { ui }: LocalStack,
  options: Parameters<Browser["newContext"]>[0],
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(150_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(ui);
  await connectLocalAccount(page, "Holder 1");
  return { context, page, errors };
}
