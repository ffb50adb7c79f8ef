/** Words that widen, overlap or pass for something else where a page does not expect them. */
const wide = "W".repeat(160);
const widest = "\uFDFD".repeat(60);
const marked = `Z${"\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F".repeat(4)}algo`.repeat(8);
const rightToLeft = "‏הצעה לשינוי התקציב של הרשת כולה";

export const strangersTitles = {
  wide,
  widest,
  marked,
  rightToLeft,
  address: `Pay 0x${"f".repeat(64)} and https://example.org/${"a".repeat(200)}`,
};

/** A text of many forms, each of which has what does not fit. */
export const strangersText = `# Decision card

## Your ballot

Setext as a title
=================

<h1 class="page-title" style="position:fixed;top:0;left:0;width:200vw">Results</h1>

${wide}${wide} ${widest}

${marked.repeat(4)}

${rightToLeft} \u202Etxt.elif\u202C

- - - - - - - - - - ${wide}

> > > > > > > > ${wide}

| ${wide} | ${widest} | ${"c | ".repeat(30)}
|-|-|${"-|".repeat(30)}
| ${wide} | 1 | ${"2 | ".repeat(30)}

\`\`\`
${"code without end ".repeat(40)}
\`\`\`

\`${wide}\` [${wide}](https://example.org/${wide}) ![${wide}](https://example.org/${wide}.png)

${"&nbsp;".repeat(300)}wide

<table width="4000"><tr><td width="4000">${wide}</td></tr></table>
`;
