import DOMPurify from "dompurify";
import { Marked } from "marked";

const marked = new Marked({ gfm: true, breaks: false });

const purifier = DOMPurify();
purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.tagName !== "A") return;
  node.setAttribute("rel", "noopener noreferrer nofollow");
  if (!node.getAttribute("href")?.startsWith("#")) node.setAttribute("target", "_blank");
});

const ALLOWED_TAGS =
  "h1 h2 h3 h4 h5 h6 p br hr a em strong del code pre blockquote ul ol li table thead tbody tr th td sup sub".split(
    " ",
  );
const ALLOWED_ATTR = ["href", "title", "align", "start", "rel", "target"];

/** Pictures would load from another host and tell it who reads; they become links. */
marked.use({
  renderer: {
    image({ href, text }) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = `Image: ${text || href}`;
      return link.outerHTML;
    },
  },
});

/** Markdown as sanitised nodes. */
export function safeFragment(markdown: string): DocumentFragment {
  const html = marked.parse(markdown, { async: false });
  return purifier.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
