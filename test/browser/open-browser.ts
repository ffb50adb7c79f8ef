import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { chromiumBinary } from "./chromium-binary.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** What no browser of a visitor does: with these, pages of any origin may do anything to any other. */
const unlike = new Set(["--single-process", "--disable-web-security", "--allow-running-insecure-content"]);

/** The Chromium that ships inside an npm package; nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  const own = sparticuz.args.filter((flag) => !unlike.has(flag) && !flag.startsWith("--headless"));
  return chromium.launch({
    executablePath: await chromiumBinary(),
    args: [...own, ...quiet],
    headless: true,
    timeout: 120_000,
  });
}
