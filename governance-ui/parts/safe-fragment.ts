import DOMPurify from "dompurify";
import { Marked } from "marked";
import { visibleText } from "#protocol/input/visible-text.ts";
import { linkHost } from "./link-host.ts";

const marked = new Marked({ gfm: true, breaks: false });

const purifier = DOMPurify();
purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.tagName !== "A") return;
  node.setAttribute("rel", "noopener noreferrer nofollow");
  const href = node.getAttribute("href");
  if (href?.startsWith("#")) return;
  node.setAttribute("target", "_blank");
  const host = href === null ? null : linkHost(href, node.textContent ?? "");
  if (host !== null) node.append(` (${host})`);
});

const ALLOWED_TAGS =
  "h3 h4 h5 h6 p br hr a em strong del code pre blockquote ul ol li table thead tbody tr th td sup sub".split(" ");
const ALLOWED_ATTR = ["href", "title", "align", "start", "rel", "target"];

/** A stranger's headings stand below the page's own. */
const HEADINGS_DOWN = 2;
const LOWEST_HEADING = 6;

marked.use({
  renderer: {
    /** Pictures would load from another host and tell it who reads; they become links. */
    image({ href, text }) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = `Image: ${text || href}`;
      return link.outerHTML;
    },
    heading({ tokens, depth }) {
      const level = Math.min(LOWEST_HEADING, depth + HEADINGS_DOWN);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
});

/** Markdown as sanitised nodes. */
export function safeFragment(markdown: string): DocumentFragment {
  const shown = visibleText(markdown.replace(/\r\n?/g, "\n").replaceAll("\t", "    "));
  const html = marked.parse(shown, { async: false });
  return purifier.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
