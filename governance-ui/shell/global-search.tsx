import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { useSearchTerm } from "#governance-ui/parts/use-search-term.ts";
import { type Found, findEverywhere } from "./find-everywhere.ts";
import { useSlashKey } from "./use-slash-key.ts";

/** Proposals, parameters and addresses; `/` focuses it, arrows choose, Enter opens. */
export function GlobalSearch() {
  const [, navigate] = useLocation();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const { term, problem } = useSearchTerm(text);
  const { data } = useQuery({
    queryKey: ["search", term],
    queryFn: ({ signal }) => findEverywhere(term, signal),
    enabled: term.length > 0,
    placeholderData: (previous) => previous,
  });
  const found = problem === null ? (data ?? []) : [];
  useSlashKey(input);

  const go = (target: Found | undefined) => {
    if (!target) return;
    navigate(target.path);
    setText("");
    setOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setChosen((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setChosen((at) => Math.max(at - 1, 0));
    else if (event.key === "Enter") go(found[chosen]);
    else if (event.key === "Escape") {
      setOpen(false);
      input.current?.blur();
    } else return;
    event.preventDefault();
  };
  const shown = open && (term.length > 0 || problem !== null);

  return (
    <search className="global-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className="input"
        placeholder="Search"
        aria-label="Search proposals, parameters and addresses"
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && found[chosen] ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      <div id={list} className="found" role="listbox" aria-label="Results" hidden={!shown}>
        {found.map((item, index) => (
          <div
            key={item.path}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="found-item"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(item)}
            onKeyDown={onKeyDown}
          >
            <span className="found-kind">{item.kind}</span>
            <span className="found-name">{item.name}</span>
          </div>
        ))}
        {shown && found.length === 0 && (
          <div className="found-item quiet">{problem ?? `Nothing matches “${term}”.`}</div>
        )}
      </div>
    </search>
  );
}
