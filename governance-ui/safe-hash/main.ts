import { visibleText } from "#protocol/input/visible-text.ts";
import { parseSafeFile } from "#protocol/safe/file/parse-safe-file.ts";
import { safeReport } from "#protocol/safe/safe-report.ts";
import { givenAccount } from "./given-account.ts";
import { type PaintedLine, paintedLines } from "./painted-lines.ts";
import "./safe-hash.css";

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

const text = element("text", HTMLTextAreaElement);
const file = element("file", HTMLInputElement);
const result = element("result", HTMLPreElement);
const value = (id: string) => element(id, HTMLInputElement).value;

function show(lines: readonly PaintedLine[]): void {
  result.replaceChildren(
    ...lines.flatMap((line) => [
      ...line.map(({ text: words, style }) => {
        const part = document.createElement("span");
        part.textContent = words;
        if (style !== null) part.className = style;
        return part;
      }),
      document.createTextNode("\n"),
    ]),
  );
}

function compute(): void {
  try {
    const given = givenAccount({ chain: value("chain"), safe: value("safe"), version: value("version") });
    show(paintedLines(safeReport(parseSafeFile(text.value, "text", given))));
  } catch (error) {
    const words = visibleText(error instanceof Error ? error.message : String(error));
    show(words.split("\n").map((line) => [{ text: line, style: "red" }]));
  }
}

element("form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  compute();
});

file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  text.value = await chosen.text();
  compute();
});
