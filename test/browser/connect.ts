import type { Page } from "playwright-core";

async function choose(page: Page, name: RegExp): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Connects the page to the wallet that the test announced. */
export async function connectWallet(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await choose(page, new RegExp(name));
}

/** Connects, or changes, to one of the local chain's own accounts: `Holder 1`. */
export async function connectLocalAccount(page: Page, label: string): Promise<void> {
  const account = page.locator("header .account");
  if ((await account.innerText()).trim() === label) return;
  await account.click();
  await choose(page, new RegExp(`^${label} 0x`));
}
