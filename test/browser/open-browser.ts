import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** The Chromium that ships inside an npm package; nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  const own = sparticuz.args.filter((flag) => flag !== "--single-process" && !flag.startsWith("--headless"));
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...own, ...quiet],
    headless: true,
  });
}
