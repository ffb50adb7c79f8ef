import { beforeEach, describe, expect, it } from "vitest";
import { createKeptDrafts, type KeptDrafts } from "#governance-ui/drafts/kept-drafts.ts";

/** What a browser keeps for every tab of a page; refuses to take more than it has room for. */
function createBrowser() {
  const kept = new Map<string, string>();
  const tabs: EventTarget[] = [];
  let full = false;
  const openTab = () => {
    const tab = new EventTarget();
    tabs.push(tab);
    const tellOthers = () => {
      for (const other of tabs) if (other !== tab) other.dispatchEvent(new Event("storage"));
    };
    return createKeptDrafts(
      {
        getItem: (key) => kept.get(key) ?? null,
        setItem(key, text) {
          if (full) throw new Error("QuotaExceededError");
          kept.set(key, text);
          tellOthers();
        },
        removeItem(key) {
          kept.delete(key);
          tellOthers();
        },
      },
      tab,
    );
  };
  return { openTab, fill: () => (full = true), keeps: (key: string) => kept.get(key) ?? null };
}

let browser: ReturnType<typeof createBrowser>;
let drafts: KeptDrafts;

beforeEach(() => {
  browser = createBrowser();
  drafts = browser.openTab();
});

describe("a draft", () => {
  it("is kept until it is removed", () => {
    drafts.write("a", "text");
    expect(browser.openTab().read("a")).toBe("text");
    drafts.write("a", null);
    expect(browser.keeps("a")).toBeNull();
    expect(drafts.read("a")).toBeNull();
  });

  it("is the same in two tabs, each of which hears of what the other wrote", () => {
    const other = browser.openTab();
    const heard: (string | null)[] = [];
    const stop = other.subscribe(() => heard.push(other.read("a")));
    drafts.write("a", "text");
    expect(heard).toEqual(["text"]);
    stop();
    drafts.write("a", "text, longer");
    expect(heard).toEqual(["text"]);
    expect(other.read("a")).toBe("text, longer");
  });

  it("is kept no more once it is sent, and shown where it was sent alone", () => {
    const other = browser.openTab();
    drafts.write("a", "text");
    drafts.release("a");
    expect(browser.keeps("a")).toBeNull();
    expect(other.read("a")).toBeNull();
    expect(drafts.read("a")).toBe("text");
    drafts.write("a", null);
    expect(drafts.read("a")).toBeNull();
  });

  it("is kept again when it was not sent after all", () => {
    drafts.write("a", "text");
    drafts.release("a");
    drafts.restore("a");
    expect(browser.keeps("a")).toBe("text");
  });

  it("does not come back over what was written since in another tab", () => {
    drafts.write("a", "text");
    drafts.release("a");
    browser.openTab().write("a", "newer");
    drafts.restore("a");
    expect(browser.keeps("a")).toBe("newer");
    expect(drafts.read("a")).toBe("newer");
  });

  it("is not made by restoring where nothing was sent", () => {
    drafts.release("a");
    drafts.restore("a");
    expect(drafts.read("a")).toBeNull();
  });

  it("goes to an account that has none, and to nobody after it", () => {
    drafts.write("nobody", "text");
    drafts.move("nobody", "first");
    drafts.move("nobody", "second");
    expect([drafts.read("nobody"), drafts.read("first"), drafts.read("second")]).toEqual([null, "text", null]);
  });

  it("does not take the place of an account's own", () => {
    drafts.write("nobody", "text");
    drafts.write("first", "own");
    drafts.move("nobody", "first");
    expect(drafts.read("first")).toBe("own");
    expect(drafts.read("nobody")).toBe("text");
  });

  it("stays in the tab where the browser has no room for it", () => {
    browser.fill();
    drafts.write("a", "text");
    expect(drafts.read("a")).toBe("text");
    expect(browser.keeps("a")).toBeNull();
  });
});
